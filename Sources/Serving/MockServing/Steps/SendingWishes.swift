/// Delays and breaks the answers of operations where a request or the person asks for it; it never
/// answers.
struct SendingWishes: Sendable {
  private let delay: Int
  private let fault: MockFault?

  init(_ options: MockOptions) {
    delay = min(max(options.delay, 0), Overrides.longestDelay)
    fault = options.fault
  }

  /// Puts delay and fault on an answer; the pages of the site, the administration and preflights have
  /// none: it is the request behind a preflight that is meant.
  func apply(to answer: inout MockAnswer, for exchange: Exchange) {
    if answer.origin == .site || answer.origin == .admin { return }
    let wish = exchange.wish
    let request = exchange.request
    if request.method == "OPTIONS", request.headers["Access-Control-Request-Method"] != nil {
      return
    }
    answer.delay = wish.delay ?? delay
    answer.fault = wish.fault ?? fault
  }
}
