import MockServing
import NIOCore

extension WireResponse {
  /// Content up to this length is copied behind the head, which costs less than a second piece.
  static let longestCopy = 32 * 1_024

  /// Writes an answer with what only the transport knows.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - content: Its content, sent or not; nil where it has none.
  ///   - date: The value of `Date`.
  ///   - connection: The value of `Connection`; nil for none.
  init(_ answer: MockAnswer, content: ByteBuffer?, date: String, connection: String?) {
    let length = content?.readableBytes ?? 0
    let sent = answer.sendsBody ? length : 0
    let isCopied = sent <= Self.longestCopy
    var buffer = ByteBuffer()
    buffer.reserveCapacity(Self.headLength(answer) + (isCopied ? sent : 0))
    buffer.writeBeginning(of: answer)
    if !answer.isAlwaysEmpty { buffer.writeField("Content-Length", String(length)) }
    buffer.writeField("Date", date)
    dateIndex = buffer.writerIndex - date.utf8.count
    if let connection { buffer.writeField("Connection", connection) }
    buffer.writeString("\r\n\r\n")
    if sent > 0, isCopied, let content { buffer.writeImmutableBuffer(content) }
    first = buffer
    rest = isCopied ? nil : content
    contentLength = sent
  }

  /// The head of an answer whose content ends with the connection.
  static func headOfStream(_ answer: MockAnswer, date: String) -> ByteBuffer {
    var buffer = ByteBuffer()
    buffer.writeBeginning(of: answer)
    buffer.writeField("Date", date)
    buffer.writeField("Connection", "close")
    buffer.writeString("\r\n\r\n")
    return buffer
  }

  private static func headLength(_ answer: MockAnswer) -> Int {
    answer.headers.fields.reduce(160) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 }
  }
}

extension ByteBuffer {
  /// Writes the status line and the fields of an answer, without ending the last line.
  fileprivate mutating func writeBeginning(of answer: MockAnswer) {
    writeString("HTTP/1.1 ")
    writeString(String(answer.status))
    writeString(" ")
    writeString(answer.reason)
    for field in answer.headers.fields { writeField(field.name, field.value) }
  }

  /// Ends the line before and writes a field, without ending its line.
  fileprivate mutating func writeField(_ name: String, _ value: String) {
    writeString("\r\n")
    writeString(name)
    writeString(": ")
    writeString(value)
  }
}
