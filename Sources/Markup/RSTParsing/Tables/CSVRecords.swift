/// Comma separated values as Python's `csv` reads them: quotes around a field, doubled inside it, and
/// white space behind a comma that is no part of the field.
struct CSVRecords {
  /// A field: its bytes, the place in the buffer of each, and that of its end.
  struct Field {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    var end = 0

    mutating func append(_ byte: UInt8, at offset: Int) {
      bytes.append(byte)
      offsets.append(offset)
    }

    /// The field with its end.
    func ended(at offset: Int) -> Field {
      var field = self
      field.end = offset
      return field
    }
  }

  /// A record: its fields, and the line it starts on.
  struct Record {
    var fields: [Field] = []
    var line: Line
  }

  /// The records; a blank line is one without fields.
  private(set) var records: [Record] = []

  init(_ lines: [Line], delimiter: UInt8, in buffer: SourceBuffer) {
    let quote = UInt8(ascii: "\"")
    guard let first = lines.first else { return }
    var record = Record(line: first)
    var field = Field()
    var isQuoted = false
    for line in lines {
      var index = line.start
      if !isQuoted {
        record = Record(line: line)
        if line.isBlank {
          records.append(record)
          continue
        }
      }
      var isFieldStart = !isQuoted
      while index < line.end {
        let byte = buffer.bytes[index]
        if isQuoted {
          if byte != quote {
            field.append(byte, at: index)
          } else if index + 1 < line.end, buffer.bytes[index + 1] == quote {
            field.append(byte, at: index)
            index += 1
          } else {
            isQuoted = false
          }
        } else if byte == delimiter {
          record.fields.append(field.ended(at: index))
          field = Field()
          isFieldStart = true
          index += 1
          continue
        } else if isFieldStart, byte == quote {
          isQuoted = true
        } else if !(isFieldStart && byte == UInt8(ascii: " ")) {
          field.append(byte, at: index)
        } else {
          index += 1
          continue
        }
        isFieldStart = false
        index += 1
      }
      if isQuoted {
        field.append(UInt8(ascii: "\n"), at: line.end)
      } else {
        record.fields.append(field.ended(at: line.end))
        field = Field()
        records.append(record)
      }
    }
    if isQuoted {
      record.fields.append(field.ended(at: lines.last?.end ?? record.line.end))
      records.append(record)
    }
  }
}
