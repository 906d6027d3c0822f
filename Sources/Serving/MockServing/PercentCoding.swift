import SourceText

/// Percent-encoding (RFC 3986, section 2.1).
enum PercentCoding {
  /// The text with every `%41` resolved, once; nil for a `%` without two hexadecimal digits and for
  /// bytes that are no UTF-8.
  static func decode(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8.makeIterator()
    while let byte = rest.next() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.next()?.hexDigitValue, let low = rest.next()?.hexDigitValue else {
          return nil
        }
        bytes.append(high << 4 | low)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// A path for a reference: everything but unreserved bytes and `/` is encoded.
  static func encode(path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { encode(segment: String(Substring($0))) }.joined(separator: "/")
  }

  /// A segment of a path: everything but unreserved bytes is encoded.
  static func encode(segment: String) -> String {
    var result: [UInt8] = []
    for byte in segment.utf8 {
      if byte.isUnreserved {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 0xF)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hexadecimal(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
