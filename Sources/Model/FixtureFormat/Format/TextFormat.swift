import SourceText

/// The formats of JSON Schema (draft 2020-12, validation, section 7.3) that a text can be held against.
public enum TextFormat {
  /// Whether a text has a format; nil for a format that is not known, which restricts nothing.
  public static func accepts(_ text: String, as format: String) -> Bool? {
    let bytes = Array(text.utf8)
    switch format {
    case "uuid": return isUUID(bytes)
    case "date-time": return isDateTime(bytes)
    case "date": return isDate(bytes[...])
    case "email": return isEmail(bytes)
    case "uri": return isURI(bytes)
    case "ipv4": return isIPv4(bytes)
    case "ipv6": return isIPv6(bytes)
    case "ip": return isIPv4(bytes) || isIPv6(bytes)
    default: return nil
    }
  }

  /// What a format is called in a sentence.
  public static func name(of format: String) -> String {
    switch format {
    case "uuid": "a UUID"
    case "date-time": "a time such as 2026-01-31T12:00:00Z"
    case "date": "a date such as 2026-01-31"
    case "email": "an e-mail address"
    case "uri": "a URI"
    case "ipv4": "an IPv4 address"
    case "ipv6": "an IPv6 address"
    default: "of the format \(format)"
    }
  }

  /// 32 hexadecimal digits, with hyphens in their places or without any, as many APIs write them.
  private static func isUUID(_ bytes: [UInt8]) -> Bool {
    let hyphens = bytes.count == 36 ? [8, 13, 18, 23] : []
    guard bytes.count == 32 || bytes.count == 36 else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      hyphens.contains(index) ? byte == UInt8(ascii: "-") : byte.isHexDigit
    }
  }

  /// RFC 3339, where pages leave the offset and the seconds away, and a blank may stand for the `T`.
  private static func isDateTime(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 16, isDate(bytes[..<10]) else { return false }
    guard [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")].contains(bytes[10]) else {
      return false
    }
    var rest = bytes[11...]
    guard isNumber(&rest, 0...23), take(":", &rest), isNumber(&rest, 0...59) else { return false }
    if take(":", &rest) {
      guard isNumber(&rest, 0...60) else { return false }
      if take(".", &rest) {
        guard rest.first?.isDigit == true else { return false }
        rest = rest.drop(while: \.isDigit)
      }
    }
    if rest.isEmpty || rest.elementsEqual("Z".utf8) || rest.elementsEqual("z".utf8) { return true }
    guard take("+", &rest) || take("-", &rest), isNumber(&rest, 0...23) else { return false }
    _ = take(":", &rest)
    return isNumber(&rest, 0...59) && rest.isEmpty
  }

  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 10, bytes.prefix(4).allSatisfy(\.isDigit) else { return false }
    let year = bytes.prefix(4).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    var rest = bytes.dropFirst(4)
    guard take("-", &rest), let month = number(&rest), take("-", &rest), let day = number(&rest)
    else { return false }
    guard (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1]
  }

  private static func isEmail(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }

  /// A scheme, a colon and something behind it (RFC 3986, section 3).
  private static func isURI(_ bytes: [UInt8]) -> Bool {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon + 1 < bytes.count,
      bytes[0].isLetter
    else { return false }
    let isScheme = bytes[..<colon].allSatisfy {
      $0.isAlphanumeric || "+-.".utf8.contains($0)
    }
    return isScheme && bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"<>\"".utf8.contains($0) }
  }

  private static func isIPv4(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.count) && part.allSatisfy(\.isDigit)
          && part.reduce(0) { $0 * 10 + Int($1 - 0x30) } <= 255
      }
  }

  /// The bytes of an address and at least one colon: nobody writes these by accident.
  private static func isIPv6(_ bytes: [UInt8]) -> Bool {
    bytes.contains(UInt8(ascii: ":"))
      && bytes.allSatisfy { $0.isHexDigit || ":.".utf8.contains($0) }
  }

  private static func isNumber(
    _ rest: inout ArraySlice<UInt8>,
    _ range: ClosedRange<Int>
  ) -> Bool {
    number(&rest).map(range.contains) ?? false
  }

  /// Takes two digits.
  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.count >= 2, rest.prefix(2).allSatisfy(\.isDigit) else { return nil }
    defer { rest = rest.dropFirst(2) }
    return rest.prefix(2).reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func take(_ text: StaticString, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == text.utf8Start.pointee else { return false }
    rest = rest.dropFirst()
    return true
  }
}
