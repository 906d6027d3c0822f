import JSONText
import SourceText

/// Content of the type `application/x-www-form-urlencoded`, as the URL Standard writes it.
public enum FormText {
  /// Whether a media type is that of forms.
  public static func isForm(_ mediaType: String) -> Bool {
    mediaType.prefix { $0 != ";" && $0 != " " }.lowercased() == "application/x-www-form-urlencoded"
  }

  /// The text of these members, in their order; a list is its name once for each element, and what is
  /// an object its JSON.
  static func text(of members: [JSONMember]) -> String {
    members.flatMap { member in
      (member.value.elements ?? [member.value]).map { value in
        PercentEncoding.encode(member.name) + "=" + PercentEncoding.encode(text(of: value))
      }
    }.joined(separator: "&")
  }

  /// The fields of a text in their order, decoded; what cannot be decoded stays as it is.
  public static func pairs(in text: String) -> [(name: String, value: String)] {
    text.split(whereSeparator: { $0 == "&" || $0.isNewline }).map { item in
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
    }
  }

  private static func text(of value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .null: ""
    default: JSONWriter.compact(value)
    }
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, let escaped = UInt8(hexadecimal: digits) {
        bytes.append(escaped)
        rest.removeFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }
}

extension UInt8 {
  /// The byte that two hexadecimal digits write; nil for anything else.
  fileprivate init?(hexadecimal digits: Substring.UTF8View) {
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    self.init(Substring(digits), radix: 16)
  }
}
