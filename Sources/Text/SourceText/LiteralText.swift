/// Text that was cut out of a file line by line, with indentation or a quote mark taken off, and that
/// still knows where each of its lines came from.
///
/// Code blocks and the raw bodies of directives are literal texts, so that a fault in a JSON example
/// can be shown at its own line and column.
public struct LiteralText: Hashable, Sendable {
  /// The text: its lines joined by LF, without one at its end.
  public var text: String

  /// The file that the lines stand in.
  public var file: FileIndex

  /// The 0-based byte offset in the file at which each line of ``text`` starts.
  public var lineOffsets: [Int]

  /// Makes a literal text of whole lines; `lineOffsets` has one offset for each line of `text`.
  public init(text: String, file: FileIndex, lineOffsets: [Int]) {
    self.text = text
    self.file = file
    self.lineOffsets = lineOffsets
  }

  /// The place in the file of a 0-based UTF-8 byte offset in ``text``.
  ///
  /// It reads the text up to there: ``LiteralPlaces`` answers for many offsets.
  public func span(ofByte offset: Int) -> SourceSpan {
    var line = 0
    var start = 0
    for (index, byte) in text.utf8.enumerated() {
      if index >= offset { break }
      if byte == UInt8(ascii: "\n") {
        line += 1
        start = index + 1
      }
    }
    guard let base = line < lineOffsets.count ? lineOffsets[line] : lineOffsets.last else {
      return .start(of: file)
    }
    let place = base + max(0, offset - start)
    return SourceSpan(file: file, bytes: place..<place)
  }
}
