/// How many bytes a client spends around the content of a request: the sizes of chunks, their
/// extensions and the trailer fields (RFC 9112, section 7.1).
///
/// A parser passes extensions over without a word, however long they are; a server ought to limit them.
struct ContentFraming {
  /// The bytes that have come in behind the piece that ended the head.
  var received = 0

  /// The bytes of content among all that has come in.
  var content = 0

  private let limit: Int

  /// A chunk of one byte takes five bytes more; what these do not need is left for extensions.
  private static let bytesPerByte = 8

  /// Starts behind a head; around chunks of one byte and more, `limit` bytes are free.
  init(limit: Int) { self.limit = limit }

  /// Whether there is more around the content than clients need.
  var isTooMuch: Bool { received - content > limit + Self.bytesPerByte * content }
}
