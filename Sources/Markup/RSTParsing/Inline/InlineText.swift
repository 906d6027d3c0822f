import MarkupTree
import SourceText

/// Text inside of markup: escapes taken off, line ends as soft breaks.
extension InlineParser {
  /// The text of a range with escapes taken off: an escaped space or line end is nothing, any other
  /// escaped character is itself.
  func string(_ range: Range<Int>) -> String {
    guard text[range].contains(0) else { return String(decoding: text[range], as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index] == 0 {
        index += 1
        let isSpace =
          index < range.upperBound
          && (text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "\n"))
        if isSpace { index += 1 }
        continue
      }
      result.append(text[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text of a range with its backslashes, as literals have it, on one line.
  func literal(_ range: Range<Int>) -> String {
    let bytes = text[range].map { byte in
      byte == 0 ? UInt8(ascii: "\\") : byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of a range as inlines.
  func plain(_ range: Range<Int>) -> [Inline] {
    var inlines: [Inline] = []
    var start = range.lowerBound
    for index in range where text[index] == UInt8(ascii: "\n") {
      if index > range.lowerBound, text[index - 1] == 0 { continue }
      append(start..<index, to: &inlines)
      inlines.append(.softBreak)
      start = index + 1
    }
    append(start..<range.upperBound, to: &inlines)
    return inlines
  }

  private func append(_ range: Range<Int>, to inlines: inout [Inline]) {
    let piece = string(range)
    if !piece.isEmpty { inlines.append(.text(piece)) }
  }
}

extension BlockParser {
  /// The inlines of lines, which are joined; what is wrong with them is reported.
  mutating func inlines(_ lines: [Line], keepsIndentation: Bool = false) -> [Inline] {
    var text: [UInt8] = []
    text.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for (number, line) in lines.enumerated() {
      if number > 0 { text.append(UInt8(ascii: "\n")) }
      text += buffer.bytes[(keepsIndentation ? line.start : line.textStart)..<line.end]
    }
    Self.markEscapes(in: &text)
    var parser = InlineParser(text)
    let inlines = parser.parse(&references)
    inlineLabels += parser.labels
    for label in parser.labels { references.addLabel(label) }
    for fault in parser.faults {
      report(
        rule: "rst-unclosed-markup",
        "\(fault.construct.name) that starts here has no end",
        at: place(ofByte: fault.offset, in: lines, keepsIndentation: keepsIndentation),
        fix: "Close it, or escape the character with a backslash"
      )
    }
    for role in parser.unknownRoles.prefix(8) {
      let near = NearestName.nearest(to: role.name, among: RoleNames.all.sorted())
      report(
        rule: "rst-unknown-role",
        "'\(role.name)' is no role that is known",
        at: place(ofByte: role.offset, in: lines, keepsIndentation: keepsIndentation),
        fix: near.map { "Write '\($0)', or define the role on the page" }
          ?? "Define it on the page with '.. role:: \(role.name)'"
      )
    }
    return inlines
  }

  /// Gives the names of the inline targets that were met since the last call.
  mutating func takeInlineLabels() -> [String] {
    defer { inlineLabels = [] }
    return inlineLabels
  }

  /// Puts NUL in the place of each backslash that escapes the next character.
  private static func markEscapes(in text: inout [UInt8]) {
    guard var index = text.firstIndex(of: UInt8(ascii: "\\")) else { return }
    while index < text.count {
      if text[index] == UInt8(ascii: "\\") {
        text[index] = 0
        index += 1
      }
      index += 1
    }
  }

  private mutating func report(
    rule: String,
    _ headline: String,
    at place: SourceSpan,
    fix: String
  ) {
    diagnostics.append(Diagnostic(.warning, rule: rule, headline, at: place, fix: fix))
  }

  /// The place of a byte of the joined text.
  private func place(
    ofByte offset: Int,
    in lines: [Line],
    keepsIndentation: Bool
  ) -> SourceSpan {
    var rest = offset
    for line in lines {
      let start = keepsIndentation ? line.start : line.textStart
      if rest <= line.end - start {
        return buffer.span(start + rest..<min(start + rest + 1, line.end))
      }
      rest -= line.end - start + 1
    }
    return span(of: lines)
  }
}

extension InlineParser.Construct {
  /// What the construct is called in messages.
  var name: String {
    switch self {
    case .emphasis: "emphasis"
    case .strong: "strong emphasis"
    case .literal: "a literal"
    case .interpreted: "interpreted text or a reference"
    case .target: "an inline target"
    case .substitution: "a substitution reference"
    }
  }
}
