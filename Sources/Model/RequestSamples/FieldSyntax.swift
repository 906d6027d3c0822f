public import APIModel
import SourceText

/// What header fields are made of (RFC 9110, section 5).
public enum FieldSyntax {
  /// Whether a text is a token (RFC 9110, section 5.6.2), as the name of a field is.
  public static func isToken(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(\.isTokenByte)
  }

  /// Whether a text can be the value of a field: no control byte but the tab, nothing that ends a line.
  public static func isValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }
  }

  /// Whether a text is a media type with its parameters (RFC 9110, section 8.3.1): a type and a
  /// subtype, neither of them a wildcard.
  static func isMediaType(_ text: String) -> Bool {
    guard isValue(text), let essence = essence(of: text) else { return false }
    return !essence.split(separator: "/").contains("*")
  }

  /// A media type or range without its parameters (RFC 9110, section 8.3.1), as written; nil where it
  /// is no type and subtype.
  public static func essence(of text: String) -> String? {
    let essence = text.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") }
    let names = essence.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard names.count == 2, names.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isTokenByte) })
    else { return nil }
    return String(decoding: essence, as: UTF8.self)
  }

  /// A token as it is, anything else as a quoted string (RFC 9110, section 5.6.4).
  static func tokenOrQuotedString(_ text: String) -> String {
    if isToken(text) { return text }
    var bytes = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension HeaderLine {
  /// Whether the line can be sent as it is.
  public var isLawful: Bool { FieldSyntax.isToken(name) && FieldSyntax.isValue(value) }
}
