import SourceText

/// The TOML between `+++` lines at the top of a page, as Hugo has it: its keys with a single value on
/// one line, written as the YAML that means the same.
///
/// What stands in a table, and values of several lines, are for the tools that made the page.
enum TOMLFrontMatter {
  /// The front matter of a page with these lines; none where no second fence stands, or where what the
  /// fences hold is no TOML.
  static func find(
    in bytes: [UInt8], lines: [Range<Int>], file: FileIndex
  ) -> FrontMatter.Finding {
    guard let first = lines.first, isFence(bytes[first]),
      let last = lines.indices.dropFirst().first(where: { isFence(bytes[lines[$0]]) })
    else { return .none }
    let inner = lines[1..<last]
    var texts: [String] = []
    var isInTable = false
    for line in inner {
      let text = String(decoding: bytes[line], as: UTF8.self)
      if text.utf8.first == UInt8(ascii: "[") { isInTable = true }
      texts.append(isInTable ? "" : entry(in: text) ?? "")
    }
    let isBlank: (Range<Int>) -> Bool = { line in
      bytes[line].allSatisfy { $0.isBlank || $0 == 0x0D }
    }
    guard inner.allSatisfy(isBlank) || isInTable || texts.contains(where: { !$0.isEmpty }) else {
      return .none
    }
    let literal = LiteralText(
      text: texts.joined(separator: "\n"),
      file: file,
      lineOffsets: inner.isEmpty ? [lines[last].lowerBound] : inner.map(\.lowerBound)
    )
    return .closed(literal, lineCount: last + 1)
  }

  /// `key : value` for `key = value`, each sign at its place; nil for a line without a single value.
  private static func entry(in line: String) -> String? {
    guard let sign = line.firstIndex(of: "=") else { return nil }
    let key = line[..<sign]
    let name = key.filter { $0 != " " && $0 != "\t" }
    guard !name.isEmpty,
      name.utf8.allSatisfy({ byte in
        byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      })
    else { return nil }
    let value = line[line.index(after: sign)...]
    let bare = value.drop { $0 == " " }
    guard let first = bare.first, !bare.hasPrefix("\"\"\""), !bare.hasPrefix("'''") else {
      return nil
    }
    let isText = (first == "\"" || first == "'") && bare.dropFirst().contains(first)
    guard isText || first.isNumber || bare.hasPrefix("true") || bare.hasPrefix("false") else {
      return nil
    }
    return "\(key):" + (value.first == " " ? "" : " ") + value
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "+++".utf8)
      && line.dropFirst(3).allSatisfy { $0.isBlank || $0 == 0x0D }
  }
}
