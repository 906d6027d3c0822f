import APIModel
import SiteEmission
import SourceText

extension MarkdownWriter {
  /// How complete the reference is: the numbers, then the places behind them.
  func health(_ completeness: Completeness, of plan: SitePlan) -> MarkdownLines {
    var lines = MarkdownLines()
    var gaps = MarkdownLines()
    lines.append(heading: "Health", level: 1)
    lines.append(paragraph: "How complete this reference is.")
    appendExamples(completeness, to: &lines, &gaps)
    appendDescriptions(completeness, to: &lines, &gaps)
    appendFindings(of: plan, to: &lines, &gaps)
    return MarkdownLines(joining: [lines, gaps])
  }

  private func appendExamples(
    _ completeness: Completeness, to lines: inout MarkdownLines, _ gaps: inout MarkdownLines
  ) {
    guard !completeness.examples.isEmpty else { return }
    let statuses = completeness.examples.sorted { $0.key < $1.key }
    lines.append(heading: "Responses with an example, by status", level: 2)
    lines.append(
      table: ["Status", "Responses", "With an example"],
      statuses.map { Self.row(String($0.key), $0.value) })
    for (status, count) in statuses {
      append(count.missing, below: "\(status): responses without an example", to: &gaps)
    }
  }

  private func appendDescriptions(
    _ completeness: Completeness, to lines: inout MarkdownLines, _ gaps: inout MarkdownLines
  ) {
    let counts = Completeness.Part.allCases.compactMap { part in
      completeness.descriptions(of: part).map { (title: Self.title(of: part), count: $0) }
    }
    guard !counts.isEmpty else { return }
    lines.append(heading: "Described", level: 2)
    lines.append(
      table: ["What", "All", "Described"], counts.map { Self.row($0.title, $0.count) })
    for (title, count) in counts {
      append(count.missing, below: "\(title): without a description", to: &gaps)
    }
  }

  private static func row(_ title: String, _ count: Completeness.Count) -> [String] {
    [title, String(count.whole), String(count.whole - count.missing.count)]
  }

  private static func title(of part: Completeness.Part) -> String {
    switch part {
    case .endpoints: "Endpoints"
    case .parameters: "Parameters"
    case .requestFields: "Fields of requests"
    case .responseFields: "Fields of responses"
    case .headers: "Headers"
    }
  }

  private func append(
    _ places: [Completeness.Place], below title: String, to gaps: inout MarkdownLines
  ) {
    let items = places.prefix(Completeness.listedPlaces).map { place in
      let name = place.name.isEmpty ? "" : "\(MarkdownEscaping.code(place.name)) of "
      let page = PageAddress.markdownPath(of: place.planned.address.page)
      let title = MarkdownEscaping.text(place.planned.endpoint.title)
      return "- \(name)\(link(title, toFile: page))"
    }
    append(items, of: places.count, below: title, to: &gaps)
  }

  private func appendFindings(
    of plan: SitePlan, to lines: inout MarkdownLines, _ gaps: inout MarkdownLines
  ) {
    let rules = plan.findingsByRule
    guard !rules.isEmpty else { return }
    let format = DiagnosticFormatter(tree: plan.sources)
    lines.append(heading: "Findings by rule", level: 2)
    lines.append(
      table: ["Rule", "Found"],
      rules.map { [MarkdownEscaping.code($0.rule, inCell: true), String($0.findings.count)] })
    for (rule, findings) in rules {
      let items = findings.prefix(Completeness.listedPlaces).map { finding in
        let place = format.place(of: finding.span)
        let detail = place.isEmpty ? "" : " (\(MarkdownEscaping.code(place)))"
        return "- \(MarkdownEscaping.text(finding.headline))\(detail)"
      }
      append(items, of: findings.count, below: MarkdownEscaping.code(rule), to: &gaps)
    }
  }

  private func append(
    _ items: [String], of count: Int, below title: String, to gaps: inout MarkdownLines
  ) {
    guard !items.isEmpty else { return }
    gaps.append(heading: title, level: 2)
    gaps.append(items + (count > items.count ? ["- and \(count - items.count) more"] : []))
  }
}
