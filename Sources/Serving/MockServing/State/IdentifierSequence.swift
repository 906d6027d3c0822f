import FixtureFormat
import JSONText
import SourceText

/// Makes identifiers of the form that a page shows: the same ones in every run.
enum IdentifierSequence {
  /// The identifier of the thing that is added as number `count` to things with these identifiers.
  ///
  /// UUIDs follow UUIDs, hexadecimal digits follow those, a number follows the greatest, and `b-3`
  /// follows `b-2`.
  static func next(after known: [String], count: Int) -> String {
    var number = count
    while true {
      let candidate = make(known, number)
      if !known.contains(candidate) { return candidate }
      number += 1
    }
  }

  private static func make(_ known: [String], _ number: Int) -> String {
    guard let model = known.first else { return String(number) }
    if TextFormat.accepts(model, as: "uuid") == true {
      var choice = RepeatableChoice(seed: "identifier \(number)")
      let uuid = choice.uuid()
      return model.utf8.count == 32
        ? String(uuid.unicodeScalars.filter { $0 != "-" }.map(Character.init)) : uuid
    }
    let numbers = known.compactMap { Int($0) }
    if numbers.count == known.count {
      let (next, overflows) = (numbers.max() ?? 0).addingReportingOverflow(1)
      return String(overflows ? number : next)
    }
    if isHexadecimal(model) {
      var choice = RepeatableChoice(seed: "identifier \(number)")
      var digits = ""
      while digits.utf8.count < model.utf8.count { digits += choice.hexadecimal() }
      return String(digits.prefix(model.utf8.count))
    }
    let digits = model.utf8.reversed().prefix { $0.isDigit }.count
    let stem = String(decoding: model.utf8.dropLast(digits), as: UTF8.self)
    return digits > 0 ? "\(stem)\(known.count + number)" : "\(model)-\(number + 1)"
  }

  /// Whether an identifier is hexadecimal digits that no name would be: eight or more, with letters and
  /// decimal digits among them.
  private static func isHexadecimal(_ text: String) -> Bool {
    let letters = text.utf8.filter { (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }.count
    let digits = text.utf8.filter { $0.isDigit }.count
    return letters > 0 && digits > 0 && letters + digits == text.utf8.count && text.utf8.count >= 8
  }
}
