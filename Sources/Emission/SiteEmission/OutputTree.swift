public import SourceText
import Synchronization

/// All files of a site, in memory, ordered by the bytes of their paths.
public struct OutputTree: Hashable, Sendable {
  /// The files, ordered by the bytes of their paths; no path stands twice, whatever its case.
  public let files: [OutputFile]

  /// Makes a tree of these files.
  ///
  /// Two files at one path (also where they differ in case only, because some disks do not tell them
  /// apart) are an error: the first is kept, and the diagnostic names both sources.
  ///
  /// - Parameters:
  ///   - files: The files in any order.
  ///   - memory: The order of files that were merged before; the tree does not depend on it.
  /// - Returns: The tree, with an error for each path that is taken already.
  public static func merging(
    _ files: [OutputFile],
    memory: OutputMemory = OutputMemory()
  ) -> Diagnosed<OutputTree> {
    if let order = memory.order(of: files) {
      return Diagnosed(OutputTree(ordered: order.map { files[$0] }), [])
    }
    var places: [String: Int] = [:]
    var kept: [Int] = []
    var diagnostics: [Diagnostic] = []
    for (index, file) in files.enumerated() {
      let key = file.path.lowercased()
      if let first = places[key] {
        diagnostics.append(taken(file, by: files[first]))
      } else {
        places[key] = index
        kept.append(index)
      }
    }
    kept.sort { files[$0].path.utf8.lexicographicallyPrecedes(files[$1].path.utf8) }
    if diagnostics.isEmpty { memory.remember(kept, of: files) }
    return Diagnosed(OutputTree(ordered: kept.map { files[$0] }), diagnostics)
  }

  /// The tree with one file more, which is left out, with an error, where its path is taken.
  public func adding(_ file: OutputFile) -> Diagnosed<OutputTree> {
    let key = file.path.lowercased()
    let other = files.first { $0.path.lowercased() == key }
    if let other { return Diagnosed(self, [Self.taken(file, by: other)]) }
    var files = files
    let place = files.firstIndex { file.path.utf8.lexicographicallyPrecedes($0.path.utf8) }
    files.insert(file, at: place ?? files.endIndex)
    return Diagnosed(OutputTree(ordered: files), [])
  }

  private static func taken(_ file: OutputFile, by first: OutputFile) -> Diagnostic {
    Diagnostic(
      .error,
      rule: "output-path-taken",
      "two pages want the output path '\(file.path)'",
      at: file.source,
      notes: [.init("the first is made of this", at: first.source)],
      fix: "Rename one of the pages, or give it another title"
    )
  }

  private init(ordered files: [OutputFile]) { self.files = files }
}

/// The order of the files of a site that was made before: the same paths have the same order.
public final class OutputMemory: Sendable {
  private let known = Mutex<(paths: [String], order: [Int])?>(nil)

  /// Nothing was ordered yet.
  public init() {}

  /// How many places are remembered.
  public var count: Int { known.withLock { $0?.order.count ?? 0 } }

  func order(of files: [OutputFile]) -> [Int]? {
    known.withLock { known in
      guard let known, known.paths.count == files.count,
        zip(known.paths, files).allSatisfy({ $0.isExactly($1.path) })
      else { return nil }
      return known.order
    }
  }

  func remember(_ order: [Int], of files: [OutputFile]) {
    known.withLock { $0 = (files.map(\.path), order) }
  }
}
