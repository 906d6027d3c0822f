/// How a title is adorned: the character of its underline, and whether a line stands above it too.
///
/// Titles that are adorned alike have one level.
struct SectionAdornment: Hashable {
  /// The ASCII punctuation character.
  var character: UInt8

  /// Whether the title has an overline.
  var isOverlined: Bool
}

extension SourceBuffer {
  /// The character of a line that is one ASCII punctuation character over and over; nil for others.
  func adornmentCharacter(of line: Line) -> UInt8? {
    guard !line.isBlank, line.indent == 0 else { return nil }
    let character = bytes[line.start]
    guard character.isPunctuation else { return nil }
    return bytes.endOfRun(of: character, from: line.start, limit: line.end) == line.end
      ? character : nil
  }

  /// The width of a text on a terminal: East Asian wide characters count twice, combining marks not
  /// at all.
  func columnWidth(of line: Line) -> Int {
    var width = 0
    var index = line.start
    while index < line.end {
      if bytes[index] < 0x80 {
        width += 1
        index += 1
        continue
      }
      let scalar = bytes.scalar(at: index)
      width += scalar.map { $0.isCombiningMark ? 0 : $0.isWide ? 2 : 1 } ?? 1
      index += scalar.map { UTF8.width($0) } ?? 1
    }
    return width
  }
}

extension Unicode.Scalar {
  /// Whether terminals show the character two columns wide (East Asian Width W and F, the blocks
  /// that matter).
  var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  var isCombiningMark: Bool { properties.canonicalCombiningClass != .notReordered }
}
