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

  /// Writes a result and a line end to standard output.
  static func printResult(_ text: String) throws(CommandFailure) { try writeResult(text + "\n") }

  /// Writes a result to standard output, all of it; whoever closes a pipe has read enough.
  static func writeResult(_ text: String) throws(CommandFailure) {
    switch write(text, to: Stream.output.rawValue) {
    case 0, EPIPE: break
    case let code:
      throw CommandFailure(
        "The results cannot be written: \(String(cString: strerror(code))).", status: .inputOutput)
    }
  }

  /// Writes a message and a line end to standard error.
  static func printMessage(_ text: String) { writeMessage(text + "\n") }

  /// Writes a message to standard error; where that takes nothing, nobody is there to be told.
  static func writeMessage(_ text: String) { _ = write(text, to: Stream.error.rawValue) }

  /// Writes a text to a descriptor: the number of the error that kept it from being written whole,
  /// or 0.
  static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : EIO }
      bytes = bytes.dropFirst(count)
    }
    return 0
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
