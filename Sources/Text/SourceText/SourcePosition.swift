/// A place in a text as people and editors name it.
public struct SourcePosition: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The line, 1-based.
  public let line: Int

  /// The column, 1-based, in UTF-8 bytes from the start of the line.
  public let column: Int

  /// Makes a place; both numbers are 1-based and the column counts UTF-8 bytes.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// `line:column`.
  public var description: String { "\(line):\(column)" }

  /// Places are ordered as a text is read.
  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// The starts of the lines of one text, to turn byte offsets into positions by binary search.
public struct LineTable: Sendable {
  private let starts: [Int]

  /// Finds the line starts of `bytes` in one pass; LF, CR LF and CR end a line.
  public init(_ bytes: [UInt8]) {
    starts = [0] + SourceFile.lines(of: bytes).dropFirst().map { $0.lowerBound }
  }

  /// The position of a 0-based UTF-8 byte offset; an offset behind the end counts as on the last
  /// line.
  public func position(ofByte offset: Int) -> SourcePosition {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: max(0, offset - starts[low]) + 1)
  }
}
