import SourceText

/// What is refused before the YAML library sees it, found in one pass over the text.
///
/// The library builds its nodes by recursion and resolves aliases by itself; a few bytes of hostile
/// text would otherwise overflow the stack or grow without bound.
enum YAMLLimits {
  /// The largest text, in bytes.
  static let size = 1 << 20
  /// How deep collections may stand in collections.
  static let depth = 32
  /// How deep the text may look as if it nested: brackets in quoted text count here too, so that it
  /// lies far above ``depth``.
  private static let apparentDepth = 256

  /// What was found, with the offset at which it stands.
  enum Finding: Equatable {
    case tooDeep(Int)
    case alias(Int)
  }

  /// The first thing in the text that must not reach the library.
  static func finding(in bytes: [UInt8]) -> Finding? {
    var nesting = Nesting()
    var anchors: Set<ArraySlice<UInt8>> = []
    var aliases: [ArraySlice<UInt8>] = []
    for (index, byte) in bytes.enumerated() {
      nesting.read(byte)
      if nesting.depth > apparentDepth { return .tooDeep(index) }
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") else { continue }
      let name = bytes[(index + 1)...].prefix(128).prefix(while: isNameByte)
      guard !name.isEmpty else { continue }
      if byte == UInt8(ascii: "&") { anchors.insert(name) } else { aliases.append(name) }
    }
    // An asterisk is an alias only where the same name is an anchor; else it is an author's stress.
    let alias = aliases.first { anchors.contains($0) }
    return alias.map { .alias($0.startIndex - 1) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isNameByte || byte == UInt8(ascii: "-")
  }

  /// An estimate of how deep the text nests that is never below the truth: by indentation, by marks
  /// in a row (`- - -`) and by brackets.
  private struct Nesting {
    private var indents: [Int] = []
    private var brackets = 0
    private var column = 0
    private var isInIndent = true
    /// Where a `-`, `?` or `:` stands that is a mark if a blank follows.
    private var markColumn: Int?

    var depth: Int { indents.count + brackets }

    mutating func read(_ byte: UInt8) {
      let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      let isLineEnd = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
      if let mark = markColumn {
        enter(at: mark)
        isInIndent = isBlank
        markColumn = nil
      }
      if isLineEnd {
        column = 0
        isInIndent = true
        return
      }
      if isInIndent, !isBlank {
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":") {
          markColumn = column
        } else {
          enter(at: column)
          isInIndent = false
        }
      }
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        brackets += 1
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        brackets = max(0, brackets - 1)
      }
      column += 1
    }

    private mutating func enter(at column: Int) {
      while let last = indents.last, last >= column { indents.removeLast() }
      indents.append(column)
    }
  }
}
