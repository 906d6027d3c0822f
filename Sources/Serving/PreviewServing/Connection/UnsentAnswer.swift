import MockServing

/// Content that was made for one answer and is kept until the client has taken it.
///
/// What it holds counts for all connections together, and is given back when nobody keeps it any more:
/// when it is sent, and when its connection breaks before.
final class UnsentAnswer {
  private let core: ServerCore
  private let bytes: Int

  /// Holds the content of an answer; nil where all connections together keep too much.
  init?(_ answer: MockAnswer, core: ServerCore) {
    // Files are kept once for all; short content does not count, it is bounded for each connection.
    var held = 0
    if case .bytes(let content) = answer.body, content.count > WireResponse.longestCopy {
      held = content.count
    }
    guard core.holdAnswer(held) else { return nil }
    self.core = core
    bytes = held
  }

  /// Whether it holds anything.
  var isHeld: Bool { bytes > 0 }

  deinit { core.releaseAnswer(bytes) }
}
