import APIModel
public import MarkupTree
public import SourceText
public import Vocabulary

/// Reads pages into the model, whatever dialect they are written in.
///
/// Nothing is dropped in silence: every block becomes a fact of the model, stays prose, or is counted
/// as not understood and has a diagnostic.
public struct PageReader: Sendable {
  private let vocabulary: Vocabulary
  private let prose: ProseReader
  private let files = DefinitionFiles()

  /// Makes a reader that understands headings and columns by these words, and reads the descriptions
  /// in companion files with `prose`; one reader for all pages parses each such file once.
  public init(vocabulary: Vocabulary = .standard, prose: ProseReader = .plain) {
    self.vocabulary = vocabulary
    self.prose = prose
  }

  /// Reads a page; `sources` answers what its directives look up in other files.
  public func read(
    _ document: MarkupDocument,
    in sources: SourceTree
  ) -> Diagnosed<PageReading> {
    let outline = OutlineBuilder.outline(of: document, in: sources, vocabulary: vocabulary)
    let candidates = Dialects.candidates(for: outline)
    guard let best = Dialects.best(of: candidates) else {
      return guide(document, outline, sources)
    }
    let dialect = best.dialect
    let others = OwnHeadings(of: candidates, besides: best, in: outline)
    let readers = others.found.reduce(into: [:]) { $0[$1.site.title] = $1.dialect }
    let insideReaders = others.inside.reduce(into: [:]) { $0[$1.site.passage] = $1.dialect }
    var sites = others.merged(into: best.sites)
    var diagnostics = sites.indices.flatMap { sites[$0].nameNumbers(in: outline) }
    var context = PageContext(document.file, in: sources, files: files, prose: prose)
    let rules = CommonRules(outline: outline, prose: prose, sources: sources)
    let titles = PlaceSet(sites.map(\.title), of: outline.scopes.count)
    var operationPassages = PlaceSet(
      sites.lazy.flatMap(\.requestLines), of: outline.passages.count)
    for (index, passage) in outline.passages.enumerated() where passage.isHeading {
      // A heading with nothing below it may be all that there is of an operation.
      if titles.contains(passage.scope) { operationPassages.insert(index) }
    }
    var findings: [Finding] = []
    findings.reserveCapacity(outline.passages.count)
    for passage in outline.passages.indices {
      var reader = dialect
      if !readers.isEmpty || !insideReaders.isEmpty {
        let title = outline.titleScope(of: outline.passages[passage].scope)
        reader = insideReaders[passage] ?? readers[title] ?? dialect
      }
      let finding =
        reader.finding(at: passage, in: outline, of: &context)
        ?? (operationPassages.contains(passage)
          ? .noticed(rule: "operation") : rules.finding(at: passage))
      findings.append(finding)
    }
    var endpoints: [Endpoint] = []
    let regions = OperationRegions.regions(of: sites, in: outline)
    let structures = LinkedStructures(of: outline, findings: findings, regions: regions)
    let shared = SharedLifecycle(
      of: outline, findings: findings, sites: sites, regions: regions)
    // What belongs to no operation is text for people, whatever it looks like.
    var owned = PlaceSet(regions.joined(), of: findings.count)
    for passage in sites.lazy.flatMap(\.inherited) { owned.insert(passage) }
    let ofOperations = owned
    for passage in shared.passages { owned.insert(passage) }
    for passage in findings.indices where !owned.contains(passage) {
      if case .unknown(let diagnostic) = findings[passage] { diagnostics.append(diagnostic) }
      if findings[passage].needsOperation { findings[passage] = .prose }
    }
    for (number, site) in sites.enumerated() {
      Asides.mark(&findings, in: regions[number], of: outline, title: site.title)
    }
    let calls = CallAssignment(of: sites, regions: regions, findings: findings, in: outline)
    let shown = PlaceSet(calls.messages.joined().lazy.map(\.passage), of: findings.count)
    for passage in calls.strangers where !shown.contains(passage) { findings[passage] = .prose }
    let blocks = BlockReading.blocks(of: outline, findings: findings)
    let summary = ReadingSummary(
      dialect: type(of: dialect).name, reason: dialect.reason(for: best.sites), blocks: blocks)
    var labelled = PlaceSet(of: outline.scopes.count)
    for (number, site) in sites.enumerated() {
      let facts = regions[number].filter { !shown.contains($0) }
        .map { (passage: $0, finding: findings[$0]) }
      let messages = calls.messages[number].filter { !site.inherited.contains($0.passage) }
      let own =
        (facts + messages).sorted { $0.passage < $1.passage }
        + site.inherited.map { (passage: $0, finding: findings[$0]) }
      let endpoint = EndpointAssembly.endpoint(
        at: site,
        findings: own + shared.findings(for: site),
        structures: structures.tables[number],
        in: outline
      )
      endpoints.append(endpoint.value)
      if number == 0 || !site.sharesLine(with: sites[number - 1]) {
        diagnostics += endpoint.diagnostics
      }
      // Headings around operations have no page of their own: links to them lead to the first.
      for scope in outline.chain(from: site.title).dropFirst() where labelled.insert(scope) {
        let labels = outline.scopes[scope].labels
        endpoints[number].labels += labels.filter { !endpoints[number].labels.contains($0) }
      }
    }
    endpoints = OperationVariants.toldApart(endpoints)
    for index in endpoints.indices { endpoints[index].reading = summary }
    // Where there is one dialect, it passes nothing over.
    let found = candidates.count > 1 ? candidates.flatMap(\.sites) : []
    let passedOver = PassedOverLines(
      found.filter { !calls.strangers.contains($0.passage) },
      besides: sites, findings: findings, reading: summary)
    diagnostics += passedOver.diagnostics
    diagnostics += ExampleSlips.diagnostics(for: endpoints, besides: passedOver.places)
    diagnostics += SourceSlips.diagnostics(for: outline, in: sources)
    diagnostics += outline.headingSlips.map(\.diagnostic)
    diagnostics += StatusSlip.headings(of: outline)
    diagnostics += MethodSlip.diagnostics(for: outline)
    if dialect is RequestLineTable { diagnostics += MethodSlip.foreignRows(in: outline) }
    let remainder = Remainder.guide(
      of: document,
      named: sources[document.file]?.stem ?? "",
      outline: outline,
      findings: findings,
      besides: ofOperations
    )
    return Diagnosed(
      PageReading(
        endpoints: endpoints, guide: remainder,
        address: outline.isBlueprint ? BlueprintHeading.address(in: document) : nil,
        summary: summary, blocks: blocks),
      diagnostics + Remainder.diagnostics(for: remainder)
    )
  }

  private func guide(
    _ document: MarkupDocument,
    _ outline: Outline,
    _ sources: SourceTree
  ) -> Diagnosed<PageReading> {
    let blocks = BlockReading.blocks(
      of: outline, findings: outline.passages.map { _ in .prose })
    let summary = ReadingSummary(
      dialect: "guide", reason: "no operation was found", blocks: blocks)
    let guide = GuideReading.guide(of: document, named: sources[document.file]?.stem ?? "")
    return Diagnosed(
      PageReading(guide: guide, summary: summary, blocks: blocks),
      (Dialects.isGuide(outline) ? [] : MissingOperation.diagnostics(for: outline))
        + SourceSlips.diagnostics(for: outline, in: sources)
    )
  }
}

extension ReadingSummary {
  /// Counts what became of blocks.
  fileprivate init(dialect: String, reason: String, blocks: [BlockReading]) {
    self.init(dialect: dialect, reason: reason)
    for block in blocks {
      switch block.outcome {
      case .model: modelBlocks += 1
      case .prose: proseBlocks += 1
      case .unknown: unknownBlocks += 1
      }
    }
  }
}
