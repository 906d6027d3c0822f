import SourceText

/// The host and port of a `Host` field or of an absolute target (RFC 3986, section 3.2).
struct Authority: Hashable, Sendable {
  /// The name or the address, without brackets.
  let name: String

  /// Whether the host is an IPv4 or IPv6 address.
  let isAddress: Bool

  /// Reads `name`, `name:port`, `192.0.2.1:80` or `[::1]:80`; nil for anything else, user names
  /// included.
  init?(_ text: String) {
    var host = text.utf8[...]
    if host.first == UInt8(ascii: "[") {
      guard let close = host.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      guard Self.isPort(host[host.index(after: close)...]) else { return nil }
      host = host[..<close].dropFirst()
      guard host.contains(UInt8(ascii: ":")), host.allSatisfy(Self.isIPv6Byte) else { return nil }
      isAddress = true
    } else {
      if let colon = host.firstIndex(of: UInt8(ascii: ":")) {
        guard Self.isPort(host[colon...]) else { return nil }
        host = host[..<colon]
      }
      guard !host.isEmpty, host.allSatisfy(Self.isNameByte) else { return nil }
      isAddress = Self.isIPv4(host)
    }
    name = String(Substring(host))
  }

  /// Whether the host is `localhost` or a name below it, which never leave the machine (RFC 6761).
  var isLoopbackName: Bool {
    var labels = name.lowercased().utf8.split(
      separator: UInt8(ascii: "."),
      omittingEmptySubsequences: false
    )
    if labels.last?.isEmpty == true { labels.removeLast() }
    return labels.last.map { $0.elementsEqual("localhost".utf8) } ?? false
  }

  private static func isPort(_ rest: Substring.UTF8View) -> Bool {
    rest.isEmpty
      || rest.first == UInt8(ascii: ":") && rest.count <= 6
        && rest.dropFirst().allSatisfy(\.isDigit)
  }

  private static func isIPv4(_ host: Substring.UTF8View) -> Bool {
    let parts = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        part.allSatisfy(\.isDigit) && Int(Substring(part)).map((0...255).contains) ?? false
      }
  }

  private static func isIPv6Byte(_ byte: UInt8) -> Bool {
    byte.isHexDigit || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isNameByte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte >= 0x80
  }
}
