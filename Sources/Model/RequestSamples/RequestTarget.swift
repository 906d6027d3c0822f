import APIModel
import SourceText

extension RequestSample {
  /// The path and the query as they stand in a request line: every variable replaced by its value,
  /// everything percent-encoded that RFC 3986 does not allow there; starts with `/`.
  public var target: String {
    var target = ""
    for segment in path.segments {
      target += "/"
      for part in segment {
        switch part {
        case .literal(let text): target += PercentEncoding.encodeLiteral(text)
        case .variable(let name):
          let value = pathValues.first { $0.name == name }?.literal ?? ""
          target += PercentEncoding.encode(value)
        }
      }
    }
    if target.isEmpty { target = "/" }
    for (index, value) in query.enumerated() {
      target += index == 0 ? "?" : "&"
      target += PercentEncoding.encode(value.name)
      let text = value.literal ?? ""
      if !text.isEmpty { target += "=" + PercentEncoding.encode(text) }
    }
    return target
  }

  /// Whether a segment of the path is `.` or `..`: clients take such segments out unless they are told
  /// not to.
  var hasDotSegments: Bool {
    let path = target.utf8.prefix { $0 != UInt8(ascii: "?") }
    return path.split(separator: UInt8(ascii: "/")).contains { segment in
      segment.count <= 2 && segment.allSatisfy { $0 == UInt8(ascii: ".") }
    }
  }
}

/// Percent-encoding (RFC 3986, section 2.1).
public enum PercentEncoding {
  /// A value as one piece of a path segment or a query: everything but unreserved characters is
  /// encoded, so that no reader can take a part of it for a delimiter.
  static func encode(_ text: String) -> String { encode(text, keeping: "") }

  /// The literal text of a path template: what is lawful in a segment stays, percent signs that encode
  /// something already among it.
  static func encodeLiteral(_ text: String) -> String { encode(text, keeping: "!$&'()*+,;=:@%") }

  private static func encode(_ text: String, keeping kept: StaticString) -> String {
    if text.utf8.allSatisfy(\.isUnreserved) { return text }
    let bytes = Array(text.utf8)
    let kept = String(describing: kept).utf8
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isKept =
        byte.isUnreserved
        || (kept.contains(byte) && (byte != UInt8(ascii: "%") || isEscape(bytes, at: index)))
      if isKept {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
    index + 2 < bytes.count
      && bytes[(index + 1)...(index + 2)].allSatisfy(\.isHexDigit)
  }

  private static func hexDigit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10
  }
}
