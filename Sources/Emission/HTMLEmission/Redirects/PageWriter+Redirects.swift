import SiteEmission

extension PageWriter {
  /// Empty elements with the old ids that lead to an id of the page, for links that have them.
  mutating func formerIDs(of id: String) -> HTML {
    var html = HTML()
    for former in site.redirects.formerIDs(of: id, on: path) {
      html.element("a", [.id(former)]) { _ in }
      placedFormerIDs.insert(former)
    }
    return html
  }

  /// The old ids of the page that no element of it has: those that lead to another page, and those
  /// whose place has no room for another id.
  func movedIDs() -> [MovedView] {
    site.redirects.ids(of: path).compactMap { entry in
      guard let id = entry.redirect.old.id, !placedFormerIDs.contains(id) else { return nil }
      let target = entry.target
      return MovedView(
        id: id,
        address: LinkAddress(from: path, to: target.page, fragment: target.id),
        title: site.redirects.title(of: target.page)
      )
    }
  }
}
