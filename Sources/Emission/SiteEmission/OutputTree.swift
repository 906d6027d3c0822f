public import SourceText

/// All files of a site, in memory, ordered by the bytes of their paths.
public struct OutputTree: Hashable, Sendable {
  /// The files, ordered by the bytes of their paths; no path stands twice, whatever its case.
  public let files: [OutputFile]

  /// Makes a tree of these files.
  ///
  /// Two files at one path (also where they differ in case only, because some disks do not tell them
  /// apart) are an error: the first is kept, and the diagnostic names both sources.
  public static func merging(_ files: [OutputFile]) -> Diagnosed<OutputTree> {
    var places: [String: Int] = [:]
    var kept: [OutputFile] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      let key = file.path.lowercased()
      if let first = places[key] {
        diagnostics.append(
          Diagnostic(
            .error,
            rule: "output-path-taken",
            "two pages want the output path '\(file.path)'",
            at: file.source,
            notes: [.init("the first is made of this", at: kept[first].source)],
            fix: "Rename one of the pages, or give it another title"
          )
        )
        continue
      }
      places[key] = kept.count
      kept.append(file)
    }
    kept.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Diagnosed(OutputTree(ordered: kept), diagnostics)
  }

  private init(ordered files: [OutputFile]) { self.files = files }
}
