import APIModel

/// A list of fields under a heading.
struct FieldsView: View {
  /// The id of the heading.
  let id: String
  let title: String
  let fields: [FieldView]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "id": .text(id)
    case "title": .text(title)
    case "count": .text(String(fields.count))
    case "fields": .list(fields)
    default: nil
    }
  }
}
