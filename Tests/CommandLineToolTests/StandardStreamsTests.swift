import Testing

@testable import CommandLineTool

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct StandardStreamsTests {
  @Test func writeAllOfATextThatIsLongerThanOneCallTakes() async throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let (source, sink) = (ends[0], ends[1])
    // A pipe holds 64 KiB: the rest is written only while the other end reads.
    let text = String(repeating: "parcels\n", count: 40_000)
    async let written = Task.detached {
      defer { close(sink) }
      return StandardStreams.write(text, to: sink)
    }.value
    var read: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = Self.read(source, &buffer), count > 0 { read += buffer.prefix(count) }
    close(source)
    #expect(await written == 0)
    #expect(String(decoding: read, as: UTF8.self) == text)
  }

  @Test func sayWhatKeptATextFromBeingWritten() throws {
    let source = open("/dev/null", O_RDONLY)
    try #require(source >= 0)
    defer { close(source) }
    #expect(StandardStreams.write("parcels", to: source) == EBADF)
    #expect(StandardStreams.write("", to: source) == 0)
  }

  private static func read(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
    buffer.withUnsafeMutableBytes { bytes in
      #if canImport(Glibc)
        Glibc.read(descriptor, bytes.baseAddress, bytes.count)
      #elseif canImport(Musl)
        Musl.read(descriptor, bytes.baseAddress, bytes.count)
      #elseif canImport(Darwin)
        Darwin.read(descriptor, bytes.baseAddress, bytes.count)
      #endif
    }
  }
}
