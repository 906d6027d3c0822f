/// All files under the content root: what includes, look-ups and link checks are answered from.
///
/// Files are ordered by the bytes of their paths, so that the same folder gives the same indices on
/// every machine.
public struct SourceTree: Sendable {
  /// The files, ordered by path; a ``FileIndex`` is a place in here.
  public let files: [SourceFile]

  private let indices: [String: FileIndex]
  private let lineTables: [LineTable]

  /// Makes a tree of these files; of two files with one path the first is kept.
  public init(_ files: [SourceFile]) {
    var indices: [String: FileIndex] = [:]
    var kept: [SourceFile] = []
    let ordered = files.enumerated().sorted { left, right in
      left.element.path == right.element.path
        ? left.offset < right.offset
        : left.element.path.utf8.lexicographicallyPrecedes(
          right.element.path.utf8
        )
    }
    for (_, file) in ordered where indices[file.path] == nil {
      indices[file.path] = FileIndex(kept.count)
      kept.append(file)
    }
    self.files = kept
    self.indices = indices
    // One pass now: a page with thousands of diagnostics asks thousands of times.
    lineTables = kept.map { LineTable($0.isText ? $0.bytes : []) }
  }

  /// The file at this index, or nil for an index of another tree.
  public subscript(_ index: FileIndex) -> SourceFile? {
    files.indices.contains(index.rawValue) ? files[index.rawValue] : nil
  }

  /// The index of the file with this path below the content root.
  public func index(ofPath path: String) -> FileIndex? { indices[path] }

  /// The 1-based line and column where a span starts; 1:1 for a span of another tree.
  public func position(of span: SourceSpan) -> SourcePosition {
    guard lineTables.indices.contains(span.file.rawValue) else {
      return SourcePosition(line: 1, column: 1)
    }
    return lineTables[span.file.rawValue].position(ofByte: span.bytes.lowerBound)
  }

  /// The text of a span, repaired where it cuts a character; empty for a span of another tree.
  public func text(of span: SourceSpan) -> String {
    guard let file = self[span.file] else { return "" }
    return String(decoding: file.bytes[span.bytes.clamped(to: 0..<file.bytes.count)], as: UTF8.self)
  }
}
