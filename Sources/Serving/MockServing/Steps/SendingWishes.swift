/// Delays and breaks the answers of operations where a request or the person asks for it; it never
/// answers.
struct SendingWishes: Sendable {
  private let delay: Int
  private let fault: MockFault?

  init(_ options: MockOptions) {
    delay = min(max(options.delay, 0), Overrides.longestDelay)
    fault = options.fault
  }

  /// Puts delay and fault on an answer; the pages of the site and the administration have none.
  func apply(to answer: inout MockAnswer, for wish: Wish) {
    if answer.origin == .site || answer.origin == .admin { return }
    answer.delay = wish.delay ?? delay
    answer.fault = wish.fault ?? fault
  }
}
