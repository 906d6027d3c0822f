import SiteEmission

/// A page that has another address now: what the template `redirect` is given.
struct RedirectView: View {
  /// The old path.
  let path: String

  /// The new address.
  let address: LinkAddress

  /// Where the new page is published; its address where that is unknown.
  let canonical: LinkAddress

  /// The title of the new page.
  let title: String
  let words: InterfaceWords
  let assets: SiteAssets

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "words": .part(words)
    case "title": .text(title)
    case "address": .link(address)
    case "canonical": .link(canonical)
    case "policy": .text(SecurityPolicy.text)
    case "styleSheet": .link(LinkAddress(from: path, to: assets[.styleSheet]))
    case "icon": .link(LinkAddress(from: path, to: assets[.icon]))
    default: nil
    }
  }
}

/// An id that is elsewhere now.
struct MovedView: View {
  /// The old id.
  let id: String

  /// Where it leads.
  let address: LinkAddress

  /// What is there.
  let title: String

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "id": .text(id)
    case "address": .link(address)
    case "title": .text(title)
    default: nil
    }
  }
}
