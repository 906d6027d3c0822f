import SourceText

/// A tag of a component at the start of a line: `<Tab title="A">` in MDX, `{{< tab "A" >}}` in pages of
/// Hugo.
struct ComponentTag {
  /// What a tag does.
  enum Kind {
    case start
    case end
    /// `<Card />`
    case empty
  }

  /// What it does.
  var kind: Kind

  /// The name in lower case; of `Tabs.Tab` the last part.
  var name: String

  /// The whole name as written, by which a start and its end find each other; that of a shortcode has
  /// a brace before it.
  var key: String

  /// The attributes in order, their names in lower case; one without a value has an empty one, and a
  /// value without a name an empty name.
  var attributes: [(name: String, value: String)] = []

  /// Whether it is a mark of Hugo.
  var isShortcode: Bool { key.first == "{" }

  /// The value of the first attribute with one of these names that is not empty; the first name that
  /// is found counts.
  func value(of names: [String]) -> String? {
    for name in names {
      if let found = attributes.first(where: { $0.name == name && !$0.value.isEmpty }) {
        return found.value
      }
    }
    return nil
  }

  /// Whether an attribute stands there that is not `false`.
  func isSet(_ name: String) -> Bool {
    attributes.contains { $0.name == name && $0.value.lowercased() != "false" }
  }

  /// The most lines that a tag takes.
  private static let lineLimit = 40

  /// Whether a line that starts with these bytes may start with a tag.
  static func mayStart(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count > 2 else { return false }
    let first = line.startIndex
    if line[first] == UInt8(ascii: "<") {
      let next = line[first + 1]
      return (next == UInt8(ascii: "/") ? line[first + 2] : next).isCapital
    }
    return line[first] == UInt8(ascii: "{") && line[first + 1] == UInt8(ascii: "{")
      && (line[first + 2] == UInt8(ascii: "<") || line[first + 2] == UInt8(ascii: "%"))
  }

  /// Reads the tag that starts at a place of a line, and gives the line and the place behind it; nil
  /// where none does.
  static func read(
    in source: MarkdownSource, line: Int, at start: Int
  ) -> (tag: ComponentTag, line: Int, end: Int)? {
    var scanner = TagScanner(source, line: line, at: start)
    let isShortcode = scanner.byte == UInt8(ascii: "{")
    scanner.skip(isShortcode ? 3 : 1)
    scanner.skipBlanks()
    var kind = Kind.start
    if scanner.byte == UInt8(ascii: "/") {
      kind = .end
      scanner.skip(1)
      scanner.skipBlanks()
    }
    let written = scanner.word()
    guard !written.isEmpty else { return nil }
    let name = written.split(separator: ".").last.map { $0.lowercased() } ?? ""
    var tag = ComponentTag(kind: kind, name: name, key: isShortcode ? "{" + written : written)
    while scanner.line < source.lines.count, scanner.line - line < lineLimit {
      scanner.skipBlanks()
      guard let byte = scanner.byte else {
        scanner.nextLine()
        continue
      }
      if isShortcode ? scanner.skipEndOfShortcode() : byte == UInt8(ascii: ">") {
        if !isShortcode { scanner.skip(1) }
        return (tag, scanner.line, scanner.place)
      }
      if byte == UInt8(ascii: "/") {
        if tag.kind == .start { tag.kind = .empty }
        scanner.skip(1)
        continue
      }
      guard var attribute = scanner.attribute() else { return nil }
      // The words of a shortcode need no names.
      if isShortcode, attribute.value.isEmpty { attribute = ("", attribute.name) }
      tag.attributes.append(attribute)
    }
    return nil
  }
}

/// Reads the words of a tag, line by line.
private struct TagScanner {
  private let source: MarkdownSource
  private(set) var line: Int
  private(set) var place: Int
  private var end: Int

  init(_ source: MarkdownSource, line: Int, at place: Int) {
    self.source = source
    self.line = line
    self.place = place
    end = source.lines[line].upperBound
  }

  /// The next byte of the line; nil at its end.
  var byte: UInt8? { place < end ? source.bytes[place] : nil }

  mutating func skip(_ count: Int) { place = min(place + count, end) }

  mutating func skipBlanks() {
    while place < end, source.bytes[place].isBlank { place += 1 }
  }

  mutating func nextLine() {
    line += 1
    guard line < source.lines.count else { return }
    place = source.lines[line].lowerBound
    end = source.lines[line].upperBound
  }

  mutating func skipEndOfShortcode() -> Bool {
    guard place + 2 < end,
      source.bytes[place] == UInt8(ascii: ">")
        || source.bytes[place] == UInt8(ascii: "%"),
      source.bytes[place + 1] == UInt8(ascii: "}"), source.bytes[place + 2] == UInt8(ascii: "}")
    else { return false }
    place += 3
    return true
  }

  mutating func word() -> String {
    let start = place
    while let byte, Self.isNameByte(byte) { place += 1 }
    return String(decoding: source.bytes[start..<place], as: UTF8.self)
  }

  /// `name="value"`, `name={value}`, `name`, or a value alone; nil for anything else.
  mutating func attribute() -> (name: String, value: String)? {
    let name = word()
    if name.isEmpty || byte == UInt8(ascii: "=") {
      if !name.isEmpty { skip(1) }
      guard let value = value(isNamed: !name.isEmpty) else { return nil }
      return (name.lowercased(), value)
    }
    return (name.lowercased(), "")
  }

  private mutating func value(isNamed: Bool) -> String? {
    switch byte {
    case UInt8(ascii: "\""): return quoted(UInt8(ascii: "\""))
    case UInt8(ascii: "'"): return quoted(UInt8(ascii: "'"))
    case UInt8(ascii: "`"): return quoted(UInt8(ascii: "`"))
    case UInt8(ascii: "{"): return expression()
    default:
      guard isNamed else { return nil }
      let start = place
      while let byte, byte > 0x20, byte != UInt8(ascii: ">") { place += 1 }
      return String(decoding: source.bytes[start..<place], as: UTF8.self)
    }
  }

  private mutating func quoted(_ quote: UInt8) -> String? {
    skip(1)
    let start = place
    guard let close = source.bytes[place..<end].firstIndex(of: quote) else { return nil }
    place = close + 1
    return String(decoding: source.bytes[start..<close], as: UTF8.self)
  }

  /// What stands between braces, without the quotes of a string; more than a line of it is passed over.
  private mutating func expression() -> String? {
    var depth = 0
    let (first, start) = (line, place + 1)
    repeat {
      guard let byte else {
        nextLine()
        if line >= source.lines.count || line - first > 40 { return nil }
        continue
      }
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      place += 1
    } while depth > 0
    guard line == first else { return "" }
    let text = String(decoding: source.bytes[start..<place - 1], as: UTF8.self)
    if let quote = text.first, "\"'`".contains(quote), text.last == quote, text.count > 1 {
      return String(text.dropFirst().dropLast())
    }
    return text
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || "-_.:".utf8.contains(byte)
  }
}
