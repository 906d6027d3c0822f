import FixtureFormat

/// Answers paths that no page documents with the operations that are nearest, and says what is wrong
/// with the path.
struct UndocumentedPath: DecisionStep {
  let near: NearMisses

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard exchange.matches.isEmpty else { return nil }
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
    ).answer()
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
