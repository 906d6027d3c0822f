import SourceText

/// How round corners are: a length of CSS from 0 to 24 pixels.
public struct CornerRadius: Hashable, Sendable {
  /// The length as a style sheet writes it, such as `6px` or `0.5rem`.
  public let text: String

  private static let largest = 24.0
  private static let pixelsOfRem = 16.0

  /// Reads a number of `px` or `rem`, or `0`; nil for anything else, so that nothing but a length gets
  /// into a style sheet.
  public init?(_ text: String) {
    if text == "0" {
      self.text = "0px"
      return
    }
    let units = ["px": 1, "rem": Self.pixelsOfRem]
    guard let unit = units.first(where: { text.hasSuffix($0.key) }) else { return nil }
    let number = text.dropLast(unit.key.count)
    guard !number.isEmpty, number.last != ".", number.utf8.count <= 6,
      number.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }),
      let value = Double(number), value * unit.value <= Self.largest
    else { return nil }
    self.text = "\(number)\(unit.key)"
  }
}
