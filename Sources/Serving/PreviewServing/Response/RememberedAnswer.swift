import MockServing
import NIOCore

/// The answer to a request that came in the same bytes before: nothing has to be parsed, decided or
/// written again but the date.
final class RememberedAnswer {
  /// About what it costs to keep one, its bytes apart: what the journal has, and the places of both.
  static let overhead = 2_048

  /// What the decision was.
  let answer: MockAnswer

  /// The bytes of content.
  let contentLength: Int

  private var bytes: ByteBuffer
  private let dateIndex: Int
  private var date: Int

  /// Keeps a response that was written in one piece in a second.
  init(_ answer: MockAnswer, _ response: WireResponse, date: Int) {
    self.answer = answer
    contentLength = response.contentLength
    bytes = response.first
    dateIndex = response.dateIndex
    self.date = date
  }

  /// The response for a second.
  func response(at second: Int, date text: @autoclosure () -> String) -> ByteBuffer {
    if second != date {
      date = second
      // Where a client still takes the response of before, this makes a copy.
      bytes.setString(text(), at: dateIndex)
    }
    return bytes
  }
}
