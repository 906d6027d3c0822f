/// Answers the question that a browser asks before it sends a request of a page from another origin
/// (the CORS preflight of the Fetch standard).
///
/// It promises whatever method and header fields the page wants to send: what is not documented is
/// then refused with words that the page can read.
struct Preflight: DecisionStep {
  private let policy: OriginPolicy

  /// How many seconds a browser may remember the answer.
  private static let rememberedSeconds = 600

  init(_ policy: OriginPolicy) { self.policy = policy }

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    let request = exchange.request
    guard request.method == "OPTIONS", request.headers["Origin"] != nil,
      let method = request.headers["Access-Control-Request-Method"]
    else { return nil }
    exchange.note("preflight: a browser asks for \(Problem.shown(method))")
    var headers = HeaderFields([.init("Vary", Self.varying)])
    if case .refused(let origin) = policy.verdict(on: request) {
      return Problem(
        kind: .foreignOrigin,
        status: 403,
        detail: "Pages from \(Problem.shown(origin)) may not read this server. "
          + "Start it with --cors and that origin if they should."
      ).answer(headers.fields)
    }
    let names = request.headers.values(of: "Access-Control-Request-Headers")
      .flatMap { ListField.elements(of: $0) }
    guard DocumentedHeaders.isName(method), names.allSatisfy(DocumentedHeaders.isName) else {
      return Problem(
        kind: .invalidRequest,
        status: 400,
        detail: "The preflight asks for a method or a header field that cannot be one."
      ).answer(headers.fields)
    }
    headers.add("Access-Control-Allow-Methods", method)
    if !names.isEmpty {
      headers.add("Access-Control-Allow-Headers", names.joined(separator: ", "))
    }
    headers.add("Access-Control-Max-Age", String(Self.rememberedSeconds))
    if request.headers["Access-Control-Request-Private-Network"] == "true" {
      headers.add("Access-Control-Allow-Private-Network", "true")
    }
    return MockAnswer(status: 204, headers: headers)
  }

  private static let varying = [
    "Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers",
    "Access-Control-Request-Private-Network",
  ].joined(separator: ", ")
}
