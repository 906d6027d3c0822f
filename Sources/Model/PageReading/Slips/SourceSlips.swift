import MarkupTree
import SourceText

/// Slips that the tree does not show any more, because every parser makes the best of them: the text of
/// the block tells.
struct SourceSlips {
  private let file: SourceFile
  private let block: Block

  /// The slips in fences and tables of pipes of a page.
  static func diagnostics(for outline: Outline, in sources: SourceTree) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for passage in outline.passages {
      switch passage.block.content {
      case .code:
        guard let file = sources[passage.block.span.file],
          let slip = SourceSlips(file: file, block: passage.block).fence()
        else { continue }
        diagnostics.append(slip)
      case .table(let table):
        guard let file = sources[passage.block.span.file] else { continue }
        diagnostics += SourceSlips(file: file, block: passage.block).rows(of: table)
      default: continue
      }
    }
    return diagnostics
  }

  // MARK: Fences

  /// A fence that runs to the end of the page because nothing closes it.
  private func fence() -> Diagnostic? {
    let bytes = file.bytes
    let range = block.span.bytes.clamped(to: 0..<bytes.count)
    guard let sign = range.isEmpty ? nil : bytes[range.lowerBound],
      sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~")
    else { return nil }
    let length = bytes[range].prefix { $0 == sign }.count
    guard length >= 3 else { return nil }
    if holdsOpening(behind: range.lowerBound + length, of: sign, length) {
      return Diagnostic(
        .warning,
        rule: "fence-unclosed",
        "this fence is not closed before another one opens, so that all between them is code",
        at: block.span,
        fix: "Put '\(Self.mark(sign, length))' on a line of its own where the code ends"
      )
    }
    guard bytes[range.upperBound...].allSatisfy({ $0.isBlank || $0 == 10 || $0 == 13 })
    else { return nil }
    let isMark: (UInt8) -> Bool = { $0 == sign || $0.isBlank || $0 == 13 }
    let last = bytes[range].reversed().drop { $0 == 10 || $0 == 13 || $0.isBlank }
      .prefix { $0 != 10 && $0 != 13 }
    let isClosed =
      last.count { $0 == sign } >= length
      && last.allSatisfy { isMark($0) || $0 == UInt8(ascii: ">") }
      && last.count < range.count
    if isClosed { return nil }
    return Diagnostic(
      .warning,
      rule: "fence-unclosed",
      "this fence is never closed, so that the rest of the page is code",
      at: block.span,
      fix: "Put '\(Self.mark(sign, length))' on a line of its own where the code ends"
    )
  }

  private static func mark(_ sign: UInt8, _ length: Int) -> String {
    String(repeating: String(UnicodeScalar(sign)), count: length)
  }

  /// Whether a line of the code opens a fence with a word behind it, which no closing fence has
  /// (CommonMark, section 4.5).
  private func holdsOpening(behind start: Int, of sign: UInt8, _ length: Int) -> Bool {
    let end = min(block.span.bytes.upperBound, file.bytes.count)
    return file.bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while let next = bytes[min(place, end)..<end].firstIndex(of: sign) {
        let marks = bytes[next..<end].prefix { $0 == sign }
        place = next + marks.count
        guard marks.count >= length, place < end, bytes[place].isLetter else { continue }
        let info = bytes[place..<end].prefix { $0 != 10 && $0 != 13 }
        let lead = bytes[start..<next].reversed().prefix { $0 != 10 }
        if lead.count < next - start, lead.allSatisfy(\.isBlank), !info.contains(sign) {
          return true
        }
      }
      return false
    }
  }

  // MARK: Tables of pipes

  /// A line in the bytes of its file.
  private typealias Line = Slice<UnsafeBufferPointer<UInt8>>

  /// Rows with more or fewer cells than the head.
  private func rows(of table: Table) -> [Diagnostic] {
    let range = block.span.bytes.clamped(to: 0..<file.bytes.count)
    return file.bytes.withUnsafeBufferPointer { bytes in
      var rest = bytes[range]
      guard let head = Self.popLine(&rest), let rule = Self.popLine(&rest), !rest.isEmpty,
        head.contains(UInt8(ascii: "|")), head.first != UInt8(ascii: "+"), Self.isRule(rule)
      else { return [] }
      var diagnostics: [Diagnostic] = []
      while let line = Self.popLine(&rest) {
        let count = Self.cellCount(of: line)
        guard count > 0, count != table.columnCount, !Shortcode.isWhole(line) else { continue }
        diagnostics.append(slip(of: line, count: count, in: table))
      }
      return diagnostics
    }
  }

  private func slip(of line: Line, count: Int, in table: Table) -> Diagnostic {
    let isLong = count > table.columnCount
    let lost =
      count - table.columnCount == 1 ? "the last is" : "the last \(count - table.columnCount) are"
    return Diagnostic(
      isLong ? .warning : .note,
      rule: isLong ? "table-row-long" : "table-row-short",
      "the row has \(count) cells and the head \(table.columnCount)",
      at: SourceSpan(file: block.span.file, bytes: line.indices),
      notes: [.init(isLong ? "\(lost) left out" : "the others are empty")],
      fix: isLong
        ? "Write '\\|' for a bar that belongs to a cell, or give the head a column more"
        : "Put a '|' for each empty cell"
    )
  }

  /// Takes the first line off some bytes; nil where nothing is left.
  private static func popLine(_ bytes: inout Line) -> Line? {
    if bytes.isEmpty { return nil }
    let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    defer { bytes = bytes[(end.map { $0 + 1 } ?? bytes.endIndex)...] }
    return bytes[..<(end ?? bytes.endIndex)]
  }

  private static func isRule(_ line: Line) -> Bool {
    line.contains(UInt8(ascii: "-"))
      && line.allSatisfy(ruleMarks.contains)
  }

  private static let ruleMarks = ByteSet("|-:> \t\r")

  /// The number of cells of a row (GFM, section 4.10): bars outside escapes divide them, one at either
  /// end does not count; 0 for a line without text.
  private static func cellCount(of line: Line) -> Int {
    var text = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    while let last = text.last, last.isBlank || last == 13 { text = text.dropLast() }
    if text.isEmpty { return 0 }
    var bars = 0
    var isEscaped = false
    var endsWithBar = false
    for byte in text {
      endsWithBar = byte == UInt8(ascii: "|") && !isEscaped
      if endsWithBar { bars += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    if text.first == UInt8(ascii: "|") { bars -= 1 }
    if endsWithBar, text.count > 1 { bars -= 1 }
    return bars + 1
  }
}
