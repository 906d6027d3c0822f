import NIOCore

/// A response as it is written: in one piece, or with long content behind the head.
struct WireResponse {
  /// The head, and the content where it is short.
  var first: ByteBuffer

  /// The content where it is long.
  var rest: ByteBuffer?

  /// The bytes of content that are sent.
  var contentLength: Int

  /// Where the value of `Date` stands in ``first``.
  var dateIndex: Int

  /// The response with the first half of its content alone; the head still states all of it.
  var truncated: WireResponse {
    var half = self
    let cut = contentLength - contentLength / 2
    if let rest {
      half.rest = rest.getSlice(at: rest.readerIndex, length: rest.readableBytes - cut)
    } else {
      half.first.moveWriterIndex(to: first.writerIndex - cut)
    }
    half.contentLength -= cut
    return half
  }
}
