/// The content security policy (CSP Level 3) that a file of a site is served with.
enum FilePolicy {
  /// Pages are written with the policy near their beginning.
  private static let searchedBytes = 4_096

  /// The policy of a file; nil for one that has none.
  ///
  /// A page gets the one that it states of itself, so that templates decide in one place. An image that
  /// can hold scripts was copied from beside a page, and runs none.
  static func of(path: String, _ bytes: [UInt8]) -> String? {
    switch path.utf8.split(separator: UInt8(ascii: ".")).last.map(Substring.init)?.lowercased() {
    case "html": stated(in: bytes.prefix(searchedBytes))
    case "svg", "xml": "sandbox"
    default: nil
    }
  }

  /// The content of `<meta http-equiv="Content-Security-Policy" content="…">`.
  private static func stated(in page: ArraySlice<UInt8>) -> String? {
    let start = Array("<meta http-equiv=\"Content-Security-Policy\" content=\"".utf8)
    guard let open = page.firstRange(of: start),
      let close = page[open.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    let policy = resolved(page[open.upperBound..<close])
    return policy.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "&") }
      ? policy : nil
  }

  /// The text with the character reference that a policy needs, that of the single quote.
  private static func resolved(_ attribute: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = attribute
    let quote = Array("&#39;".utf8)
    while let reference = rest.firstRange(of: quote) {
      result += rest[..<reference.lowerBound]
      result.append(UInt8(ascii: "'"))
      rest = rest[reference.upperBound...]
    }
    return String(decoding: result + rest, as: UTF8.self)
  }
}
