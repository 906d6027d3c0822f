import CZlib
import NIOCore

/// The content coding gzip (RFC 1952).
enum GzipCoding {
  /// The bytes in gzip form, without a time and a name, so that the same bytes give the same; nil where
  /// that is no shorter.
  static func encode(_ bytes: ByteBuffer) -> ByteBuffer? {
    var stream = z_stream()
    // 16 asks for the form of gzip, and 15 is the largest window.
    let isReady = deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      CInt(MemoryLayout<z_stream>.size))
    guard isReady == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var output = ByteBuffer()
    var isWhole = false
    // There is no more room than would be worth it, so zlib itself stops where nothing is gained.
    output.writeWithUnsafeMutableBytes(minimumWritableBytes: bytes.readableBytes) { room in
      bytes.withUnsafeReadableBytes { input in
        // zlib takes a pointer to bytes that it may change, and does not change them.
        let source = input.bindMemory(to: Bytef.self).baseAddress
        stream.next_in = UnsafeMutablePointer(mutating: source)
        stream.avail_in = uInt(input.count)
        stream.next_out = room.bindMemory(to: Bytef.self).baseAddress
        stream.avail_out = uInt(input.count)
        isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
        return isWhole ? Int(stream.total_out) : 0
      }
    }
    return isWhole ? output : nil
  }
}
