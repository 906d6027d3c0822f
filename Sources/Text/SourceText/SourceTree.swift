/// All files under the content root: what includes, look-ups and link checks are answered from.
///
/// Files are ordered by the bytes of their paths, so that the same folder gives the same indices on
/// every machine.
public struct SourceTree: Sendable {
  private let allFiles: [SourceFile]
  private let indicesByPath: [ExactText: FileIndex]
  private let lineTables: [LineTable]
  private var use: SourceUse?

  /// The files, ordered by path; a ``FileIndex`` is a place in here.
  public var files: [SourceFile] {
    use?.noteEverything()
    return allFiles
  }

  /// The places of all files.
  public var indices: [FileIndex] { allFiles.indices.map(FileIndex.init) }

  /// Makes a tree of these files; of two files with one path the first is kept.
  ///
  /// - Parameters:
  ///   - files: The files, in any order.
  ///   - former: A tree of the same folder, whose work is not done again for files that have stayed.
  public init(_ files: [SourceFile], after former: SourceTree? = nil) {
    var indices: [ExactText: FileIndex] = [:]
    var kept: [SourceFile] = []
    let ordered = files.enumerated().sorted { left, right in
      left.element.path.isExactly(right.element.path)
        ? left.offset < right.offset
        : left.element.path.utf8.lexicographicallyPrecedes(
          right.element.path.utf8
        )
    }
    for (_, file) in ordered where indices[ExactText(file.path)] == nil {
      indices[ExactText(file.path)] = FileIndex(kept.count)
      kept.append(file)
    }
    allFiles = kept
    indicesByPath = indices
    // One pass now: a page with thousands of diagnostics asks thousands of times.
    lineTables = kept.map { file in
      if let former, let index = former.indicesByPath[ExactText(file.path)]?.rawValue,
        former.allFiles[index] == file
      {
        return former.lineTables[index]
      }
      return LineTable(file.isText ? file.bytes : [])
    }
  }

  /// The same tree, which notes what is asked of it.
  public func noting(in use: SourceUse) -> SourceTree {
    var tree = self
    tree.use = use
    return tree
  }

  /// Whether two trees have files of the same names and kinds at the same places.
  public func hasNames(of other: SourceTree) -> Bool {
    allFiles.elementsEqual(other.allFiles) { $0.path == $1.path && $0.isText == $1.isText }
  }

  /// The file at this index, or nil for an index of another tree.
  public subscript(_ index: FileIndex) -> SourceFile? {
    use?.note(index)
    return allFiles.indices.contains(index.rawValue) ? allFiles[index.rawValue] : nil
  }

  /// The index of the file with this path below the content root.
  public func index(ofPath path: String) -> FileIndex? { indicesByPath[ExactText(path)] }

  /// The 1-based line and column where a span starts; 1:1 for a span of another tree.
  public func position(of span: SourceSpan) -> SourcePosition {
    use?.note(span.file)
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
