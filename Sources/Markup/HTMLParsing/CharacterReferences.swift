/// Resolves `&amp;`, `&#160;` and `&#xA0;` (HTML 13.5, without most of its two thousand names).
enum CharacterReferences {
  /// The text with its references resolved; what is none stays as it is.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    String(
      decoding: bytes.contains(UInt8(ascii: "&")) ? resolved(bytes) : bytes, as: UTF8.self)
  }

  /// The bytes with their references resolved.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"), let found = reference(in: bytes[index...]) {
        result += Array(String(found.scalar).utf8)
        index = found.end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result[...]
  }

  private static func reference(
    in bytes: ArraySlice<UInt8>
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    // The longest name in the table has 8 letters, the longest number 8 digits.
    let window = bytes.dropFirst().prefix(10)
    guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[bytes.startIndex + 1..<end], as: UTF8.self)
    if name.utf8.first == UInt8(ascii: "#") {
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let number else { return nil }
      // NUL, surrogates and what lies behind Unicode are U+FFFD, as in browsers.
      let scalar = number == 0 ? nil : Unicode.Scalar(number)
      return (scalar ?? "\u{FFFD}", end + 1)
    }
    return named[name].map { ($0, end + 1) }
  }
}
