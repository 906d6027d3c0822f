/// A page without an operation.
struct GuideView: View {
  let title: String
  let content: HTML

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "content": .html(content)
    default: nil
    }
  }
}
