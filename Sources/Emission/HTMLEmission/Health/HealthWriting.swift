import APIModel
import SiteEmission
import SourceText

extension PageWriter {
  /// How complete the reference is.
  mutating func health(_ plan: SitePlan) -> HealthView {
    anchors.reserve(HealthView.sectionIDs)
    waitForAnchors()
    let completeness = Completeness(site.facts.lazy.map(\.completeness))
    var gaps: [GapView] = []
    let charts = [
      examplesChart(completeness, &gaps), descriptionsChart(completeness, &gaps),
      findingsChart(plan, &gaps),
    ]
    return HealthView(
      title: words[.health],
      lead: words[.healthLead],
      charts: charts.filter { !$0.measures.isEmpty },
      gaps: gaps
    )
  }

  private mutating func examplesChart(
    _ completeness: Completeness,
    _ gaps: inout [GapView]
  ) -> ChartView {
    let measures = completeness.examples.sorted { $0.key < $1.key }.map { status, count in
      let gap = gap(
        "no-example-\(status)", "\(status): \(words[.withoutExample])", count.missing, &gaps)
      let errors = LinkAddress(
        from: path, to: SitePage.errorsPath, fragment: ErrorStatusView.id(of: status))
      return measure(
        "\(status)", status >= 400 ? errors : nil, count, gap)
    }
    return ChartView(id: "examples", title: words[.examplesPerStatus], measures: measures)
  }

  private mutating func descriptionsChart(
    _ completeness: Completeness,
    _ gaps: inout [GapView]
  ) -> ChartView {
    let names: [(Completeness.Part, Word, String)] = [
      (.endpoints, .endpoints, "endpoints"), (.parameters, .parameters, "parameters"),
      (.requestFields, .requestFields, "request-fields"),
      (.responseFields, .responseFields, "response-fields"), (.headers, .headers, "headers"),
    ]
    let measures = names.compactMap { part, word, name -> MeasureView? in
      guard let count = completeness.descriptions(of: part) else { return nil }
      let title = "\(words[word]): \(words[.withoutDescription])"
      return measure(
        words[word], nil, count, gap("no-description-\(name)", title, count.missing, &gaps))
    }
    return ChartView(id: "described", title: words[.described], measures: measures)
  }

  private func measure(
    _ label: String,
    _ labelAddress: LinkAddress?,
    _ count: Completeness.Count,
    _ gap: LinkAddress?
  ) -> MeasureView {
    let there = count.whole - count.missing.count
    return MeasureView(
      label: label, labelAddress: labelAddress, part: there, whole: count.whole,
      text: "\(there) / \(count.whole)",
      address: gap ?? LinkAddress(from: path, to: SitePage.indexPath))
  }

  /// Lists the places that something is missing at; nil where there are none.
  private mutating func gap(
    _ id: String,
    _ title: String,
    _ places: [Completeness.Place],
    _ gaps: inout [GapView]
  ) -> LinkAddress? {
    guard !places.isEmpty else { return nil }
    let listed = places.prefix(Completeness.listedPlaces).map { place in
      let page = place.planned.address.page
      // A field below the last level that is shown nested has another id: then the page is named.
      let id = place.id.flatMap { site.ids[page]?.id(named: $0) }
      return PlaceView(
        text: place.name.isEmpty ? place.planned.endpoint.title : place.name,
        address: LinkAddress(from: path, to: page, fragment: id),
        detail: place.name.isEmpty
          ? "\(place.planned.endpoint.method) \(place.planned.endpoint.path)"
          : place.planned.endpoint.title
      )
    }
    return add(id, title, listed, count: places.count, to: &gaps)
  }

  private mutating func add(
    _ id: String,
    _ title: String,
    _ places: [PlaceView],
    count: Int,
    to gaps: inout [GapView]
  ) -> LinkAddress {
    let id = anchors.claim(id)
    let rest = count - places.count
    gaps.append(
      GapView(
        id: id, title: title, count: count, places: places,
        rest: rest == 0 ? "" : "+ \(rest)"))
    return LinkAddress(fragment: id)
  }

  /// The diagnostics by rule, those that are met most often first.
  private mutating func findingsChart(_ plan: SitePlan, _ gaps: inout [GapView]) -> ChartView {
    let rules = plan.findingsByRule
    let most = rules.first?.findings.count ?? 0
    let pages = pagesOfFiles(plan)
    let format = DiagnosticFormatter(tree: plan.sources)
    let measures = rules.map { rule, findings in
      let places = findings.prefix(Completeness.listedPlaces).map { finding in
        PlaceView(
          text: finding.headline,
          address: finding.span.flatMap { pages[$0.file] }.map {
            LinkAddress(from: path, to: $0)
          },
          detail: format.place(of: finding.span)
        )
      }
      let title = "\(rule) (\(findings.map(\.severity).max()?.rawValue ?? ""))"
      return MeasureView(
        label: rule, part: findings.count, whole: most, text: String(findings.count),
        address: add("rule-\(rule)", title, places, count: findings.count, to: &gaps))
    }
    return ChartView(id: "findings", title: words[.findings], measures: measures)
  }

  /// The page of each file of the content, the first of several.
  private func pagesOfFiles(_ plan: SitePlan) -> [FileIndex: String] {
    var pages: [FileIndex: String] = [:]
    for page in SitePage.all(in: plan) {
      guard let file = page.source(in: plan)?.file, pages[file] == nil else { continue }
      pages[file] = page.path(in: plan)
    }
    return pages
  }
}
