public import SourceText
import Synchronization

/// The files of a site, all of them in memory.
public typealias OutputTree = OutputListing<OutputFile>

/// The files of a site, ordered by the bytes of their paths: the files themselves, or what is told of
/// them.
public struct OutputListing<File: OutputEntry>: Sendable {
  /// The files, ordered by the bytes of their paths; no path stands twice, whatever its case.
  public let files: [File]

  /// Makes a listing of these files.
  ///
  /// Two files at one path (also where they differ in case only, because some disks do not tell them
  /// apart) are an error: the first is kept, and the diagnostic names both sources.
  ///
  /// - Parameters:
  ///   - files: The files in any order.
  ///   - memory: The order of files that were merged before; the listing does not depend on it.
  /// - Returns: The listing, with an error for each path that is taken already.
  public static func merging(
    _ files: [File],
    memory: OutputMemory = OutputMemory()
  ) -> Diagnosed<OutputListing> {
    if let order = memory.order(of: files) {
      return Diagnosed(OutputListing(ordered: order.map { files[$0] }), [])
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
    return Diagnosed(OutputListing(ordered: kept.map { files[$0] }), diagnostics)
  }

  /// The listing with one file more, which is left out, with an error, where its path is taken.
  public func adding(_ file: File) -> Diagnosed<OutputListing> {
    let key = file.path.lowercased()
    let other = files.first { $0.path.lowercased() == key }
    if let other { return Diagnosed(self, [Self.taken(file, by: other)]) }
    var files = files
    let place = files.firstIndex { file.path.utf8.lexicographicallyPrecedes($0.path.utf8) }
    files.insert(file, at: place ?? files.endIndex)
    return Diagnosed(OutputListing(ordered: files), [])
  }

  private static func taken(_ file: File, by first: File) -> Diagnostic {
    Diagnostic(
      .error,
      rule: "output-path-taken",
      "two pages want the output path '\(file.path)'",
      at: file.source,
      notes: [.init("the first is made of this", at: first.source)],
      fix: "Rename the file that one of them is made of"
    )
  }

  private init(ordered files: [File]) { self.files = files }
}

extension OutputListing: Equatable where File: Equatable {}
extension OutputListing: Hashable where File: Hashable {}

/// The order of the files of a site that was made before: the same paths have the same order.
public final class OutputMemory: Sendable {
  private let known = Mutex<(paths: [String], order: [Int])?>(nil)
  private let remembers: Bool

  /// Nothing was ordered yet.
  ///
  /// - Parameter remembers: Whether anything is remembered at all.
  public init(remembers: Bool = true) { self.remembers = remembers }

  /// How many places are remembered.
  public var count: Int { known.withLock { $0?.order.count ?? 0 } }

  func order(of files: [some OutputEntry]) -> [Int]? {
    known.withLock { known in
      guard let known, known.paths.count == files.count,
        zip(known.paths, files).allSatisfy({ $0.isExactly($1.path) })
      else { return nil }
      return known.order
    }
  }

  func remember(_ order: [Int], of files: [some OutputEntry]) {
    guard remembers else { return }
    known.withLock { $0 = (files.map(\.path), order) }
  }
}
