/// Names for addresses and ids.
public enum Slug {
  /// The text in lower case with hyphens for every run of what is neither letter nor digit.
  ///
  /// Letters of all scripts stay; the result is `fallback` where nothing is left.
  public static func make(_ text: some StringProtocol, fallback: String = "page") -> String {
    if let plain = plain(text) { return plain.isEmpty ? fallback : plain }
    var result = ""
    var isPending = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if isPending, !result.isEmpty { result += "-" }
        isPending = false
        result.unicodeScalars.append(scalar)
      } else {
        isPending = true
      }
    }
    return result.isEmpty ? fallback : result
  }

  /// The slug of a text in ASCII, as most are, without a look at the tables of Unicode; nil for others.
  private static func plain(_ text: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isPending = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isPending, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
        isPending = false
        // Digits have the bit already.
        bytes.append(byte | 0x20)
      case 0x80...: return nil
      default: isPending = true
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The slug of a text of any length, cut to 120 bytes of UTF-8: enough for any heading, and far from
  /// the 255 that a name may have on a disk.
  public static func short(_ text: some StringProtocol, fallback: String = "page") -> String {
    var result = ""
    var length = 0
    for scalar in make(text, fallback: fallback).unicodeScalars {
      length += UTF8.width(scalar)
      if length > 120 { break }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
