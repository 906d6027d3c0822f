import SourceText

/// Counts the signs of each markup, line by line.
struct MarkupSigns {
  static let threshold = 3

  struct Evidence {
    var weight = 0
    var best = 0
    var reason = ""

    mutating func add(_ points: Int, _ sign: String, _ line: Int) {
      weight += points
      guard points > best else { return }
      best = points
      reason = "line \(line) is \(sign)"
    }
  }

  var restructuredText = Evidence()
  var markdown = Evidence()
  var plainText = Evidence()

  mutating func read(_ line: ArraySlice<UInt8>, before next: ArraySlice<UInt8>, number: Int) {
    let text = line.trimmed
    guard let first = text.first else { return }
    switch first {
    case UInt8(ascii: "."):
      if text.starts(with: ".. ".utf8) { readExplicit(text.dropFirst(3), number) }
    case UInt8(ascii: "+"):
      if Self.isGridBorder(text) { restructuredText.add(3, "the border of a grid table", number) }
    case UInt8(ascii: "#"):
      if Self.isATXHeading(text) { markdown.add(2, "a heading with #", number) }
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) {
        markdown.add(3, "a code fence", number)
      }
    case UInt8(ascii: "|"):
      if text.containsText("--"), text.allSatisfy({ "|-: ".utf8.contains($0) }) {
        markdown.add(3, "the rule of a table", number)
      }
    case UInt8(ascii: ":"):
      if text.dropFirst().first?.isLetter ?? false, text.containsText(": ") {
        restructuredText.add(1, "a field", number)
      }
    case UInt8(ascii: "="):
      if Self.isSimpleTableBorder(text) { restructuredText.add(3, "the border of a table", number) }
    default: break
    }
    readInline(text, number)
    if isUnderlined(text, by: next) {
      restructuredText.add(2, "an underlined title", number)
      if [UInt8(ascii: "="), UInt8(ascii: "-")].contains(next.first) {
        markdown.add(1, "an underlined title", number)
      }
    }
  }

  private mutating func readInline(_ text: ArraySlice<UInt8>, _ number: Int) {
    if text.containsText("](") { markdown.add(2, "a line with a link", number) }
    if text.containsText(":`") { restructuredText.add(1, "a line with a role", number) }
    if text.containsText("``") { restructuredText.add(1, "a line with a literal", number) }
    if text.suffix(2).elementsEqual("::".utf8) {
      restructuredText.add(1, "the start of a literal block", number)
    }
    if text.suffix(2).elementsEqual([0xC2, 0xB6]) {
      plainText.add(4, "a heading with the mark of a saved page", number)
    }
    if text.starts(with: "---|".utf8) { plainText.add(4, "the rule of a flattened table", number) }
    if text.starts(with: [0xE2, 0x80, 0xA2]) {
      plainText.add(2, "a bullet of a saved page", number)
    }
  }

  /// `.. name::` and `.. _label:`; comments and footnotes prove little.
  private mutating func readExplicit(_ text: ArraySlice<UInt8>, _ number: Int) {
    if text.first == UInt8(ascii: "_"), text.last == UInt8(ascii: ":") {
      restructuredText.add(4, "a link target", number)
    } else if let end = Self.doubleColon(text), end > text.startIndex,
      text[..<end].allSatisfy({ $0.isLetter || "-_:+.".utf8.contains($0) })
    {
      restructuredText.add(5, "a directive", number)
    }
  }

  private static func doubleColon(_ text: ArraySlice<UInt8>) -> Int? {
    text.indices.dropLast().first { place in
      text[place] == UInt8(ascii: ":") && text[place + 1] == UInt8(ascii: ":")
    }
  }

  private static func isGridBorder(_ text: ArraySlice<UInt8>) -> Bool {
    text.count > 3 && text.last == UInt8(ascii: "+")
      && text.allSatisfy { "+-=".utf8.contains($0) } && text.contains { $0 != UInt8(ascii: "+") }
  }

  private static func isSimpleTableBorder(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains(UInt8(ascii: " ")) && text.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "=") }
  }

  private static func isATXHeading(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = text.drop { $0 == UInt8(ascii: "#") }
    return text.count - rest.count <= 6 && rest.first == 0x20
  }

  /// Whether the next line is the adornment of this one: one sign repeated, at least as long as it.
  private func isUnderlined(_ text: ArraySlice<UInt8>, by next: ArraySlice<UInt8>) -> Bool {
    guard let sign = next.first, "=-~^\"'`#*+.:_<>".utf8.contains(sign), next.count >= 3 else {
      return false
    }
    let line = next.trimmed
    let width = text.count { $0 & 0xC0 != 0x80 }
    return line.count >= width && line.allSatisfy { $0 == sign } && text.first != sign
  }
}
