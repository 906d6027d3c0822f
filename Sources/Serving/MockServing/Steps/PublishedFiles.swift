/// Sends who asks for a file of the site below the path that the site is published at to the place
/// where the file is here, which is below the root: from `/stamps/assets/site.css` to
/// `/assets/site.css`.
///
/// `404.html` is shown at any depth, so its links start with that path. An operation that has the path
/// wins, and a folder is only meant by who accepts HTML.
struct PublishedFiles: DecisionStep, SiteReading {
  var site: SiteSnapshot

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    let published = site.publishedSegments
    // The target as it was sent: a prefix of the mock may be the same path.
    guard !published.isEmpty, exchange.matches.isEmpty, exchange.isRead,
      let asked = (try? RequestTarget(exchange.request.target))?.segments,
      asked.starts(with: published)
    else { return nil }
    let rest = asked.dropFirst(published.count)
    // Without a slash behind it the path is that of the folder of the whole site.
    guard let place = rest.isEmpty ? .folder("") : site.place(at: rest) else { return nil }
    if case .folder = place, !MediaRanges.acceptsHTML(exchange.request) { return nil }
    exchange.note("site: the path is that of a file of the published site")
    let path = rest.map { "/" + PercentCoding.encode(segment: $0) }.joined()
    return SiteFiles.redirection(
      to: place.isFolder ? path + "/" : path, query: exchange.request.target)
  }
}

extension SitePlace {
  fileprivate var isFolder: Bool { if case .folder = self { true } else { false } }
}
