import APIModel
import SourceText

/// Where an operation says what it is: its method and its paths.
struct OperationSite {
  /// The passage that says it; of several, the first.
  var passage: Int

  /// The other passages that say it, such as the path where the method stands apart.
  var alsoIn: [Int] = []

  /// Whether the heading says it, and ``passage`` is only the first block below.
  var standsInHeading = false

  /// The scope whose heading is the title.
  var title: Int

  /// The title where the heading says more than that.
  var name: String?

  /// Passages outside the ground that count for the operation too.
  var inherited: [Int] = []

  /// The scope whose blocks are the operation's; the title's where nothing else is said.
  var ground: Int

  /// The method.
  var method: HTTPMethod

  /// The paths, at least one.
  private(set) var paths: [PathSpelling]

  /// Where each path stands in ``paths``; empty as long as there is one.
  private var places: [PathKey: Int] = [:]

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

  /// The passages that hold nothing but the method and the paths.
  var requestLines: [Int] { standsInHeading ? [] : [passage] + alsoIn }

  /// Whether no request can leave a variable out, whatever the page says of it.
  func isInEveryPath(_ variable: String) -> Bool {
    paths.allSatisfy { $0.template.variables.contains(variable) }
  }

  /// Whether a site stands for another method of the same line: `PUT|PATCH /boats/{id}`.
  func sharesLine(with other: OperationSite) -> Bool {
    passage == other.passage && span == other.span && ground == other.ground
      && method != other.method && paths.first?.template == other.paths.first?.template
  }

  /// Adds a path; one with the same template only adds what its query shows.
  mutating func add(_ path: PathSpelling) {
    if places.isEmpty { places[PathKey(paths[0])] = 0 }
    let key = PathKey(path)
    guard let same = places[key] else {
      places[key] = paths.count
      paths.append(path)
      return
    }
    for name in path.query where !paths[same].query.contains(name) {
      paths[same].query.append(name)
    }
    for (name, type) in path.types { paths[same].types[name] = type }
  }

  /// Puts a variable in the place of a number.
  mutating func name(_ number: NumberInPath, inPath index: Int) {
    paths[index].template = number.named(in: paths[index].template)
  }
}

/// What makes two spellings the same path of one operation.
struct PathKey: Hashable {
  private let template: PathTemplate
  private let flags: [String]

  /// The key of a spelling.
  init(_ path: PathSpelling) {
    template = path.template
    flags = path.flags
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
      // There are not many methods.
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
