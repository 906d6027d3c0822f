import MarkupTree
import SourceText

/// A JSON text that stands bare in a page, without a fence or indentation.
///
/// To CommonMark it is running text, whose marks would be taken for stress and links, and whose blank
/// lines end it; the library sees one declaration of HTML in its place.
struct BareJSON {
  /// The lines that it takes.
  let lines: ClosedRange<Int>

  /// The place of its first byte.
  let start: Int

  /// The objects and arrays of a text; `lines` are those that may start with one.
  ///
  /// One starts behind a blank line or a label with a colon, or goes over several lines; its brackets
  /// match, and nothing stands behind its last.
  static func all(in source: MarkdownSource, lines: [Int]) -> [BareJSON] {
    guard !lines.isEmpty else { return [] }
    let comments = commentLines(in: source)
    var found: [BareJSON] = []
    // A bracket that is never closed must not be looked for from each line again.
    var budget = 8 * source.bytes.count
    for line in lines where line > found.last?.lines.upperBound ?? -1 && !comments.contains(line) {
      let range = source.lines[line]
      guard budget > 0,
        let start = range.first(where: { !source.bytes[$0].isBlank }),
        goesOn(source.bytes[start...]),
        let end = end(in: source, line: line, from: start, &budget),
        end > line || isSetOff(line, in: source), isIndented(end, as: start, of: line, in: source),
        !source.isInHTML(line), !isBlock(line, in: source)
      else { continue }
      found.append(BareJSON(lines: line...end, start: start))
    }
    return found
  }

  /// The text, with the indentation of its first line taken off.
  func literal(of source: MarkdownSource) -> LiteralText {
    let indentation = start - source.lines[lines.lowerBound].lowerBound
    var text: [String] = []
    var offsets: [Int] = []
    for line in lines {
      let blanks = source.line(line).prefix { $0.isBlank }.count
      let cut = min(blanks, indentation)
      text.append(String(decoding: source.line(line).dropFirst(cut), as: UTF8.self))
      offsets.append(source.offsets[line] + cut)
    }
    return LiteralText(
      text: text.joined(separator: "\n"), file: source.file, lineOffsets: offsets)
  }

  /// Whether bytes that start a line may start an object or an array: `{` or `[` with nothing behind
  /// it, or a string, a bracket inside or the end of it.
  static func mayStart(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    let next = line.dropFirst().first { !$0.isBlank && $0 != 0x0D }
    guard let next else { return true }
    return switch next {
    case UInt8(ascii: "\""): true
    case UInt8(ascii: "}"): first == UInt8(ascii: "{")
    case UInt8(ascii: "{"): first == UInt8(ascii: "[")
    default: false
    }
  }

  /// Whether the first thing inside a bracket may stand there in JSON, with the comments and ellipses
  /// of documentation: code in braces is none.
  private static func goesOn(_ text: ArraySlice<UInt8>) -> Bool {
    let inside = text.dropFirst().first { $0 > 0x20 }
    return switch (text.first, inside) {
    case (UInt8(ascii: "{"), let byte?): "\"}./".utf8.contains(byte)
    case (_, let byte?): "\"{[].-/tfn".utf8.contains(byte) || byte.isDigit
    case (_, nil): false
    }
  }

  /// The line whose last byte closes the bracket that opens at a place; nil where none does.
  private static func end(
    in source: MarkdownSource, line first: Int, from start: Int, _ budget: inout Int
  ) -> Int? {
    var depth = 0
    var isInString = false
    var place = start
    for line in first..<source.lines.count {
      let range = source.lines[line]
      place = max(place, range.lowerBound)
      let text = source.bytes[place..<range.upperBound].drop { $0.isBlank }
      // A heading or a fence ends what is never closed.
      if line > first, let byte = text.first, byte == UInt8(ascii: "#") || byte == UInt8(ascii: "`")
      {
        return nil
      }
      budget -= range.count + 1
      while place < range.upperBound {
        let byte = source.bytes[place]
        place += 1
        if isInString {
          if byte == UInt8(ascii: "\\") { place += 1 }
          if byte == UInt8(ascii: "\"") { isInString = false }
          continue
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          depth -= 1
          guard depth == 0 else { continue }
          let rest = source.bytes[place..<range.upperBound]
          return rest.allSatisfy { $0.isBlank || $0 == 0x0D } ? line : nil
        default: continue
        }
      }
      // No string of JSON goes over the end of its line.
      isInString = false
      if budget < 0 { return nil }
    }
    return nil
  }

  /// Whether nothing stands on the line before, or a label.
  private static func isSetOff(_ line: Int, in source: MarkdownSource) -> Bool {
    guard line > 0, let last = source.line(line - 1).last(where: { $0 > 0x20 }) else { return true }
    return last == UInt8(ascii: ":") || last == UInt8(ascii: "*")
  }

  /// Whether the line before opens a block of ReadMe's own (`[block:callout]`), which JSON describes.
  private static func isBlock(_ line: Int, in source: MarkdownSource) -> Bool {
    line > 0 && source.line(line - 1).starts(with: "[block:".utf8)
  }

  private static func isIndented(
    _ last: Int, as start: Int, of first: Int, in source: MarkdownSource
  ) -> Bool {
    let indentation = start - source.lines[first].lowerBound
    // Deeper, it is a block of code already; a tab goes deeper.
    return indentation < 4 && !source.line(first).prefix(indentation).contains(0x09)
      && source.line(last).prefix { $0.isBlank }.count >= indentation
  }

  /// The lines that stand in comments of HTML.
  private static func commentLines(in source: MarkdownSource) -> Set<Int> {
    var lines: Set<Int> = []
    var isOpen = false
    for index in source.lines.indices {
      if isOpen { lines.insert(index) }
      let text = source.line(index)
      var place = text.startIndex
      while place + 2 < text.endIndex {
        let isEnd =
          text[place] == UInt8(ascii: "-") && text[place + 1] == UInt8(ascii: "-")
          && text[place + 2] == UInt8(ascii: ">")
        if isOpen, isEnd {
          isOpen = false
        } else if !isOpen, text[place] == UInt8(ascii: "<"),
          text[place...].starts(with: "<!--".utf8)
        {
          isOpen = true
        }
        place += 1
      }
    }
    return lines
  }
}
