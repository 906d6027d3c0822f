import CZlib
import NIOCore
import Testing

@testable import PreviewServing

@Suite("The gzip coding")
struct GzipCodingTests {
  @Test("what is coded is what was there", arguments: [100, 1_025, 70_000, 1_048_576])
  func codesContent(_ length: Int) throws {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 / 7 &* 31) }
    let coded = try #require(GzipCoding.encode(ByteBuffer(bytes: bytes)))
    #expect(coded.readableBytes < length)
    #expect(decoded(Array(coded.readableBytesView), length: length) == bytes)
    #expect(GzipCoding.encode(ByteBuffer(bytes: bytes)) == coded)
  }

  @Test("what gets no shorter is not coded", arguments: [0, 1, 20, 5_000])
  func leavesNoise(_ length: Int) {
    var generator = SeededGenerator(seed: 1)
    let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
    #expect(GzipCoding.encode(ByteBuffer(bytes: bytes)) == nil)
  }

  private func decoded(_ bytes: [UInt8], length: Int) -> [UInt8] {
    var input = bytes
    return [UInt8](unsafeUninitializedCapacity: length + 1) { buffer, count in
      input.withUnsafeMutableBufferPointer { source in
        var stream = z_stream()
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = uInt(buffer.count)
        guard
          inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
        else { return }
        let isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END
        count = isWhole ? Int(stream.total_out) : 0
        inflateEnd(&stream)
      }
    }
  }
}
