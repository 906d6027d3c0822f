import APIModel
import JSONText
import MarkupTree
import SourceText
import Vocabulary

/// Makes an endpoint of everything that was found in its region.
struct EndpointAssembly {
  private let site: OperationSite
  private let outline: Outline
  private var endpoint: Endpoint
  private var diagnostics: [Diagnostic] = []
  private var tables: [FieldTable] = []
  private var mediaType: String?
  private var statuses: [(row: StatusRow, rule: String)] = []

  /// Collects what the findings in the region of a site, in reading order, say about its operation.
  init(
    _ site: OperationSite,
    findings: [(passage: Int, finding: Finding)],
    structures: [FieldTable] = [],
    in outline: Outline
  ) {
    self.site = site
    self.outline = outline
    let title = outline.scopes[site.title]
    endpoint = Endpoint(
      method: site.method,
      paths: site.paths.map(\.template),
      title: Self.title(of: site, in: title),
      origin: Origin(site.span, rule: site.rule),
      file: site.span.file
    )
    endpoint.versions = site.versions
    endpoint.labels = title.labels
    if let flag = site.paths.first?.flags.first {
      endpoint.discriminator = .query(name: flag, value: nil)
    }
    collect(findings)
    tables += structures
  }

  /// The heading without marks; method and path where nothing is left of it.
  private static func title(of site: OperationSite, in scope: Scope) -> String {
    let title = site.name ?? Shortcode.removed(from: scope.text)
    if !Words.isBlank(title) { return title }
    return site.paths.first.map { "\(site.method) \($0.template)" } ?? "\(site.method)"
  }

  // MARK: Collecting

  private mutating func collect(_ findings: [(passage: Int, finding: Finding)]) {
    var examples = ExampleLowering(
      of: outline, operation: site.title, method: site.method, paths: endpoint.paths)
    let facts = findings.filter { $0.finding.outcome == .model }.map(\.passage)
    var prose = ProseCollection(outline: outline, title: site.title, facts: facts)
    var answers: [StatusRow] = []
    takeLabels(of: facts)
    let findings = Self.flattened(findings)
    for case (let passage, .messages(let messages, let rule)) in findings {
      examples.add(messages, at: passage, rule: rule)
    }
    for (passage, finding) in findings where !examples.titles.contains(passage) {
      let block = outline.passages[passage].block
      mediaType = mediaType ?? StatedMediaType.value(of: outline.passages[passage], in: outline)
      switch finding {
      case .fields(var table):
        // The title of an operation names no type.
        if outline.passages[passage].scope == site.title { table.typeName = nil }
        tables.append(table)
        diagnostics += table.diagnostics
        diagnostics +=
          PlaceSlip.diagnostic(for: table, at: passage, in: outline, title: site.title)
          .map { [$0] } ?? []
        prose.passParameters()
      case .statuses(let rows, let rule):
        statuses += rows.map { ($0, rule) }
        if rule == "status-sentence", !StatusSentence.isOnlyAList(block) { prose.add(passage) }
      case .lifecycle(let lifecycle):
        note(lifecycle)
        let rest = site.requestLines.contains(passage) ? [] : unsaid(of: block)
        if !rest.isEmpty { prose.add(rest, at: passage) }
      case .versions(let versions):
        if !note(versions, at: passage) { prose.add(passage) }
      case .messages, .noticed, .several: continue
      case .prose:
        if let row = answer(below: passage) {
          answers.append(row)
        } else {
          prose.add(passage)
        }
      case .aside(let diagnostic):
        diagnostics.append(diagnostic)
        prose.add(passage)
      case .rest(let blocks): prose.add(blocks, at: passage)
      case .slips(let slips): diagnostics += slips
      case .unknown(let diagnostic):
        diagnostics.append(diagnostic)
        prose.add(passage)
      }
    }
    statuses += statusHeadings(of: findings.map(\.passage)).map { ($0, "status-heading") }
    statuses += answers.map { ($0, "status-heading") }
    statuses += examples.statuses.map { ($0, "status-label") }
    endpoint.examples = examples.examples()
    endpoint.description = prose.description
    endpoint.summary = prose.summary
    endpoint.notes = prose.notes
    diagnostics += endpoint.examples.compactMap(ExampleFindings.diagnostic)
    diagnostics += ExampleFindings.unseen(examples.files, by: endpoint.examples)
  }

  /// What stands right below a heading that names a status, as the description of that response.
  private func answer(below passage: Int) -> StatusRow? {
    let content = outline.passages[passage]
    guard let code = outline.scopes[content.scope].hint.status, !content.isHeading else {
      return nil
    }
    return StatusRow(
      code: code, reason: "", description: [content.block], span: content.block.span)
  }

