import MarkupTree
import SourceText

/// The text of a `<pre>`: its lines and where each comes from, without the tags in it.
struct PreformattedText {
  /// Where the element starts in the file.
  let start: Int
  /// The language that a class names.
  private(set) var language: String?

  private var lines: [String] = [""]
  private var offsets: [Int?] = [nil]

  init(_ tag: HTMLTag, start: Int) {
    self.start = start
    language = Self.language(of: tag) ?? tag.attribute("lang")
  }

  mutating func append(_ bytes: ArraySlice<UInt8>, _ places: LiteralPlaces) {
    for (index, line) in bytes.split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    ).enumerated() {
      if index > 0 { breakLine() }
      appendToLine(
        CharacterReferences.decoded(line),
        at: places.fileOffset(of: line.startIndex)
      )
    }
  }

  /// A tag in the text: a break breaks; what HTML does not know is text; the rest has no meaning.
  mutating func append(_ tag: HTMLTag, at start: Int) {
    if tag.element == .br {
      breakLine()
    } else if tag.element == .code {
      language = language ?? Self.language(of: tag)
    } else if tag.element == nil {
      appendToLine(tag.text, at: start)
    }
  }

  /// The text without empty lines at its start and end.
  func code(file: FileIndex, end: Int) -> CodeBlock {
    let isBlank = { (line: String) in line.utf8.allSatisfy(HTMLTokenizer.isBlank) }
    let first = lines.firstIndex { !isBlank($0) } ?? 0
    let last = lines.lastIndex { !isBlank($0) } ?? 0
    var known = start
    let places = offsets.map { offset in
      known = offset ?? known
      return known
    }
    return CodeBlock(
      LiteralText(
        text: lines[first...last].joined(separator: "\n"),
        file: file,
        lineOffsets: Array(places[first...last])
      ),
      language: language
    )
  }

  private mutating func appendToLine(_ text: String, at offset: Int) {
    lines[lines.count - 1] += text
    if offsets[offsets.count - 1] == nil { offsets[offsets.count - 1] = offset }
  }

  private mutating func breakLine() {
    lines.append("")
    offsets.append(nil)
  }

  private static func language(of tag: HTMLTag) -> String? {
    for name in tag.classes {
      for prefix in ["language-", "lang-", "highlight-"] where name.hasPrefix(prefix) {
        return String(name.dropFirst(prefix.count))
      }
    }
    return nil
  }
}

extension LiteralText {
  /// The text without blanks and line ends at its start and end; its lines keep their places.
  var trimmed: LiteralText {
    let bytes = Array(text.utf8)
    let first = bytes.firstIndex { !HTMLTokenizer.isBlank($0) } ?? bytes.count
    let last = bytes.lastIndex { !HTMLTokenizer.isBlank($0) } ?? first - 1
    guard first <= last else {
      return LiteralText(text: "", file: file, lineOffsets: Array(lineOffsets.prefix(1)))
    }
    return LiteralPlaces(self, bytes: bytes).part(first..<last + 1, of: bytes)
  }
}
