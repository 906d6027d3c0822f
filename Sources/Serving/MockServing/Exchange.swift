import FixtureFormat

/// A request and what the steps have found out about it so far.
struct Exchange {
  /// The request.
  let request: MockRequest

  /// Its target, taken apart; the prefix of the mock is taken off where there is one.
  var target = RequestTarget()

  /// Which paths the target can be one of.
  var area = Area.everything

  /// The operations whose path matches; after the method is chosen, only those that may answer, and
  /// after the operation is chosen, that one alone.
  var matches: [RouteTable.Match] = []

  /// What the request wishes for.
  var wish = Wish()

  /// The documented answer that was chosen, which steps behind the choice may still change.
  var chosen: Choice?

  /// What the steps found, in order, for the journal.
  private(set) var reasons: [String] = []

  /// What is doubtful about the request although it is answered, each as a sentence.
  var warnings: [String] = []

  /// Header fields that the answer repeats, whatever it is.
  var echoed: [HeaderFields.Field] = []

  /// Starts with nothing but the request.
  init(_ request: MockRequest) {
    self.request = request
    reasons.reserveCapacity(8)
  }

  /// Whether the request only reads: GET or HEAD.
  var isRead: Bool { request.method == "GET" || request.method == "HEAD" }

  /// Notes what a step found, in a few words.
  mutating func note(_ reason: String) { reasons.append(reason) }

  /// The paths that a target can be one of.
  enum Area: Hashable {
    case everything
    case site
    case operations
  }
}
