import SourceText

/// Lines that tools which build sites read and CommonMark does not know: marks of boxes.
enum PageMarks {
  /// A text with those lines changed for the library; `bytes` are as many as the source has.
  static func rewritten(_ bytes: [UInt8], in source: MarkdownSource) -> [UInt8] {
    let found = source.lines.indices.filter { isBox(source, $0) }
    if found.isEmpty { return bytes }
    let fenced = Set(fencedLines(in: source))
    var bytes = bytes
    ContainerFences.mark(&bytes, in: source, lines: found.filter { !fenced.contains($0) })
    return bytes
  }

  /// Whether a line starts with three colons.
  private static func isBox(_ source: MarkdownSource, _ index: Int) -> Bool {
    let range = source.lines[index]
    var place = range.lowerBound
    while place < range.upperBound, isIndentation(source.bytes[place]) { place += 1 }
    return place + 2 < range.upperBound
      && source.bytes[place..<place + 3].allSatisfy { $0 == UInt8(ascii: ":") }
  }

  private static func isIndentation(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ">")
  }

  /// The lines of fences, their marks included.
  private static func fencedLines(in source: MarkdownSource) -> [Int] {
    var lines: [Int] = []
    var fence: (sign: UInt8, count: Int)?
    for index in source.lines.indices {
      let text = source.line(index).drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
      let sign = text.first ?? 0
      let isMark = sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~")
      let count = isMark ? text.prefix { $0 == sign }.count : 0
      if let open = fence {
        lines.append(index)
        let rest = text.dropFirst(count)
        if sign == open.sign, count >= open.count,
          rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D })
        {
          fence = nil
        }
      } else if count >= 3 {
        fence = (sign, count)
        lines.append(index)
      }
    }
    return lines
  }
}
