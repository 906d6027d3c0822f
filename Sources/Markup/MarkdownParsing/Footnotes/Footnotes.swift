import MarkupTree
import SourceText

/// The footnotes that a page defines, as GitHub has them: `[^label]` in running text, and
/// `[^label]: text` on a line of its own.
///
/// The library's own reading of them is not asked for: in 0.29.0.gfm.6 it copies labels by columns
/// that may lie outside of the text, and it drops what nothing refers to. Without it, a definition of
/// one word would be a link definition. So the library gets to see marks instead of the brackets of each
/// footnote that the page defines, and the marks are resolved in what the library makes of the text.
struct Footnotes {
  /// U+07F7, a sign of the N'Ko script: as long as `[^`, and punctuation to CommonMark as `[` is.
  private static let mark: Unicode.Scalar = "\u{7F7}"
  private static let markBytes: [UInt8] = [0xDF, 0xB7]
  /// What stands for the closing bracket: punctuation that means nothing to CommonMark.
  private static let endMark: Unicode.Scalar = ";"

  /// The labels as their definitions spell them, by their lowercased form.
  private var labels: [String: String] = [:]

  /// Whether the page defines none, so that nothing is marked.
  var isEmpty: Bool { labels.isEmpty }

  /// Adds the labels that lines of a text define, those in fences aside.
  ///
  /// A text that has the mark in it has no footnotes.
  mutating func add(definedIn source: MarkdownSource) {
    guard Self.mayDefine(source.bytes), !Self.hasMark(source.bytes) else { return }
    var fence: UInt8?
    for range in source.lines {
      let line = source.bytes[range].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
      if let mark = line.first, line.starts(with: [mark, mark, mark]),
        mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
      {
        if fence == nil { fence = mark } else if fence == mark { fence = nil }
      } else if fence == nil, let label = Self.label(at: line.startIndex, in: line),
        label.end < line.endIndex, line[label.end] == UInt8(ascii: ":")
      {
        let key = label.name.lowercased()
        if labels[key] == nil { labels[key] = label.name }
      }
    }
  }

  /// The text with marks for the brackets of footnotes; a backslash before them makes them text.
  func marked(_ bytes: [UInt8]) -> [UInt8] {
    guard !isEmpty, !Self.hasMark(bytes) else { return bytes }
    var result = bytes
    var isEscaped = false
    for index in bytes.indices {
      let byte = bytes[index]
      if !isEscaped, byte == UInt8(ascii: "["),
        let label = Self.label(at: index, in: bytes[...]), labels[label.name.lowercased()] != nil,
        label.end == bytes.endIndex || bytes[label.end] != UInt8(ascii: "(")
      {
        result.replaceSubrange(index..<index + 2, with: Self.markBytes)
        result[label.end - 1] = UInt8(ascii: ";")
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return result
  }

  /// Running text with references instead of marks; a mark of something else is text again.
  func resolved(_ inlines: [Inline]) -> [Inline] {
    inlines.flatMap { inline -> [Inline] in
      switch inline {
      case .text(let text): references(in: text)
      case .emphasis(let inner): [.emphasis(resolved(inner))]
      case .strong(let inner): [.strong(resolved(inner))]
      case .strikethrough(let inner): [.strikethrough(resolved(inner))]
      case .link(let inner, let destination): [.link(resolved(inner), to: destination)]
      case .image(let alternative, let source):
        [.image(alternative: restored(alternative), source: source)]
      case .role(let name, let text): [.role(name: name, text: restored(text))]
      case .code(let text): [.code(restored(text))]
      default: [inline]
      }
    }
  }

  private func references(in text: String) -> [Inline] {
    let parts = text.unicodeScalars.split(separator: Self.mark, omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count > 1 else { return [.text(text)] }
    var result: [Inline] = []
    var open = String(first)
    for part in parts.dropFirst() {
      let (label, rest) = Self.split(part)
      guard let label = labels[label.lowercased()] else {
        open += "[^\(label)]\(rest)"
        continue
      }
      if !open.isEmpty { result.append(.text(open)) }
      result.append(.footnoteReference(label))
      open = rest
    }
    if !open.isEmpty { result.append(.text(open)) }
    return result
  }

  /// A text that is no running text, as it would be without marks.
  func restored(_ text: String) -> String {
    if isEmpty { return text }
    let parts = text.unicodeScalars.split(separator: Self.mark, omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count > 1 else { return text }
    return parts.dropFirst().reduce(into: String(first)) { result, part in
      let (label, rest) = Self.split(part)
      result += "[^\(label)]\(rest)"
    }
  }

  /// What stands behind a mark: a label, and the text behind the mark of its end.
  private static func split(_ part: Substring.UnicodeScalarView) -> (label: String, rest: String) {
    guard let end = part.firstIndex(of: endMark) else { return (String(part), "") }
    return (String(part[..<end]), String(part[part.index(after: end)...]))
  }

  /// Whether `[^` stands anywhere.
  private static func mayDefine(_ bytes: [UInt8]) -> Bool {
    has(UInt8(ascii: "["), UInt8(ascii: "^"), bytes)
  }

  private static func hasMark(_ bytes: [UInt8]) -> Bool { has(markBytes[0], markBytes[1], bytes) }

  private static func has(_ first: UInt8, _ second: UInt8, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { MarkScan.pair(first, second, in: $0) != nil }
  }

  /// The label of a `[^label]` that starts here, and the index behind its bracket.
  ///
  /// Labels are words: letters, digits, and single `-`, `_` and `.` between them, which no rule of
  /// CommonMark takes for anything else.
  private static func label(
    at start: Int,
    in bytes: ArraySlice<UInt8>
  ) -> (name: String, end: Int)? {
    guard start + 1 < bytes.endIndex, bytes[start] == UInt8(ascii: "["),
      bytes[start + 1] == UInt8(ascii: "^")
    else { return nil }
    let end = min(bytes.endIndex, start + 2 + labelLimit)
    var isAfterWord = false
    for index in start + 2..<max(end, start + 2) {
      switch bytes[index] {
      case UInt8(ascii: "]"):
        guard isAfterWord else { return nil }
        return (String(decoding: bytes[start + 2..<index], as: UTF8.self), index + 1)
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        guard isAfterWord else { return nil }
        isAfterWord = false
      case let byte where isWord(byte): isAfterWord = true
      default: return nil
      }
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80
  }

  /// The longest label, in bytes.
  private static let labelLimit = 200
}
