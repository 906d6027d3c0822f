import NIOCore
import SourceText

/// The first bytes of a request, kept as they came in: where a parser gives up, they tell why.
struct RequestLine {
  private var bytes: ByteBuffer

  /// Starts with the bytes that a connection read first; empty lines in front do not count (RFC 9112,
  /// section 2.2).
  init(_ bytes: ByteBuffer) { self.bytes = Self.withoutEmptyLines(bytes) }

  /// Adds bytes as long as the line has no end and is not longer than `limit`.
  mutating func append(_ more: ByteBuffer, limit: Int) {
    guard bytes.readableBytes <= limit, end == nil else { return }
    bytes.writeImmutableBuffer(bytes.readableBytes == 0 ? Self.withoutEmptyLines(more) : more)
  }

  private static func withoutEmptyLines(_ bytes: ByteBuffer) -> ByteBuffer {
    let lineEnds = bytes.readableBytesView.prefix {
      $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n")
    }
    var rest = bytes
    rest.moveReaderIndex(forwardBy: lineEnds.count)
    return rest
  }

  /// Whether the line starts with a token (RFC 9110, section 5.6.2), as far as it is known.
  var hasMethod: Bool {
    let view = bytes.readableBytesView
    let method = view[..<(view.firstIndex(of: UInt8(ascii: " ")) ?? view.endIndex)]
    return !method.isEmpty && method.allSatisfy(\.isTokenByte)
  }

  /// Whether the line asks for the header fields alone.
  var isHead: Bool { bytes.readableBytesView.starts(with: "HEAD ".utf8) }

  /// Whether the line ends with a version, known or not.
  var hasVersion: Bool {
    var line = bytes.readableBytesView[..<(end ?? bytes.readableBytesView.endIndex)]
    if end != nil, line.popLast() != UInt8(ascii: "\r") { return false }
    guard let blank = line.lastIndex(of: UInt8(ascii: " ")) else { return false }
    let version = Array(line[line.index(after: blank)...])
    return version.count == 8 && version.starts(with: "HTTP/".utf8) && version[5].isDigit
      && version[6] == UInt8(ascii: ".") && version[7].isDigit
  }

  /// Whether the line ends with the version of another protocol: the parser takes some of them.
  var namesAnotherProtocol: Bool {
    let view = bytes.readableBytesView
    guard let end, let blank = view[..<end].lastIndex(of: UInt8(ascii: " "))
    else { return false }
    return !view[view.index(after: blank)..<end].starts(with: "HTTP/".utf8)
  }

  /// The line for a log, its first part where it is long; what is not printable ASCII becomes `?`.
  var text: String {
    let view = bytes.readableBytesView
    let line = view[..<(end ?? view.endIndex)].prefix(200).filter { $0 != UInt8(ascii: "\r") }
    let printable = line.map { (0x20...0x7E).contains($0) ? $0 : UInt8(ascii: "?") }
    return String(decoding: printable, as: UTF8.self)
  }

  /// Whether there is more between the blanks of the line than `limit` bytes.
  func isLonger(than limit: Int) -> Bool {
    let view = bytes.readableBytesView
    let line = view[..<(end ?? view.endIndex)]
    guard let blank = line.firstIndex(of: UInt8(ascii: " ")) else { return false }
    return line[line.index(after: blank)...].prefix { $0 != UInt8(ascii: " ") }.count > limit
  }

  /// The values of `Origin` in the fields behind the line, as far as they came in with it.
  var origins: [String] {
    let lines = bytes.readableBytesView.split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    var found: [String] = []
    for line in lines.dropFirst() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard !line.isEmpty else { break }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        String(decoding: line[..<colon], as: UTF8.self).lowercased() == "origin"
      else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == UInt8(ascii: " ") }
      // What is no visible ASCII is no origin, and must not come back in a field.
      found.append(
        value.allSatisfy { (0x21...0x7E).contains($0) }
          ? String(decoding: value, as: UTF8.self) : ""
      )
    }
    return found
  }

  private var end: ByteBufferView.Index? {
    bytes.readableBytesView.firstIndex(of: UInt8(ascii: "\n"))
  }
}
