import NIOCore

/// Where a request begins and ends among the bytes of a connection, as far as that is known for sure.
///
/// A parser takes what it gets and tells what it has understood, but not how many bytes that were. It is
/// known after a request only where its head ended in the piece that it began in, and its content has a
/// length; after anything else, nothing is claimed any more.
struct RequestExtent {
  /// Whether the next byte surely is the first one of a request.
  private(set) var isAtStart = true

  private var first: ByteBuffer?
  private var headLength: Int?
  private var received = 0

  /// A head that is longer is not worth keeping.
  private static let longestHead = 8 * 1_024

  /// Notes a piece that has come in.
  mutating func append(_ bytes: ByteBuffer) {
    if isAtStart {
      isAtStart = false
      first = bytes
      headLength = Self.headLength(of: bytes)
      received = 0
    } else {
      first = nil
    }
    received += bytes.readableBytes
  }

  /// Notes the end of a request, whose content has a length or came in chunks.
  ///
  /// - Returns: The bytes of the request where they were one piece without content.
  mutating func end(contentLength: Int?) -> ByteBuffer? {
    defer { first = nil }
    guard let headLength, let contentLength, headLength + contentLength == received else {
      headLength = nil
      return nil
    }
    isAtStart = true
    return contentLength == 0 ? first : nil
  }

  /// The bytes up to the first empty line; no parser finds the end of a head behind it.
  private static func headLength(of bytes: ByteBuffer) -> Int? {
    bytes.withUnsafeReadableBytes { bytes in
      guard bytes.count >= 4, bytes.count <= longestHead else { return nil }
      var index = 3
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "\n"):
          if bytes[index - 1] == UInt8(ascii: "\r"), bytes[index - 2] == UInt8(ascii: "\n"),
            bytes[index - 3] == UInt8(ascii: "\r")
          {
            return index + 1
          }
          index += 2
        case UInt8(ascii: "\r"): index += 1
        default: index += 4
        }
      }
      return nil
    }
  }
}
