/// The lines of a table as a terminal shows them: rows and columns of characters.
///
/// East Asian wide characters fill two columns and combining marks none, as authors align them.
struct TableText {
  /// The lines of the table.
  let rows: [Line]

  /// The columns of the rows that are not all ASCII.
  private var columns: [Columns?]

  /// The offsets of the columns in the buffer, one more than there are, and what stands in each: the
  /// ASCII character or 0xFF.
  private struct Columns {
    var offsets: [Int]
    var characters: [UInt8]
  }

  init(_ rows: [Line], in buffer: SourceBuffer) {
    self.rows = rows
    columns = rows.map { line in
      buffer.bytes[line.start..<line.end].allSatisfy { $0 < 0x80 }
        ? nil : Self.columns(of: line, in: buffer)
    }
  }

  private static func columns(of line: Line, in buffer: SourceBuffer) -> Columns {
    var columns = Columns(offsets: [], characters: [])
    var index = line.start
    while index < line.end {
      let byte = buffer.bytes[index]
      let scalar = byte < 0x80 ? nil : buffer.bytes.scalar(at: index)
      if scalar?.isCombiningMark != true {
        columns.offsets.append(index)
        columns.characters.append(byte < 0x80 ? byte : 0xFF)
      }
      index += scalar.map { UTF8.width($0) } ?? 1
      if scalar?.isWide == true {
        columns.offsets.append(index)
        columns.characters.append(0xFF)
      }
    }
    columns.offsets.append(line.end)
    return columns
  }

  /// How many columns a row has.
  func width(ofRow row: Int) -> Int { columns[row]?.characters.count ?? rows[row].count }

  /// The ASCII character in a column; 0xFF for others and a space behind the end.
  func character(_ row: Int, _ column: Int, in buffer: SourceBuffer) -> UInt8 {
    guard column < width(ofRow: row) else { return UInt8(ascii: " ") }
    return columns[row]?.characters[column] ?? buffer.bytes[rows[row].start + column]
  }

  /// A part of a row.
  func cut(_ row: Int, from start: Int, to end: Int, in buffer: SourceBuffer) -> Line {
    let width = width(ofRow: row)
    let lower = min(start, width)
    let upper = max(lower, min(end, width))
    if let offsets = columns[row]?.offsets {
      return buffer.line(from: offsets[lower], to: offsets[upper])
    }
    return buffer.line(from: rows[row].start + lower, to: rows[row].start + upper)
  }

  /// The text in a rectangle, dedented.
  func cut(rows: Range<Int>, from start: Int, to end: Int, in buffer: SourceBuffer) -> [Line] {
    rows.map { cut($0, from: start, to: end, in: buffer) }.dedented()
  }
}