  /// Blocks that facts are read from are not shown: links to them, and to the headings of facts alone,
  /// lead to the page.
  private mutating func takeLabels(of facts: [Int]) {
    var seen = PlaceSet(CollectionOfOne(site.title), of: outline.scopes.count)
    var known = Set(endpoint.labels)
    func take(_ labels: [String]) {
      for label in labels where known.insert(label).inserted { endpoint.labels.append(label) }
    }
    for index in facts {
      take(outline.passages[index].block.labels)
      for scope in outline.chain(from: outline.passages[index].scope) {
        guard seen.insert(scope) else { break }
        take(outline.scopes[scope].labels)
      }
    }
  }

  /// The statuses that headings and labels around these passages name.
  private func statusHeadings(of passages: [Int]) -> [StatusRow] {
    var seen = PlaceSet(CollectionOfOne(site.title), of: outline.scopes.count)
    var rows: [StatusRow] = []
    for passage in passages {
      for scope in outline.chain(from: outline.passages[passage].scope) {
        guard seen.insert(scope) else { break }
        if let row = outline.statusRow(of: scope) { rows.append(row) }
      }
    }
    return rows
  }

  /// The findings with the parts of several in one block by themselves.
  private static func flattened(
    _ findings: [(passage: Int, finding: Finding)]
  ) -> [(passage: Int, finding: Finding)] {
    var flat: [(passage: Int, finding: Finding)] = []
    flat.reserveCapacity(findings.count + 4)
    for found in findings {
      if case .several(let parts) = found.finding {
        for part in parts { flat.append((found.passage, part)) }
      } else {
        flat.append(found)
      }
    }
    return flat
  }

  /// The first notice counts; a later one may add what it does not say.
  private mutating func note(_ lifecycle: Lifecycle) {
    guard endpoint.lifecycle.isDeprecated else {
      endpoint.lifecycle = lifecycle
      return
    }
    if endpoint.lifecycle.notice.isEmpty { endpoint.lifecycle.notice = lifecycle.notice }
    endpoint.lifecycle.replacement = endpoint.lifecycle.replacement ?? lifecycle.replacement
  }

  /// Takes the versions that stand right below the title, before any parameters: behind them, they may
  /// be those of what stands there.
  private mutating func note(_ versions: VersionRange, at passage: Int) -> Bool {
    let scope = outline.passages[passage].scope
    let isDescription =
      scope == site.title || scope == site.ground
      || outline.vocabulary.section(outline.scopes[scope].text) == .function
    guard tables.isEmpty, isDescription else { return false }
    endpoint.versions.first = endpoint.versions.first ?? versions.first
    endpoint.versions.last = endpoint.versions.last ?? versions.last
    return true
  }

  /// What a block with a notice says beyond the notice that was taken: of two notices one is kept as
  /// prose, and so is what else stands in a box.
  private func unsaid(of block: Block) -> [Block] {
    let notice = Words.joined(endpoint.lifecycle.notice.plainText)
    func isSaid(_ block: Block) -> Bool {
      let text = Words.joined([block].plainText)
      return text.isEmpty || text == notice
    }
    if isSaid(block) { return [] }
    guard case .directive(var directive) = block.content else { return [block] }
    if !directive.argument.isEmpty {
      // Of a version with a text behind it, the version is left.
      let version = directive.argument.prefix { $0 != " " && $0 != "\n" }
      guard directive.name == "deprecated", directive.blocks.isEmpty else { return [block] }
      directive.argument = String(version)
      return [Block(.directive(directive), span: block.span, labels: block.labels)]
    }
    let rest = directive.blocks.filter { !isSaid($0) }
    return rest.count == directive.blocks.count ? [block] : rest
  }

  // MARK: Finishing

  /// The endpoint, and what is wrong with it.
  mutating func finish() -> Diagnosed<Endpoint> {
    readTitles()
    lowerStatuses()
    lowerTables()
    diagnostics += PathSlips.diagnostics(for: endpoint, tables: tables, at: site.span)
    addImpliedParameters()
    return Diagnosed(endpoint, diagnostics)
  }

  /// A title may say that the operation, or the whole section around it, is at its end.
  private mutating func readTitles() {
    for scope in outline.chain(from: site.title) {
      if let lifecycle = LifecycleSentence.read(
        title: outline.scopes[scope].text,
        span: outline.scopes[scope].span,
        vocabulary: outline.vocabulary
      ) {
        note(lifecycle)
      }
    }
  }

  private mutating func lowerStatuses() {
    // Responses keep descriptions packed: each is put together before it is kept.
    var descriptions = endpoint.responses.map(\.description)
    for (row, rule) in statuses { add(row, rule: rule, &descriptions) }
    // By places, since an example is large.
    for index in endpoint.examples.indices where endpoint.examples[index].role == .response {
      guard let status = endpoint.examples[index].status else { continue }
      let reason = StatusLine(endpoint.examples[index].raw.firstLine)?.reason ?? ""
      let span = endpoint.examples[index].origin.span
      add(
        StatusRow(code: status, reason: reason, description: [], span: span),
        rule: "example-status-line", &descriptions)
    }
    for (index, description) in descriptions.enumerated() where !description.isEmpty {
      endpoint.responses[index].description = description
    }
  }

