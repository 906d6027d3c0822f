import APIModel
import SourceText

/// Where an operation says what it is: its method and its paths.
struct OperationSite {
  /// The passage that says it; of several, the first.
  var passage: Int

  /// The other passages that say it, such as the path where the method stands apart.
  var alsoIn: [Int] = []

  /// The scope whose heading is the title.
  var title: Int

  /// The scope whose blocks are the operation's; the title's where nothing else is said.
  var ground: Int

  /// The method.
  var method: HTTPMethod

  /// The paths, at least one.
  var paths: [PathSpelling]

  /// Where the method and the first path stand.
  var span: SourceSpan

  /// The rule that found it.
  var rule: String

  /// The versions that the place itself names.
  var versions = VersionRange()

  /// Makes a site with one path.
  init(
    passage: Int,
    title: Int,
    ground: Int? = nil,
    method: HTTPMethod,
    path: PathSpelling,
    span: SourceSpan,
    rule: String
  ) {
    self.passage = passage
    self.title = title
    self.ground = ground ?? title
    self.method = method
    self.paths = [path]
    self.span = span
    self.rule = rule
  }

  /// Adds a path; one with the same template only adds what its query shows.
  mutating func add(_ path: PathSpelling) {
    if let same = paths.firstIndex(where: { $0.template == path.template && $0.flags == path.flags }
    ) {
      for name in path.query where !paths[same].query.contains(name) {
        paths[same].query.append(name)
      }
      for (name, type) in path.types { paths[same].types[name] = type }
    } else {
      paths.append(path)
    }
  }
}

extension OperationSite {
  /// The sites of lines that stand in one block: those of one method are one operation.
  static func sites(
    of lines: [(line: OperationLine, span: SourceSpan)],
    passage: Int,
    title: Int,
    rule: String
  ) -> [OperationSite] {
    var sites: [OperationSite] = []
    for (line, span) in lines {
      if let index = sites.firstIndex(where: { $0.method == line.method }) {
        sites[index].add(line.path)
      } else {
        sites.append(
          OperationSite(
            passage: passage,
            title: title,
            method: line.method,
            path: line.path,
            span: span,
            rule: rule
          )
        )
      }
    }
    return sites
  }
}
