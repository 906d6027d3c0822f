#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The streams of the process, written at once and without buffering between them.
enum StandardStreams {
  /// A stream by its descriptor.
  enum Stream: Int32 {
    /// For results.
    case output = 1
    /// For messages.
    case error = 2
  }

  /// Whether a person may be watching the stream.
  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// Writes a text and a line end.
  static func printLine(_ text: String, to stream: Stream = .output) {
    write(text + "\n", to: stream)
  }

  /// Writes a text; what a closed pipe does not take is lost, as with every tool.
  static func write(_ text: String, to stream: Stream) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(stream.rawValue, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  private static func systemWrite(
    _ descriptor: Int32,
    _ address: UnsafeRawPointer?,
    _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, address, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, address, count)
    #elseif canImport(Darwin)
      Darwin.write(descriptor, address, count)
    #endif
  }
}