  /// Adds a status, and what is said of it to the description at the place of its response.
  private mutating func add(_ row: StatusRow, rule: String, _ descriptions: inout [[Block]]) {
    guard let same = endpoint.responses.firstIndex(where: { $0.status == row.code }) else {
      endpoint.responses.append(
        Response(status: row.code, reason: row.reason, origin: Origin(row.span, rule: rule)))
      return descriptions.append(row.description)
    }
    let reason = endpoint.responses[same].reason
    if reason.isEmpty {
      endpoint.responses[same].reason = row.reason
    } else if !row.reason.isEmpty, rule != "status-sentence", rule != "example-status-line",
      row.reason.lowercased() != reason.lowercased()
    {
      // A status has one reason; what a second row calls it stands before what that says.
      let name = Block(.paragraph([.strong([.text(row.reason)])]), span: row.span)
      descriptions[same] += [name] + row.description
      return
    }
    // A sentence that is prose already says nothing new; a second row of a table does.
    if descriptions[same].isEmpty || rule != "status-sentence",
      !descriptions[same].starts(with: row.description)
    {
      descriptions[same] += row.description
    }
  }

  private mutating func lowerTables() {
    var lowering = TableLowering(
      site: site,
      tables: tables,
      examples: endpoint.examples,
      vocabulary: outline.vocabulary
    )
    endpoint.parameters = lowering.parameters()
    if var body = lowering.requestBody() {
      let isShown = endpoint.examples.contains { $0.role == .request && $0.body?.mediaType != nil }
      if !isShown { body.mediaType = mediaType ?? body.mediaType }
      endpoint.requestBodies = [body]
    }
    let contents = lowering.responses()
    diagnostics += lowering.diagnostics
    for content in contents {
      let index = responseIndex(for: content)
      endpoint.responses[index].headers += content.headers
      if let body = content.body { endpoint.responses[index].body = body }
      endpoint.responses[index].mediaType = content.mediaType
    }
    if endpoint.responses.isEmpty,
      let example = endpoint.examples.first(where: { $0.role == .response })
    {
      endpoint.responses = [
        Response(status: nil, origin: Origin(example.origin.span, rule: "example-without-status"))
      ]
    }
    diagnostics += AssumedStatus.diagnostics(for: endpoint)
    for index in endpoint.responses.indices {
      let status = endpoint.responses[index].status
      let isSuccess = status.map { (200...299).contains($0) } ?? true
      let body = endpoint.examples.body(ofResponse: status, orOfNone: isSuccess)
      if let mediaType = body?.mediaType { endpoint.responses[index].mediaType = mediaType }
    }
  }

  /// The response that a described content belongs to: the one of its section, else of success.
  private mutating func responseIndex(for content: TableLowering.ResponseContent) -> Int {
    if let status = content.status {
      if let index = endpoint.responses.firstIndex(where: { $0.status == status }) { return index }
      endpoint.responses.append(Response(status: status, origin: content.origin))
      return endpoint.responses.count - 1
    }
    if let index = endpoint.responses.firstIndex(where: { response in
      response.status.map { (200...299).contains($0) } ?? true
    }) {
      return index
    }
    endpoint.responses.insert(Response(status: nil, origin: content.origin), at: 0)
    return 0
  }

  /// Variables of the path and names of query templates are parameters whether a table lists them or
  /// not.
  private mutating func addImpliedParameters() {
    var (inPath, inQuery): ([Parameter], [Parameter]) = ([], [])
    var variables = Set(endpoint.parameters.lazy.filter { $0.location == .path }.map(\.name))
    for path in site.paths {
      for name in path.template.variables where variables.insert(name).inserted {
        var parameter = Parameter(
          name: name,
          location: .path,
          requirement: site.isInEveryPath(name) ? .required : .unstated,
          origin: Origin(site.span, rule: "path-variable")
        )
        parameter.schema.type = path.types[name].map { TypeText.reference(of: $0) }
        inPath.append(parameter)
      }
    }
    var names = variables
    for parameter in endpoint.parameters { names.insert(parameter.name) }
    for name in site.paths.flatMap(\.query) where names.insert(name).inserted {
      var parameter = Parameter(
        name: name, location: .query, origin: Origin(site.span, rule: "query-template"))
      if let value = site.paths.lazy.compactMap({ $0.values[name] }).first {
        parameter.description = [
          Block(.paragraph([.code("\(name)=\(value)")]), span: site.span)
        ]
      }
      inQuery.append(parameter)
    }
    endpoint.parameters = inPath + endpoint.parameters + inQuery
  }
}
