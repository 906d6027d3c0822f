import FixtureFormat
import SourceText

/// Finds what a client may have meant by a path that is not documented.
struct NearestOperations: Sendable {
  private struct Route: Sendable {
    var operation: Int
    var method: String
    var path: String
    var segments: [RouteSegment]
  }

  /// Longer paths are compared by their beginning: a request must not decide how long we work.
  private static let longestPath = 16

  private let routes: [Route]
  private let words: [String]

  /// Makes the index of the paths of these operations.
  init(_ operations: [FixtureOperation]) {
    routes = operations.enumerated().flatMap { index, operation in
      operation.paths.map { path in
        let segments = RouteSegment.segments(of: path).prefix(Self.longestPath)
        return Route(
          operation: index,
          method: operation.method,
          path: path,
          segments: Array(segments)
        )
      }
    }
    var known: Set<String> = []
    words = routes.flatMap(\.segments).compactMap { segment in
      guard case .literal(let text) = segment, known.insert(text).inserted else { return nil }
      return text
    }
  }

  /// At most `count` operations by their index and the path that is near, the nearest first.
  ///
  /// Of those that are as near, the ones with the method that was asked for come first. Empty where no
  /// word of the path resembles a documented one.
  func nearest(
    to segments: [String],
    method: String,
    count: Int
  ) -> [(operation: Int, path: String)] {
    let asked = segments.prefix(Self.longestPath).map { segment in
      (text: segment, meant: NearestName.nearest(to: segment, among: words))
    }
    guard asked.contains(where: { $0.meant != nil }) else { return [] }
    let rated = routes.enumerated().map { offset, route in
      let cost = Self.cost(of: asked, against: route.segments)
      let isAsked = route.method == method || method == "HEAD" && route.method == "GET"
      return (route: route, rank: (cost, isAsked ? 0 : 1, offset))
    }
    return rated.sorted { $0.rank < $1.rank }.prefix(count).map {
      ($0.route.operation, $0.route.path)
    }
  }

  /// The operations whose path ends with these segments, or whose path these segments end with.
  ///
  /// What is in front of them was forgotten, or is too much. The less there is, the earlier they come;
  /// of those that are as near, the ones with the method that was asked for.
  ///
  /// The shorter path has to begin with a documented word: variables alone take any path.
  func ending(with segments: [String], method: String) -> [(operation: Int, path: String)] {
    guard (1...Self.longestPath).contains(segments.count) else { return [] }
    let found = routes.enumerated().compactMap { offset, route in
      let length = min(segments.count, route.segments.count)
      let ends = Self.isPath(segments.suffix(length), of: route.segments.suffix(length))
      let isAsked = route.method == method || method == "HEAD" && route.method == "GET"
      let missing = abs(segments.count - route.segments.count)
      return ends ? (route: route, rank: (missing, isAsked ? 0 : 1, offset)) : nil
    }
    return found.sorted { $0.rank < $1.rank }.map { ($0.route.operation, $0.route.path) }
  }

  private static func isPath(
    _ segments: ArraySlice<String>,
    of route: ArraySlice<RouteSegment>
  ) -> Bool {
    guard let first = segments.first, !first.isEmpty, route.first == .literal(first) else {
      return false
    }
    return zip(segments, route).allSatisfy { $1.takes($0) }
  }

  /// The edit distance over segments: 10 for one that is missing or additional, and less than two of
  /// these for one that is another.
  private static func cost(
    of asked: [(text: String, meant: String?)],
    against segments: [RouteSegment]
  ) -> Int {
    var row = (0...segments.count).map { $0 * 10 }
    for (text, meant) in asked {
      var diagonal = row[0]
      row[0] += 10
      for (column, segment) in segments.enumerated() {
        let replaced = diagonal + replacement(of: text, meant: meant, by: segment)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 10, row[column] + 10)
      }
    }
    return row[segments.count]
  }

  private static func replacement(
    of text: String,
    meant: String?,
    by segment: RouteSegment
  ) -> Int {
    switch segment {
    case .literal(let word): word == text ? 0 : word == meant ? 3 : 16
    case .variable: text.isEmpty ? 10 : 1
    case .mixed(let pieces): MixedSegment(pieces: pieces).match(text) == nil ? 8 : 1
    }
  }
}
