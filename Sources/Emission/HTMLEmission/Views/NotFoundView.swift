/// What hosts show in place of a page that is not there.
struct NotFoundView: View {
  let title: String

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    default: nil
    }
  }
}
