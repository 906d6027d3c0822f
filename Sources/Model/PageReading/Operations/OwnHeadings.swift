import APIModel
import MarkupTree
import Vocabulary

/// Operations below headings of their own that are written in another form than the others of a page.
///
/// One form reads a page, because what is an operation in one is an illustration in another; below a
/// heading where nothing else is an operation there is no such doubt.
struct OwnHeadings {
  /// What was found besides, each with the dialect that reads the blocks below its heading.
  private(set) var found: [(site: OperationSite, dialect: any Dialect)] = []

  /// What was found on the ground of other operations, each with the dialect that reads its passage.
  private(set) var inside: [(site: OperationSite, dialect: any Dialect)] = []

  private let outline: Outline

  /// Looks for headings outside the ground of the operations that the best dialect of a page found.
  init(of candidates: [Dialects.Candidate], besides best: Dialects.Candidate, in outline: Outline) {
    self.outline = outline
    // A dialect with marks of its own, such as directives, means nothing else.
    guard type(of: best.dialect).rank < 2 else { return }
    let free = freeHeadings(besides: best.sites)
    lazy var known = CallIndex(best.sites)
    if let remarked = candidates.first(where: { $0.dialect is RemarkedRequestLine }),
      !(best.dialect is RemarkedRequestLine)
    {
      takeRemarked(remarked, below: Set(best.sites.map(\.title)), known)
    }
    guard free.contains(true) else { return }
    // Bullets speak of operations of elsewhere, as those of a change log do.
    let others = candidates.filter { candidate in
      let name = type(of: candidate.dialect).name
      return name != type(of: best.dialect).name && name != RequestLineBullet.name
    }
    take(others, free, known)
    takeMessages(free, besides: best.sites, known)
  }

  /// The operations of a page in reading order.
  func merged(into sites: [OperationSite]) -> [OperationSite] {
    var all = sites
    for (site, _) in found {
      let place = all.firstIndex { $0.title > site.title } ?? all.endIndex
      all.insert(site, at: place)
    }
    for (site, _) in inside {
      let place = all.firstIndex { ($0.title, $0.passage) > (site.title, site.passage) }
      all.insert(site, at: place ?? all.endIndex)
    }
    return all
  }

  // MARK: Inside other operations

  /// Takes the lines with a remark that stand in the section of another operation and document one that
  /// the page has nowhere else: what follows is theirs.
  private mutating func takeRemarked(
    _ candidate: Dialects.Candidate, below titles: Set<Int>, _ known: CallIndex
  ) {
    for site in candidate.sites {
      let passage = outline.passages[site.passage]
      guard titles.contains(site.title), passage.scope == site.title, let path = site.paths.first,
        !known.contains(site.method, path.template.description)
      else { continue }
      var site = site
      site.name = "\(site.method) \(path.template)"
      inside.append((site, candidate.dialect))
    }
  }

  /// Which scopes are headings with no operation in them, and in none.
  private func freeHeadings(besides sites: [OperationSite]) -> [Bool] {
    var isTaken = PlaceSet(of: outline.scopes.count)
    var isAround = PlaceSet(of: outline.scopes.count)
    for site in sites {
      isTaken.insert(site.ground)
      isTaken.insert(site.title)
      for start in [site.title, site.ground] {
        for scope in outline.chain(from: start).dropFirst() {
          guard isAround.insert(scope) else { break }
        }
      }
    }
    return outline.scopes.indices.map { index in
      let scope = outline.scopes[index]
      if let parent = scope.parent, isTaken.contains(parent) { isTaken.insert(index) }
      return scope.canBeTitle && !isTaken.contains(index) && !isAround.contains(index)
        && !outline.vocabulary.isGuideTitle(scope.text)
    }
  }

  // MARK: Other forms

  private mutating func take(
    _ candidates: [Dialects.Candidate], _ free: [Bool], _ known: CallIndex
  ) {
    var takers: [Int: String] = [:]
    let ordered = candidates.indices.sorted {
      let (left, right) = (candidates[$0], candidates[$1])
      let ranks = (type(of: left.dialect).rank, type(of: right.dialect).rank)
      return ranks.0 == ranks.1 ? $0 < $1 : ranks.0 > ranks.1
    }
    for candidate in ordered.map({ candidates[$0] }) {
      let name = type(of: candidate.dialect).name
      // A list or a table of several lines is an overview of what stands elsewhere.
      let counts = candidate.sites.reduce(into: [:]) { $0[$1.passage, default: 0] += 1 }
      for site in candidate.sites
      where free[site.title] && takers[site.title, default: name] == name {
        let isOverview = counts[site.passage, default: 0] > 1 && !isParagraph(site.passage)
        guard !isOverview, let path = site.paths.first,
          !known.contains(site.method, path.template.description)
        else { continue }
        takers[site.title] = name
        found.append((site, candidate.dialect))
      }
    }
    found.sort { ($0.site.title, $0.site.passage) < ($1.site.title, $1.site.passage) }
  }

  private func isParagraph(_ passage: Int) -> Bool {
    if case .paragraph = outline.passages[passage].block.content { true } else { false }
  }

  // MARK: Messages

  /// Takes the request that is all the code below a heading beside those of operations.
  private mutating func takeMessages(
    _ free: [Bool], besides sites: [OperationSite], _ known: CallIndex
  ) {
    let parents = Set(sites.map { outline.scopes[$0.title].parent })
    var isDone = PlaceSet(found.map(\.site.title), of: outline.scopes.count)
    let roots = Set(sites.flatMap(\.paths).compactMap { Self.root(of: $0.template) })
    for (index, passage) in outline.passages.enumerated() {
      let title = outline.titleScope(of: passage.scope)
      guard free[title], parents.contains(outline.scopes[title].parent),
        !isDone.contains(title)
      else { continue }
      switch passage.block.content {
      case .paragraph, .comment, .anchor, .directive: continue
      case .code(let code):
        isDone.insert(title)
        let hint = outline.hint(of: passage.scope)
        guard !hint.isExample, hint.side != .response,
          let site = Self.site(of: code, at: index, title: title, roots),
          let path = site.paths.first, !known.contains(site.method, path.template.description)
        else { continue }
        found.append((site, RequestTemplateBlock()))
      default: isDone.insert(title)
      }
    }
    found.sort { ($0.site.title, $0.site.passage) < ($1.site.title, $1.site.passage) }
  }

  /// The operation that a block calls; a command calls one of this API where its path starts as
  /// another of the page does.
  private static func site(
    of code: CodeBlock, at passage: Int, title: Int, _ roots: Set<String>
  ) -> OperationSite? {
    let messages = MessageText.messages(in: code.literal)
    guard let first = messages.first, messages.allSatisfy({ $0.isRequest == true }) else {
      return nil
    }
    let (method, path): (HTTPMethod?, PathSpelling?) =
      switch first.start {
      case .request(let line): (line.method, line.path)
      case .command(let command): (HTTPMethod(command.method), PathSpelling(command.url))
      default: (nil, nil)
      }
    guard let method, let path else { return nil }
    if path.isAbsolute, !(root(of: path.template).map(roots.contains) ?? false) { return nil }
    var site = OperationSite(
      passage: passage, title: title, method: method, path: path, span: first.raw.span,
      rule: "request-message")
    for number in NumberInPath.all(in: path.template) { site.name(number, inPath: 0) }
    // The block is an example, too.
    site.standsInHeading = true
    return site
  }

  /// The first segment that says what a path is about.
  private static func root(of path: PathTemplate) -> String? {
    for segment in path.segments {
      if segment.count == 1, case .literal(let text)? = segment.first { return text }
    }
    return nil
  }
}
