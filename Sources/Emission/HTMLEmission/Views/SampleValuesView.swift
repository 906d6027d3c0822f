/// The values of the reader's in the samples of a page: where requests go, the token, and the
/// variables of the path.
struct SampleValuesView: View {
  /// A value by its name, with the text to start with.
  struct Field: View {
    let name: String
    let initial: String

    func value(_ name: String) -> ViewValue? {
      switch name {
      case "name": .text(self.name)
      case "id": .text("value-\(PageAnchors.lawful(self.name))")
      case "initial": .text(initial)
      default: nil
      }
    }
  }

  let fields: [Field]

  /// The base URL of the mock.
  let mockURL: String

  /// The base URL of the API; empty where it is unknown.
  let realURL: String

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "fields": .list(fields)
    case "mockURL": .text(mockURL)
    case "realURL": .text(realURL)
    default: nil
    }
  }
}
