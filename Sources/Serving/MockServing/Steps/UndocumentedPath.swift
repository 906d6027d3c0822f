import FixtureFormat

/// Answers paths that no page documents with the operations that are nearest, and says what is wrong
/// with the path; a browser gets the page of the site for this, where there is one.
struct UndocumentedPath: DecisionStep, SiteReading {
  let near: NearMisses
  var site: SiteSnapshot

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard exchange.matches.isEmpty else { return nil }
    let page = exchange.area == .operations ? nil : site.index(ofPath: SiteSnapshot.notFoundPath)
    if let page, exchange.isRead, MediaRanges.prefersHTML(exchange.request) {
      exchange.note("site: no file and no operation has the path")
      var answer = SiteFiles.answer(with: page, of: site)
      answer.status = 404
      answer.reason = ReasonPhrase.of(404)
      return answer
    }
    let segments = exchange.target.segments ?? []
    let found = near.near(to: segments, method: exchange.request.method)
    // Below a prefix the path was asked for with it.
    let asked =
      exchange.area == .operations
      ? RouteSegment.texts(of: near.prefix) + segments : segments
    let sentence = near.sentence(on: found, askedFor: asked)
    return Problem(
      kind: .noSuchPath,
      status: 404,
      detail: detail(sentence, exchange.area),
      suggestions: near.suggestions(found)
    ).answer(page == nil ? [] : [.init("Vary", "Origin, Accept")])
  }

  private func detail(_ sentence: String?, _ area: Exchange.Area) -> String {
    if area == .site {
      return "The documented paths are below \(near.prefix) here, and no file of the site has this "
        + "path." + (sentence.map { " " + $0 } ?? "")
    }
    guard let sentence else {
      return "No page documents this path, and none is near. The pages start at /."
    }
    return "No page documents this path. \(sentence)"
  }
}
