import FixtureFormat

/// A request and what the steps have found out about it so far.
struct Exchange {
  /// The request.
  let request: MockRequest

  /// Its target, taken apart.
  let target: RequestTarget

  /// The operations whose path matches; after the method is chosen, only those that may answer.
  var matches: [RouteTable.Match] = []

  /// What the request wishes for.
  var wish = Wish()

  /// The documented answer that was chosen, which steps behind the choice may still change.
  var chosen: Choice?

  /// Starts with nothing but the request.
  init(_ request: MockRequest, target: RequestTarget) {
    self.request = request
    self.target = target
  }

  /// Whether the request only reads: GET or HEAD.
  var isRead: Bool { request.method == "GET" || request.method == "HEAD" }
}

/// A documented answer for a request.
struct Choice {
  /// What will be sent.
  var answer: MockAnswer

  /// The path values of the documented request.
  let documentedPathValues: [FixtureValue]

  /// The values of the path variables in the request.
  let pathValues: [FixtureValue]
}

/// Which of the documented answers a request wishes for.
struct Wish: Hashable {
  /// The status code.
  var code: Int?

  /// The name of an example.
  var example: String?

  /// The preferences that were taken from `Prefer`, as `Preference-Applied` repeats them.
  var applied: [String] = []
}
