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

  /// Starts with nothing but the request.
  init(_ request: MockRequest, target: RequestTarget) {
    self.request = request
    self.target = target
  }

  /// Whether the request only reads: GET or HEAD.
  var isRead: Bool { request.method == "GET" || request.method == "HEAD" }
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
