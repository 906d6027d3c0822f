import APIModel

/// A page in the navigation.
struct SidebarPageView: View {
  let title: String
  let address: LinkAddress

  /// The method of an operation; empty for a guide.
  let method: String

  /// The stage at the end of its life; empty while it is in use.
  let stage: String

  /// The sections of the current page; empty for any other.
  let sections: [SectionLinkView]

  init(
    _ page: Page,
    address: LinkAddress,
    sections: [SectionLinkView] = [],
    words: InterfaceWords
  ) {
    title = page.title
    self.address = address
    self.sections = sections
    switch page {
    case .endpoint(let endpoint):
      method = endpoint.method.rawValue
      stage = words.stage(of: endpoint.lifecycle)
    case .guide: (method, stage) = ("", "")
    }
  }

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "address": .link(address)
    case "method": .text(method)
    case "methodStyle": .text(method.lowercased())
    case "stage": .text(stage)
    case "hasSections": .flag(!sections.isEmpty)
    case "sections": .list(sections)
    default: nil
    }
  }
}
