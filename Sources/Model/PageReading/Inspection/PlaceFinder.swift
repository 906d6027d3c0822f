import JSONText
import SourceText

/// Files and lines of spans.
struct PlaceFinder {
  private let sources: SourceTree

  /// Finds places in these files.
  init(_ sources: SourceTree) { self.sources = sources }

  /// `{"file": path, "line": number}`, the line 1-based.
  func source(of span: SourceSpan) -> JSONValue {
    .object([
      JSONMember("file", .string(sources[span.file]?.path ?? "")),
      JSONMember("line", .number(String(sources.position(of: span).line))),
    ])
  }
}
