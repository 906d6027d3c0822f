import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// A page while it is read: what each step leaves for the next.
///
/// The steps are taken in the order in which they stand here; those of a page without an operation
/// leave it as it is.
struct PageInWork {
  private let document: MarkupDocument
  private let sources: SourceTree
  private let outline: Outline
  private var candidates: [Dialects.Candidate] = []
  private var best: Dialects.Candidate?
  private var others: OwnHeadings?
  private var sites: [OperationSite] = []
  private var findings: [Finding] = []
  private var regions: [[Int]] = []
  private var owned = PlaceSet(of: 0)
  private var structures: LinkedStructures?
  private var shared: SharedLifecycle?
  private var calls: CallAssignment?
  private var assemblies: [EndpointAssembly] = []
  private var endpoints: [Endpoint] = []
  private var diagnostics: [Diagnostic] = []

  /// Lays a page out.
  init(_ document: MarkupDocument, in sources: SourceTree, vocabulary: Vocabulary) {
    self.document = document
    self.sources = sources
    outline = OutlineBuilder.outline(of: document, in: sources, vocabulary: vocabulary)
  }

  /// Finds where its operations stand.
  mutating func findOperations() {
    candidates = Dialects.candidates(for: outline)
    best = Dialects.best(of: candidates)
    guard let best else { return }
    let others = OwnHeadings(of: candidates, besides: best, in: outline)
    sites = others.merged(into: best.sites)
    self.others = others
    for index in sites.indices { diagnostics += sites[index].nameNumbers(in: outline) }
  }

  /// Finds out what each of its blocks means.
  mutating func readBlocks(prose: ProseReader, files: DefinitionFiles) {
    guard let dialect = best?.dialect, let others else { return }
    let readers = others.found.reduce(into: [:]) { $0[$1.site.title] = $1.dialect }
    let insideReaders = others.inside.reduce(into: [:]) { $0[$1.site.passage] = $1.dialect }
    var context = PageContext(document.file, in: sources, files: files, prose: prose)
    let rules = CommonRules(outline: outline, prose: prose, sources: sources)
    let titles = PlaceSet(sites.map(\.title), of: outline.scopes.count)
    var operationPassages = PlaceSet(
      sites.lazy.flatMap(\.requestLines), of: outline.passages.count)
    for (index, passage) in outline.passages.enumerated() where passage.isHeading {
      // A heading with nothing below it may be all that there is of an operation.
      if titles.contains(passage.scope) { operationPassages.insert(index) }
    }
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
  }

  /// Finds out which operation each block belongs to.
  mutating func relateBlocks() {
    guard best != nil else { return }
    regions = OperationRegions.regions(of: sites, in: outline)
    structures = LinkedStructures(of: outline, findings: findings, regions: regions)
    let shared = SharedLifecycle(
      of: outline, findings: findings, sites: sites, regions: regions)
    // What belongs to no operation is text for people, whatever it looks like.
    owned = PlaceSet(regions.joined(), of: findings.count)
    for passage in sites.lazy.flatMap(\.inherited) { owned.insert(passage) }
    var known = owned
    for passage in shared.passages { known.insert(passage) }
    for passage in findings.indices where !known.contains(passage) {
      if case .unknown(let diagnostic) = findings[passage] { diagnostics.append(diagnostic) }
      if findings[passage].needsOperation { findings[passage] = .prose }
    }
    for (number, site) in sites.enumerated() {
      Asides.mark(&findings, in: regions[number], of: outline, title: site.title)
    }
    self.shared = shared
    calls = CallAssignment(of: sites, regions: regions, findings: findings, in: outline)
  }

  /// Collects the facts of each operation.
  mutating func collectFacts() {
    guard let calls, let shared, let structures else { return }
    let shown = PlaceSet(calls.messages.joined().lazy.map(\.passage), of: findings.count)
    for passage in calls.strangers where !shown.contains(passage) { findings[passage] = .prose }
    assemblies.reserveCapacity(sites.count)
    for (number, site) in sites.enumerated() {
      let facts = regions[number].filter { !shown.contains($0) }
        .map { (passage: $0, finding: findings[$0]) }
      let messages = calls.messages[number].filter { !site.inherited.contains($0.passage) }
      let own =
        (facts + messages).sorted { $0.passage < $1.passage }
        + site.inherited.map { (passage: $0, finding: findings[$0]) }
      assemblies.append(
        EndpointAssembly(
          site, findings: own + shared.findings(for: site),
          structures: structures.tables[number], in: outline))
    }
  }

  /// Makes an endpoint of the facts of each operation.
  mutating func makeEndpoints() {
    var labelled = PlaceSet(of: outline.scopes.count)
    endpoints.reserveCapacity(sites.count)
    for (number, site) in sites.enumerated() {
      let endpoint = assemblies[number].finish()
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
  }

  /// What the page holds, and what its author should know.
  func finish() -> Diagnosed<PageReading> {
    guard let best, let calls else { return guide() }
    let blocks = BlockReading.blocks(of: outline, findings: findings)
    let summary = ReadingSummary(
      dialect: type(of: best.dialect).name, reason: best.dialect.reason(for: best.sites),
      blocks: blocks)
    var endpoints = endpoints
    for index in endpoints.indices { endpoints[index].reading = summary }
    // Where there is one dialect, it passes nothing over.
    let found = candidates.count > 1 ? candidates.flatMap(\.sites) : []
    let passedOver = PassedOverLines(
      found.filter { !calls.strangers.contains($0.passage) },
      besides: sites, findings: findings, reading: summary)
    var diagnostics = diagnostics + passedOver.diagnostics
    diagnostics += ExampleSlips.diagnostics(for: endpoints, besides: passedOver.places)
    diagnostics += SourceSlips.diagnostics(for: outline, in: sources)
    diagnostics += outline.headingSlips.map(\.diagnostic)
    diagnostics += StatusSlip.headings(of: outline)
    diagnostics += MethodSlip.diagnostics(for: outline)
    if best.dialect is RequestLineTable { diagnostics += MethodSlip.foreignRows(in: outline) }
    let remainder = Remainder.guide(
      of: document,
      named: sources[document.file]?.stem ?? "",
      outline: outline,
      findings: findings,
      besides: owned
    )
    return Diagnosed(
      PageReading(
        endpoints: endpoints, guide: remainder,
        address: outline.isBlueprint ? BlueprintHeading.address(in: document) : nil,
        summary: summary, blocks: blocks),
      diagnostics + Remainder.diagnostics(for: remainder)
    )
  }

  /// A page without an operation.
  private func guide() -> Diagnosed<PageReading> {
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
