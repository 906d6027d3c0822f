import SourceText
import YAMLText

/// The text of a YAML scalar, with the places of its lines.
enum ScalarText {
  /// The literal text of a scalar; lines of a block scalar (`|`) stand where they stand in the file,
  /// those of any other all at its start.
  static func literal(_ node: YAMLNode, in sources: SourceTree) -> LiteralText {
    let text = trimmed(node.text ?? "")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = node.span.bytes.lowerBound
    return LiteralText(
      text: text,
      file: node.span.file,
      lineOffsets: offsets(of: lines, in: node.span, of: sources)
        ?? Array(repeating: start, count: lines.count)
    )
  }

  private static func offsets(
    of lines: [Substring], in span: SourceSpan, of sources: SourceTree
  ) -> [Int]? {
    guard let bytes = sources[span.file]?.bytes, span.bytes.lowerBound < bytes.count,
      bytes[span.bytes.lowerBound] == UInt8(ascii: "|")
    else { return nil }
    var offsets: [Int] = []
    var line = span.bytes.lowerBound
    for wanted in lines {
      repeat {
        guard let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")), end + 1 < bytes.count
        else { return nil }
        line = end + 1
        // Blank lines in front of the text were trimmed off.
      } while offsets.isEmpty && isBlank(bytes[line...])
      var place = line
      if !wanted.isEmpty {
        while place < bytes.count, bytes[place] == UInt8(ascii: " "),
          !bytes[place...].starts(with: wanted.utf8)
        { place += 1 }
        guard bytes[place...].starts(with: wanted.utf8) else { return nil }
      }
      offsets.append(place)
    }
    return offsets
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first { !$0.isBlank && $0 != UInt8(ascii: "\r") } == UInt8(ascii: "\n")
  }

  /// The text without blank lines around it; the indentation of its first line stays.
  private static func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = lines.first, Words.trimmed(first).isEmpty { lines = lines.dropFirst() }
    while let last = lines.last, Words.trimmed(last).isEmpty { lines = lines.dropLast() }
    return lines.joined(separator: "\n")
  }
}
