import SourceText

/// The YAML between `---` lines at the top of a page.
enum FrontMatter {
  /// The front matter and the offset of the first byte behind it; nil where the page
  /// has none.
  static func find(
    in bytes: [UInt8],
    file: FileIndex
  ) -> (literal: LiteralText, end: Int)? {
    guard bytes.starts(with: "---".utf8) else { return nil }
    let lines = SourceFile.lines(of: bytes)
    guard let first = lines.first, isFence(bytes[first], "---"),
      mayHoldKeys(lines.dropFirst().lazy.map { bytes[$0] })
    else { return nil }
    for (index, line) in lines.enumerated().dropFirst() {
      guard isFence(bytes[line], "---") || isFence(bytes[line], "...") else { continue }
      let inner = lines[1..<index]
      let literal = LiteralText(
        text: inner.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "\n"),
        file: file,
        lineOffsets: inner.isEmpty ? [line.lowerBound] : inner.map(\.lowerBound)
      )
      let next = index + 1 < lines.count ? lines[index + 1].lowerBound : bytes.count
      return (literal, next)
    }
    return nil
  }

  /// Whether the page opens a front matter that never ends.
  static func isUnclosed(in bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "---".utf8), find(in: bytes, file: FileIndex(0)) == nil else {
      return false
    }
    let lines = SourceFile.lines(of: bytes)
    guard let first = lines.first, isFence(bytes[first], "---") else { return false }
    return mayHoldKeys(lines.dropFirst().lazy.map { bytes[$0] })
  }

  /// Whether the first line that is neither blank nor a comment looks like `key: value`: a line
  /// across the top of a page is followed by something else.
  private static func mayHoldKeys(_ lines: some Sequence<ArraySlice<UInt8>>) -> Bool {
    for line in lines {
      guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      if first == UInt8(ascii: "#") { continue }
      if isFence(line, "---") || isFence(line, "...") { return true }
      let name = line.prefix { $0 != UInt8(ascii: ":") }
      return name.count < line.count && !name.isEmpty
        && !name.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "`") }
    }
    return false
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ mark: StaticString) -> Bool {
    let mark = Array("\(mark)".utf8)
    return line.starts(with: mark)
      && line.dropFirst(mark.count).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
