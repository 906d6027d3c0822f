import JSONText
import SourceText

/// Files and lines of spans; the lines of a file are counted once.
struct PlaceFinder {
  private let sources: SourceTree
  private var tables: [FileIndex: LineTable] = [:]

  /// Finds places in these files.
  init(_ sources: SourceTree) { self.sources = sources }

  /// `{"file": path, "line": number}`, the line 1-based.
  mutating func source(of span: SourceSpan) -> JSONValue {
    let file = sources[span.file]
    let table = tables[span.file] ?? LineTable(file?.bytes ?? [])
    tables[span.file] = table
    let line = table.position(ofByte: span.bytes.lowerBound).line
    return .object([
      JSONMember("file", .string(file?.path ?? "")),
      JSONMember("line", .number(String(line))),
    ])
  }
}
