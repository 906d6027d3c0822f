import SourceText

/// The preferences of a request (RFC 7240, section 2): `Prefer: code=404, example="execution"`.
struct Preferences: Hashable, Sendable {
  /// The names in lower case, in their order.
  private(set) var names: [String] = []

  private var values: [String: String] = [:]

  /// Reads all `Prefer` fields; of a preference that stands twice the first counts, parameters behind
  /// `;` are passed over, and what is no preference is left out, as the RFC asks.
  init(_ fields: [String]) {
    for field in fields {
      for element in ListField.elements(of: field) {
        let parameters = ListField.elements(of: element, separator: UInt8(ascii: ";"))
        guard let preference = parameters.first else { continue }
        let parts = preference.utf8.split(
          separator: UInt8(ascii: "="),
          maxSplits: 1,
          omittingEmptySubsequences: false
        )
        guard let name = parts.first.map({ String(Substring(ListField.trimmed($0))) }),
          !name.isEmpty
        else { continue }
        let value =
          parts.count > 1 ? Self.unquoted(String(Substring(ListField.trimmed(parts[1])))) : ""
        guard values[name.lowercased()] == nil else { continue }
        names.append(name.lowercased())
        values[name.lowercased()] = value
      }
    }
  }

  /// The value of a preference by its name in lower case; empty where it has none.
  subscript(_ name: String) -> String? { values[name] }

  /// A value as it stands in a field: as it is where it is a token of letters, digits, `-`, `_` and
  /// `.`, else as a quoted string without what cannot stand in one.
  static func written(_ value: String) -> String {
    let isToken = value.utf8.allSatisfy { byte in
      byte.isNameByte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
    if isToken, !value.isEmpty { return value }
    var quoted: [UInt8] = []
    for byte in value.utf8 where byte >= 0x20 && byte != 0x7F {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        quoted.append(UInt8(ascii: "\\"))
      }
      quoted.append(byte)
    }
    return "\"\(String(decoding: quoted, as: UTF8.self))\""
  }

  private static func unquoted(_ text: String) -> String {
    guard text.utf8.count >= 2, text.utf8.first == UInt8(ascii: "\""),
      text.utf8.last == UInt8(ascii: "\"")
    else { return text }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8.dropFirst().dropLast() {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
      } else {
        result.append(byte)
        isEscaped = false
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
