/// A short fact under the request line: a label and a value.
struct BadgeView: View {
  let label: String
  let text: String

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "label": .text(label)
    case "text": .text(text)
    default: nil
    }
  }
}
