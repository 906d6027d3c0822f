import APIModel

/// A list of fields under a heading.
struct FieldsView: View {
  /// The id of the heading.
  let id: String
  let title: String
  let fields: [FieldView]

  /// Whether these are the first fields of the page with some that are folded away.
  let startsFolds: Bool

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "id": .text(id)
    case "title": .text(title)
    case "count": .text(String(fields.count))
    case "fields": .list(fields)
    case "startsFolds": .flag(startsFolds)
    default: nil
    }
  }
}
