import MockServing

/// Content that was made for one answer and is kept until the client has taken it.
///
/// What it holds counts for all connections together, and is given back when nobody keeps it any more:
/// when it is sent, and when its connection breaks before.
final class UnsentAnswer {
  private let core: ServerCore
  private let bytes: Int

  /// Holds the content of an answer; nil where all connections together keep too much.
  init?(bytes: Int, core: ServerCore) {
    guard core.holdAnswer(bytes) else { return nil }
    self.core = core
    self.bytes = bytes
  }

  /// The bytes that an answer has to hold: files are kept once for all, and short content is bounded for
  /// each connection.
  static func bytes(of answer: MockAnswer) -> Int {
    guard case .bytes(let content) = answer.body, content.count > WireResponse.longestCopy else {
      return 0
    }
    return content.count
  }

  deinit { core.releaseAnswer(bytes) }
}
