/// A section of the current page.
struct SectionLinkView: View {
  let title: String
  let id: String

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "address": .link(LinkAddress(fragment: id))
    default: nil
    }
  }
}
