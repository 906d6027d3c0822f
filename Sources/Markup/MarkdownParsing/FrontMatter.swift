import SourceText

/// The YAML between `---` lines at the top of a page, or the TOML between `+++` lines.
enum FrontMatter {
  /// What the top of a page turns out to be.
  enum Finding {
    /// The page starts with its text.
    case none
    /// A first line opens a front matter that no line closes.
    case unclosed
    /// The lines between the fences, and how many lines stand up to the end of the second.
    case closed(LiteralText, lineCount: Int)
  }

  /// The front matter of a page with these lines; a fence is a line `---`, and at the end `...` too.
  static func find(in bytes: [UInt8], lines: [Range<Int>], file: FileIndex) -> Finding {
    if bytes.starts(with: "+++".utf8) {
      return TOMLFrontMatter.find(in: bytes, lines: lines, file: file)
    }
    guard bytes.starts(with: "---".utf8) else { return .none }
    guard let first = lines.first, isFence(bytes[first]),
      mayHoldKeys(lines.dropFirst().lazy.map { bytes[$0] })
    else { return .none }
    guard let last = lines.indices.dropFirst().first(where: { isFence(bytes[lines[$0]]) }) else {
      return .unclosed
    }
    let inner = lines[1..<last]
    let literal = LiteralText(
      text: inner.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "\n"),
      file: file,
      lineOffsets: inner.isEmpty ? [lines[last].lowerBound] : inner.map(\.lowerBound)
    )
    return .closed(literal, lineCount: last + 1)
  }

  /// Whether the first line that is neither blank nor a comment looks like `key: value`: a line
  /// across the top of a page is followed by something else.
  private static func mayHoldKeys(_ lines: some Sequence<ArraySlice<UInt8>>) -> Bool {
    for line in lines {
      guard let first = line.first(where: { !$0.isBlank }) else { continue }
      if first == UInt8(ascii: "#") { continue }
      if isFence(line) { return true }
      let name = line.prefix { $0 != UInt8(ascii: ":") }
      return name.count < line.count && !name.isEmpty
        && !name.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "`") }
    }
    return false
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    (line.starts(with: "---".utf8) || line.starts(with: "...".utf8))
      && line.dropFirst(3).allSatisfy { $0.isBlank }
  }
}
