/// Takes the prefix off the paths of the mock: `/api/images` is `/images` under `--prefix /api`.
///
/// Above the prefix there are the files of the site alone, and below it there are none of them.
struct PathPrefix: DecisionStep {
  /// The prefix as it stands in front of a path: `/api`.
  let text: String

  private let segments: [String]

  /// Nil for a mock without a prefix.
  init?(_ options: MockOptions) {
    segments = RouteSegment.texts(of: options.prefix)
    if segments.isEmpty { return nil }
    text = segments.map { "/" + PercentCoding.encode(segment: $0) }.joined()
  }

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard let asked = exchange.target.segments else { return nil }
    guard asked.starts(with: segments) else {
      exchange.area = .site
      return nil
    }
    exchange.area = .operations
    let rest = asked.dropFirst(segments.count)
    exchange.target.segments = rest.isEmpty ? [""] : Array(rest)
    exchange.note("prefix: taken off")
    return nil
  }
}
