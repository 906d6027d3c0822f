/// Names for addresses and ids.
public enum Slug {
  /// The text in lower case with hyphens for every run of what is neither letter nor digit.
  ///
  /// Letters of all scripts stay; the result is `fallback` where nothing is left.
  public static func make(_ text: some StringProtocol, fallback: String = "page") -> String {
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
