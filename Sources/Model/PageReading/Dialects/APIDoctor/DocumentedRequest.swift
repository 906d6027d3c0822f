import APIModel
import MarkupTree
import SourceText

/// A block that says how a request is made: one or more addresses of an operation, often with the
/// header fields or the body that go with it.
struct DocumentedRequest {
  /// The request lines.
  let lines: [(line: OperationLine, span: SourceSpan)]

  /// The passage that they stand in.
  let passage: Int

  /// The section that is about the request alone.
  let section: Int

  /// The names that the comment before the block gives the request.
  let names: [String]

  /// Reads a passage; nil for one that is no such block.
  init?(at passage: Int, section: Int, on page: AnnotatedPage) {
    guard case .code(let code) = page.outline.passages[passage].block.content else { return nil }
    let annotation = page.annotation(of: passage)
    guard annotation?.isOpaque != true else { return nil }
    lines = Self.lines(of: code)
    // A whole URL without a variable is a call, not a template.
    let isCall = lines.allSatisfy { line, _ in
      line.path.isAbsolute && line.path.template.variables.isEmpty
    }
    if lines.isEmpty || (isCall && !page.hasRequestSections) { return nil }
    self.passage = passage
    self.section = section
    names = annotation?.names ?? []
  }

  /// The request lines at the top of a block; header fields and a body may stand below.
  private static func lines(of code: CodeBlock) -> [(line: OperationLine, span: SourceSpan)] {
    var lines: [(line: OperationLine, span: SourceSpan)] = []
    let cut = LiteralLines(code.literal)
    for (index, text) in cut.lines.enumerated() where !Words.trimmed(text).isEmpty {
      guard let line = OperationLine(text) ?? withBlanksInQuery(text) else { break }
      lines.append((line, cut.span(ofLine: index)))
    }
    return lines
  }

  /// `GET /sites?filter=root ne null`: the pages leave blanks in a query as they are.
  private static func withBlanksInQuery(_ text: Substring) -> OperationLine? {
    guard let mark = text.firstIndex(of: "?") else { return nil }
    let query = text[mark...].prefix { $0 != " " }
    return OperationLine(text[..<query.endIndex])
  }

  // MARK: Operations

  /// The operations of a page: blocks of one section and one method are one.
  static func sites(of requests: [DocumentedRequest], on page: AnnotatedPage) -> [OperationSite] {
    var sites: [(section: Int, site: OperationSite)] = []
    for request in requests.sorted(by: { $0.passage < $1.passage }) {
      let title = page.outline.titleScope(of: request.section)
      for site in OperationSite.sites(
        of: request.lines,
        passage: request.passage,
        title: title,
        rule: "http-request-section"
      ) {
        let same = sites.firstIndex {
          $0.section == request.section && $0.site.method == site.method
        }
        if let same {
          for path in site.paths { sites[same].site.add(path) }
          sites[same].site.alsoIn.append(request.passage)
        } else {
          sites.append((request.section, site))
        }
      }
    }
    if sites.count == 1 {
      sites[0].site.title = page.title
      sites[0].site.ground = page.title
      return [sites[0].site]
    }
    share(page, among: &sites)
    return sites.map(\.site)
  }

  /// Gives each operation what the page says about several of them.
  private static func share(
    _ page: AnnotatedPage,
    among sites: inout [(section: Int, site: OperationSite)]
  ) {
    let outline = page.outline
    let titles = Set(sites.map(\.site.title))
    let common = titles.contains(page.title) ? [] : page.sharedPassages(besides: titles)
    var byTitle: [Int: [Int]] = [:]
    for (index, entry) in sites.enumerated() {
      byTitle[entry.site.title, default: []].append(index)
      sites[index].site.inherited = common
    }
    for (title, members) in byTitle where members.count > 1 {
      let inner = Set(members.map { sites[$0].section }).union(titles).subtracting([title])
      let passages = outline.passages.indices.filter { index in
        let chain = outline.chain(from: outline.passages[index].scope)
        return chain.contains(title) && !chain.contains(where: inner.contains)
      }
      for index in members {
        sites[index].site.ground = sites[index].section
        sites[index].site.inherited += passages
        sites[index].site.name = name(of: sites[index], in: outline)
      }
    }
  }

  /// `HTTP request (to upload a new file)` tells an operation from the others below one title.
  private static func name(
    of entry: (section: Int, site: OperationSite),
    in outline: Outline
  ) -> String? {
    let text = outline.scopes[entry.section].text
    guard entry.section != entry.site.title, let open = text.firstIndex(of: "("),
      text.last == ")"
    else { return nil }
    return outline.scopes[entry.site.title].text + " " + text[open...]
  }
}
