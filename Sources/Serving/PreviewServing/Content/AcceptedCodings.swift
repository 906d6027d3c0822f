import SourceText

/// What a client says about the codings of content that it takes (RFC 9110, section 12.5.3).
enum AcceptedCodings {
  /// Whether gzip is accepted, and not less than content as it is.
  static func prefersGzip(_ fields: [String]) -> Bool {
    var gzip: Int?
    var identity: Int?
    var others: Int?
    for field in fields {
      for element in field.utf8.split(separator: UInt8(ascii: ",")) {
        let parts = element.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        let quality = quality(parts.dropFirst())
        switch parts.first.map(word) {
        case "gzip", "x-gzip": gzip = gzip ?? quality
        case "identity": identity = identity ?? quality
        case "*": others = others ?? quality
        default: break
        }
      }
    }
    guard let gzip = gzip ?? others, gzip > 0 else { return false }
    return gzip >= identity ?? 0
  }

  /// The weight in thousandths; 1000 where there is none, and 0 where it cannot be read.
  private static func quality(_ parameters: ArraySlice<Substring.UTF8View>) -> Int {
    for parameter in parameters {
      let text = word(parameter)
      guard text.utf8.starts(with: "q=".utf8) else { continue }
      return thousandths(text.utf8.dropFirst(2))
    }
    return 1_000
  }

  private static func thousandths(_ text: Substring.UTF8View) -> Int {
    let digits = text.filter { $0 != UInt8(ascii: ".") }
    let isNumber = digits.allSatisfy { $0.isDigit }
    let hasPoint = text.dropFirst().first.map { $0 == UInt8(ascii: ".") } ?? true
    guard isNumber, hasPoint, (1...4).contains(digits.count) else { return 0 }
    let padded = digits + Array(repeating: UInt8(ascii: "0"), count: 4 - digits.count)
    return min(padded.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, 1_000)
  }

  /// A token in lower case without the blanks around it.
  private static func word(_ text: Substring.UTF8View) -> String {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return Substring(text).lowercased()
  }
}
