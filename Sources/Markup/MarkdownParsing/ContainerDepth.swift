import SourceText

/// How deep quotes and lists nest, estimated line by line and never below the truth.
struct ContainerDepth {
  /// The columns at which the text of open lists starts.
  private var lists: [Int] = []

  /// Reads the marks at the start of a line.
  ///
  /// - Returns: The offset of the first byte behind them, the end of the line for a blank one, or nil
  ///   where they nest too deep.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    var quotes = 0
    var rule = Rule()
    while index < range.upperBound {
      let byte = bytes[index]
      if byte.isBlank {
        index += 1
      } else if byte == UInt8(ascii: ">") {
        quotes += 1
        index += 1
      } else if let length = Self.listMark(bytes, index..<range.upperBound, &rule) {
        close(from: index - range.lowerBound)
        lists.append(index - range.lowerBound + 1)
        index += length
      } else {
        close(from: index - range.lowerBound)
        break
      }
      if quotes + lists.count > MarkdownLimits.nesting { return nil }
    }
    return index
  }

  /// Text at a column ends the lists whose text starts further to the right.
  private mutating func close(from column: Int) {
    while let last = lists.last, last > column { lists.removeLast() }
  }

  /// Whether the rest of a line is one across the page, looked up once for each mark.
  private struct Rule {
    /// For `-` and `*`, the offset of the last byte that is neither the mark nor a blank.
    private var lastOtherThanDash: Int?
    private var lastOtherThanStar: Int?

    mutating func isRule(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
      let mark = bytes[range.lowerBound]
      let last: Int
      switch mark {
      case UInt8(ascii: "-"):
        last = lastOtherThanDash ?? Self.lastOther(than: mark, bytes, range)
        lastOtherThanDash = last
      case UInt8(ascii: "*"):
        last = lastOtherThanStar ?? Self.lastOther(than: mark, bytes, range)
        lastOtherThanStar = last
      default: return false
      }
      guard last < range.lowerBound else { return false }
      var marks = 0
      for index in range where bytes[index] == mark {
        marks += 1
        if marks == 3 { return true }
      }
      return false
    }

    private static func lastOther(
      than mark: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Int {
      range.last { bytes[$0] != mark && !bytes[$0].isBlank } ?? -1
    }
  }

  /// The length of a bullet or number with the blank behind it; nil for anything else, a line across
  /// the page (`- - -`) included.
  private static func listMark(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    _ rule: inout Rule
  ) -> Int? {
    var end = range.lowerBound
    switch bytes[end] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      if rule.isRule(bytes, range) { return nil }
      end += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while end < range.upperBound, end - range.lowerBound < 10, bytes[end].isDigit {
        end += 1
      }
      guard end < range.upperBound,
        bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
      else { return nil }
      end += 1
    default: return nil
    }
    guard end < range.upperBound else { return end - range.lowerBound }
    return bytes[end].isBlank ? end + 1 - range.lowerBound : nil
  }
}
