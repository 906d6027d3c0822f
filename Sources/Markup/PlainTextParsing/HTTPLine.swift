import SourceText

/// Recognises the lines of HTTP messages as pages show them (RFC 9112).
enum HTTPLine {
  private static let methods = [
    "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "COPY", "TRACE", "CONNECT",
  ].map { Array($0.utf8) }

  /// What a request line shows of its target.
  enum RequestForm {
    /// A method, a target and a version: `GET /v1 HTTP/1.1`.
    case message
    /// A method and an absolute URI.
    case absolute
    /// A method and a path.
    case path
  }

  /// The form of a request line, or nil for another line.
  static func request(_ line: ArraySlice<UInt8>) -> RequestForm? {
    let parts = line.split(separator: 0x20, maxSplits: 4, omittingEmptySubsequences: true)
    guard (2...3).contains(parts.count), methods.contains(where: { $0.elementsEqual(parts[0]) })
    else {
      return nil
    }
    if parts.count == 3 { return parts[2].starts(with: "HTTP/".utf8) ? .message : nil }
    if parts[1].containsText("://") { return .absolute }
    return parts[1].first == UInt8(ascii: "/") || parts[1].first == UInt8(ascii: "{") ? .path : nil
  }

  /// Whether the line is the status line of a response: `HTTP/1.1 200 OK`.
  static func isStatusLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "HTTP/".utf8) else { return false }
    let rest = line.dropFirst(5).drop { $0 == UInt8(ascii: ".") || $0.isDigit }
    return rest.startIndex > line.startIndex + 5 && rest.first == 0x20
  }

  /// The name of a header line (RFC 9110, section 5.1) before its colon, or nil for another line.
  static func headerName(_ line: ArraySlice<UInt8>) -> Range<Int>? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      return nil
    }
    let isValue = colon + 1 == line.endIndex || line[colon + 1] == 0x20 || line[colon + 1] == 0x09
    let name = line[line.startIndex..<colon]
    return isValue && name.allSatisfy(\.isTokenByte) ? line.startIndex..<colon : nil
  }

  /// Whether the line is a call of curl, with or without a prompt.
  static func isCurl(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "curl ".utf8) || line.starts(with: "$ curl ".utf8)
  }
}
