import SourceText
import YAMLText

/// The parts of a page that stand in files of their own and follow its text, as Slate has it.
///
/// `includes: [errors, stamps/list]` in the front matter names `includes/_errors.md` and
/// `includes/stamps/_list.md` beside the page, or below the content root.
enum IncludedPart {
  private static let folder = "includes"
  private static let endings = [".md", ".html.md", ".markdown"]

  /// Whether a Markdown file has the name of a part.
  static func isNamedLikeOne(_ file: SourceFile) -> Bool {
    file.name.hasPrefix("_") && file.folder.split(separator: "/").contains { $0 == folder }
  }

  /// The files that a node names, each once and in its order.
  ///
  /// A name without a file is an error at the name. What is no list belongs to another tool, and what is
  /// no name in a list is noted.
  static func files(
    namedIn node: YAMLNode?,
    of page: FileIndex,
    in sources: SourceTree
  ) -> Diagnosed<[FileIndex]> {
    let names = node?.sequence ?? []
    var files: [FileIndex] = []
    var diagnostics: [Diagnostic] = []
    for entry in names {
      guard let name = entry.text, !name.isEmpty else {
        diagnostics.append(
          Diagnostic(
            .note, rule: "front-matter-kind", "'includes' takes names of parts",
            at: entry.span, fix: "Write the name of a file below '\(folder)', or take this out"))
        continue
      }
      if let file = find(name, of: page, in: sources) {
        if !files.contains(file) { files.append(file) }
      } else {
        diagnostics.append(missing(name, at: entry.span, of: page, in: sources))
      }
    }
    return Diagnosed(files, diagnostics)
  }

  private static func find(
    _ name: String,
    of page: FileIndex,
    in sources: SourceTree
  ) -> FileIndex? {
    for root in roots(of: page, in: sources) {
      for ending in endings {
        guard let path = ContentPath.resolve("\(folder)/\(marked(name))\(ending)", in: root),
          let index = sources.index(ofPath: path), sources[index]?.isText == true
        else { continue }
        return index
      }
    }
    return nil
  }

  /// The folder of the page, then the content root.
  private static func roots(of page: FileIndex, in sources: SourceTree) -> [String] {
    let own = sources[page]?.folder ?? ""
    return own.isEmpty ? [""] : [own, ""]
  }

  /// `stamps/list` with the mark of a part before its last name: `stamps/_list`.
  private static func marked(_ name: String) -> String {
    var parts = name.split(separator: "/").map(String.init)
    guard let last = parts.popLast() else { return name }
    return (parts + ["_" + last]).joined(separator: "/")
  }

  private static func missing(
    _ name: String,
    at span: SourceSpan,
    of page: FileIndex,
    in sources: SourceTree
  ) -> Diagnostic {
    let root = sources[page]?.folder ?? ""
    let path = "\(folder)/\(marked(name)).md"
    let place = root.isEmpty ? path : "\(root)/\(path)"
    let near = NearestName.nearest(to: name, among: knownNames(of: page, in: sources))
    return Diagnostic(
      .error, rule: "include-missing", "there is no file '\(place)' to include", at: span,
      fix: near.map { "Did you mean '\($0)'?" } ?? "Add the file, or remove the name")
  }

  /// The names by which the page could name the parts there are.
  private static func knownNames(of page: FileIndex, in sources: SourceTree) -> [String] {
    roots(of: page, in: sources).flatMap { root in
      let prefix = root.isEmpty ? "\(folder)/" : "\(root)/\(folder)/"
      return sources.files.compactMap { file -> String? in
        guard file.path.hasPrefix(prefix), file.name.hasPrefix("_"),
          let ending = endings.last(where: file.name.hasSuffix)
        else { return nil }
        let inner = file.folder.dropFirst(prefix.count)
        let name = String(file.name.dropFirst().dropLast(ending.count))
        return inner.isEmpty ? name : "\(inner)/\(name)"
      }
    }
  }
}
