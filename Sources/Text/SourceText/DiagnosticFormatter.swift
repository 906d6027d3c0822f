/// Prints diagnostics for people: place, headline, the line with a caret, notes, fix.
///
/// ```text
/// pages/show.md:12:1: warning: 'requierd' is no column that is known [unknown-column]
///   12 | name | type | requierd
///      | ^
///   note: it is read as a description
///   fix: Write 'Required'
/// ```
public struct DiagnosticFormatter: Sendable {
  private let tree: SourceTree
  private let prefix: String

  /// Makes a formatter for spans of this tree; `prefix` (such as `Content/`) stands before each path.
  public init(tree: SourceTree, prefix: String = "") {
    self.tree = tree
    self.prefix = prefix
  }

  /// The place as `path:line:column`, or an empty text where there is none.
  public func place(of span: SourceSpan?) -> String {
    guard let span, let file = tree[span.file] else { return "" }
    return "\(prefix)\(file.path):\(tree.position(of: span))"
  }

  /// The diagnostic over several lines, without a line end behind the last.
  public func format(_ diagnostic: Diagnostic) -> String {
    let place = place(of: diagnostic.span)
    let lead = place.isEmpty ? "" : "\(place): "
    var lines = [
      "\(lead)\(diagnostic.severity.rawValue): \(diagnostic.headline) [\(diagnostic.rule)]"
    ]
    lines += excerpt(of: diagnostic.span)
    for note in diagnostic.notes {
      let place = self.place(of: note.span)
      lines.append("  note: \(note.text)" + (place.isEmpty ? "" : " (\(place))"))
    }
    if let fix = diagnostic.fix { lines.append("  fix: \(fix)") }
    return lines.map(Self.withoutControls).joined(separator: "\n")
  }

  /// The line of a place with a caret below it; none for what concerns a file as a whole.
  ///
  /// A long line is cut between two characters, and says so.
  public func excerpt(of span: SourceSpan?) -> [String] {
    guard let span, span.bytes.upperBound > 0, let file = tree[span.file], file.isText else {
      return []
    }
    let bytes = file.bytes
    var start = min(span.bytes.lowerBound, bytes.count)
    while start > 0, Self.isContinuation(bytes, at: start) { start -= 1 }
    var lower = start
    while lower > 0, !Self.isLineEnd(bytes[lower - 1]), start - lower < 200 { lower -= 1 }
    while lower < start, Self.isContinuation(bytes, at: lower) { lower += 1 }
    var upper = start
    while upper < bytes.count, !Self.isLineEnd(bytes[upper]), upper - lower < 240 { upper += 1 }
    while upper > start, Self.isContinuation(bytes, at: upper) { upper -= 1 }
    let isCutBefore = lower > 0 && !Self.isLineEnd(bytes[lower - 1])
    let isCutBehind = upper < bytes.count && !Self.isLineEnd(bytes[upper])
    let number = String(tree.position(of: span).line)
    let text =
      (isCutBefore ? "…" : "") + String(decoding: bytes[lower..<upper], as: UTF8.self)
      + (isCutBehind ? "…" : "")
    let before = String(decoding: bytes[lower..<start], as: UTF8.self)
    let indent = (isCutBefore ? " " : "") + String(before.map { $0 == "\t" ? "\t" : " " })
    let gutter = String(repeating: " ", count: number.count)
    return ["  \(number) | \(text)", "  \(gutter) | \(indent)^"]
  }

  private static func isContinuation(_ bytes: [UInt8], at index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Pages are not trusted: an escape sequence in a page must not reach the terminal.
  private static func withoutControls(_ line: String) -> String {
    String(
      String.UnicodeScalarView(
        line.unicodeScalars.map { scalar in
          let isControl =
            (scalar.value < 0x20 && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
          return isControl ? "\u{FFFD}" : scalar
        }
      )
    )
  }
}
