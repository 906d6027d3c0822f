import MarkupTree
import SourceText

/// Reads the `toctree` directives of Sphinx, which order the pages that they name.
enum TocTree {
  /// The paths that toctrees name, below the content root and without extension: those of the
  /// outermost `index.rst` first, each followed by what its own toctree names.
  static func entries(of reading: ContentReading) -> [String] {
    var byName: [String: ReadPage] = [:]
    for page in reading.pages {
      guard let file = reading.sources[page.file] else { continue }
      byName[file.folder.isEmpty ? file.stem : "\(file.folder)/\(file.stem)"] = page
    }
    let roots = byName.keys.filter { $0 == "index" || $0.hasSuffix("/index") }
      .sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    var entries: [String] = []
    var seen: Set<String> = []
    var waiting = Array(roots.reversed())
    while let name = waiting.popLast() {
      guard seen.insert(name).inserted else { continue }
      entries.append(name)
      guard let page = byName[name], let file = reading.sources[page.file] else { continue }
      let named = page.toctree.compactMap { ContentPath.resolve($0, in: file.folder) }
      waiting += named.reversed()
    }
    return entries
  }

  /// The entries of the toctrees among these blocks; `Title <path>` names the path.
  static func names(in blocks: [Block]) -> [String] {
    var names: [String] = []
    var waiting = Array(blocks.reversed())
    while let block = waiting.popLast() {
      if case .directive(let directive) = block.content, directive.name == "toctree" {
        for line in directive.body.text.split(separator: "\n") {
          let entry = line.drop { $0 == " " }
          if let open = entry.firstIndex(of: "<"), let close = entry[open...].firstIndex(of: ">") {
            names.append(String(entry[entry.index(after: open)..<close]))
          } else if !entry.isEmpty {
            names.append(String(entry.split(separator: " ").first ?? entry))
          }
        }
      }
      waiting += block.children.reversed()
    }
    return names.map { $0.hasSuffix(".rst") ? String($0.dropLast(4)) : $0 }
  }
}
