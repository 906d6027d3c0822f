import SourceText

/// What the values of the flags of `endpaper serve` may be.
enum ServeText {
  /// Whether a text is an origin as browsers send it: scheme, host and an optional port.
  static func isOrigin(_ text: String) -> Bool {
    for scheme in ["http://", "https://"] where text.utf8.starts(with: scheme.utf8) {
      let rest = text.utf8.dropFirst(scheme.utf8.count)
      if rest.first == UInt8(ascii: "[") {
        guard let close = rest.firstIndex(of: UInt8(ascii: "]")) else { return false }
        let address = rest[..<close].dropFirst()
        return !address.isEmpty && address.allSatisfy { $0.isHexDigit || $0 == 0x3A }
          && isPort(rest[rest.index(after: close)...])
      }
      let end = rest.firstIndex(of: UInt8(ascii: ":")) ?? rest.endIndex
      return isHostName(Substring(rest[..<end])) && isPort(rest[end...])
    }
    return false
  }

  /// Whether a text is a host name without a port.
  static func isHostName(_ text: some StringProtocol) -> Bool {
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return text.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
          && label.allSatisfy { $0.isNameByte || $0 == 0x2D || $0 >= 0x80 }
      }
  }

  /// Whether a text is a path to put before others: `/api`, `/api/v2`.
  static func isPrefix(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "/") else { return false }
    let parts = text.utf8.dropFirst()
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      let text = String(Substring(part))
      return !text.isEmpty && text != "." && text != ".." && text != "__admin"
        && text != "__preview"
        && part.allSatisfy(\.isUnreserved)
    }
  }

  /// Whether a text can be the token of an `Authorization: Bearer` field (RFC 6750, section 2.1).
  static func isToken(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while rest.last == UInt8(ascii: "=") { rest.removeLast() }
    return !rest.isEmpty
      && rest.allSatisfy { $0.isUnreserved || "+/".utf8.contains($0) }
  }

  private static func isPort(_ rest: Substring.UTF8View) -> Bool {
    if rest.isEmpty { return true }
    guard rest.first == UInt8(ascii: ":"), let port = Int(Substring(rest.dropFirst())) else {
      return false
    }
    return rest.dropFirst().allSatisfy(\.isDigit) && (1...65_535).contains(port)
  }
}
