import APIModel
import SourceText

/// A line that names a method and a path: `GET /v2/images/{image_id}`.
struct OperationLine: Hashable {
  /// The method.
  var method: HTTPMethod

  /// The path.
  var path: PathSpelling

  /// The target as written.
  var target: String

  /// The method as written, where that is a slip for the one that was meant; nil otherwise.
  var misspeltMethod: String?

  /// Whether the line ends with a protocol version, as the first line of a message does.
  var hasVersion: Bool

  /// Reads a line; nil where anything else stands on it.
  ///
  /// Marks that pages put around it (backquotes, a bullet, a colon behind the method) are no part of
  /// it. A target with blanks outside brackets is prose: `GET /x returns the list`.
  init?(_ line: some StringProtocol) {
    // No page has a longer one, and brackets without end are read again and again.
    guard line.utf8.count <= 2048, Self.mayStart(line) else { return nil }
    var text = Substring(Words.trimmed(line))
    var quotes = 0
    while let first = text.utf8.first, "`*".utf8.contains(first) || text.startsWithBullet {
      if first == UInt8(ascii: "`") { quotes += 1 }
      text = text.dropFirst().drop { $0 == " " }
    }
    Self.removeMarks(from: &text, quotes: &quotes)
    let word = text.utf8.prefix { !$0.isBlank && $0 != UInt8(ascii: ":") && $0 < 0x80 }
    let written = Substring(word)
    guard let method = HTTPMethod(written) ?? Self.meant(by: written, in: text) else { return nil }
    if written != method.rawValue { misspeltMethod = String(written) }
    var rest = Words.trimmed(text[word.endIndex...])
    if rest.utf8.first == UInt8(ascii: ":") { rest = Words.trimmed(rest.dropFirst()) }
    var version = false
    if let blank = rest.utf8.lastIndex(where: \.isBlank),
      rest[rest.utf8.index(after: blank)...].hasPrefix("HTTP/")
    {
      version = true
      rest = Words.trimmed(rest[..<blank])
    }
    var spelling = rest
    if rest.utf8.contains(UInt8(ascii: "`")) {
      spelling.removeAll { $0 == "`" }
      rest = Self.unquoted(rest)
    }
    guard !rest.isEmpty, !Self.hasBlankOutsideBrackets(spelling),
      let path = PathSpelling(spelling)
    else { return nil }
    self.method = method
    self.path = path
    self.target = rest
    self.hasVersion = version
  }

  /// Takes the marks off the end of a line in front of which so many backquotes stood: a backquote that
  /// none in front goes with is part of the target where it closes another.
  private static func removeMarks(from text: inout Substring, quotes: inout Int) {
    while let last = text.utf8.last, "`*".utf8.contains(last) {
      if last == UInt8(ascii: "`") {
        if quotes == 0, text.utf8.count(where: { $0 == last }).isMultiple(of: 2) { return }
        quotes = max(0, quotes - 1)
      }
      text = text.dropLast()
    }
  }

  /// A target without the backquotes around it and in its path, where none can be; a query may have
  /// them in its values.
  private static func unquoted(_ target: String) -> String {
    var text = Substring(target)
    if text.first == "`", text.last == "`" { text = text.dropFirst().dropLast() }
    let path = text.prefix { $0 != "?" }
    return path.filter { $0 != "`" } + text[path.endIndex...]
  }

  /// Whether the first letters in a text are those of a method, and what stands before them may be
  /// marks: a text of which that is false has no such line as its first.
  ///
  /// With `misspelt`, whether they are those of a word before a path that is no method.
  static func mayStart(_ text: some StringProtocol, misspelt: Bool = false) -> Bool {
    text.withBytes { bytes in
      for (place, byte) in bytes.enumerated() {
        if byte.isLetter { return startsWithMethod(bytes[place...], misspelt: misspelt) }
        if byte.isNameByte || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "\"") {
          return false
        }
      }
      return false
    }
  }

  private static func startsWithMethod(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>,
    misspelt: Bool
  ) -> Bool {
    var word: UInt64 = 0
    var count = 0
    for byte in bytes {
      guard byte.isCapital, count < 8 else { break }
      word = word << 8 | UInt64(byte)
      count += 1
    }
    guard count >= 3 else { return false }
    let isMethod = methods.contains(word)
    if misspelt { return !isMethod && leadsToPath(bytes.dropFirst(count)) }
    return isMethod || leadsToPath(bytes.dropFirst(count))
  }

  /// Whether a blank and a path follow: the word before them may be a method that is misspelt.
  private static func leadsToPath(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.first?.isBlank == true
      && bytes.first { !$0.isBlank && $0 != UInt8(ascii: "`") } == UInt8(ascii: "/")
  }

  /// The methods, the bytes of each as one number: none has more than seven.
  private static let methods: [UInt64] = HTTPMethod.known.map { name in
    name.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The method that a misspelt word before a path was meant to be.
  private static func meant(by word: Substring, in text: Substring) -> HTTPMethod? {
    let rest = text[word.endIndex...].drop { $0 == " " || $0 == "`" }
    return rest.first == "/" ? MethodSlip.method(meantBy: word) : nil
  }

  private static func hasBlankOutsideBrackets(_ text: String) -> Bool {
    var depth = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: ">"), UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        if depth <= 0 { return true }
      default: break
      }
    }
    return false
  }
}

extension Substring {
  /// Whether the mark of a list stands first.
  fileprivate var startsWithBullet: Bool {
    switch utf8.first {
    case UInt8(ascii: "-"): hasPrefix("- ")
    case 0xE2: hasPrefix("•")
    default: false
    }
  }
}
