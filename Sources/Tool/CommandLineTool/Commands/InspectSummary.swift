import APIModel
import FixtureFormat
import MockBehaviour
import PageReading
import SiteBuilding
import SourceText

/// What `inspect` prints for people.
enum InspectSummary {
  /// A paragraph for each page, and the totals.
  static func text(_ reading: ContentReading) -> String {
    var lines: [String] = []
    var (model, prose, unknown, endpoints) = (0, 0, 0, 0)
    for page in reading.pages {
      let summary = page.reading.summary
      model += summary.modelBlocks
      prose += summary.proseBlocks
      unknown += summary.unknownBlocks
      endpoints += page.reading.endpoints.count
      let path = reading.sources[page.file]?.path ?? ""
      lines.append(
        "\(path)\n  read as \(summary.dialect) (\(summary.reason)): \(summary.modelBlocks) blocks are"
          + " model, \(summary.proseBlocks) prose, \(summary.unknownBlocks) not understood"
      )
      for endpoint in page.reading.endpoints {
        for path in endpoint.paths {
          lines.append(
            "  \(endpoint.method) \(path)  \(endpoint.parameters.count) parameters, statuses"
              + " \(statuses(endpoint.responses.map(\.status))), \(endpoint.examples.count) examples"
              + (endpoint.lifecycle.isDeprecated ? ", \(endpoint.lifecycle.stage.rawValue)" : "")
          )
        }
        lines += mock(of: endpoint)
      }
    }
    lines.append(
      "in all   \(reading.pages.count) pages, \(endpoints) endpoints; \(model) blocks are model,"
        + " \(prose) prose, \(unknown) not understood"
    )
    return lines.joined(separator: "\n")
  }

  /// What the mock does with the query, as it can be set, and what does nothing.
  private static func mock(of endpoint: Endpoint) -> [String] {
    guard let behaviour = ListBehaviour.infer(of: endpoint).value else { return [] }
    let effects = behaviour.parameters.map { "    in the mock: \($0.name): \($0.effect.setting)" }
    let unused = FixtureUnusedParameter.Reason.allCases.compactMap { reason in
      let names = behaviour.unused.filter { $0.reason == reason }.map(\.name)
      return names.isEmpty
        ? nil : "    no effect: \(names.joined(separator: ", ")) (\(reason.rawValue))"
    }
    return effects + unused
  }

  private static func statuses(_ statuses: [Int?]) -> String {
    statuses.isEmpty
      ? "none" : statuses.map { $0.map(String.init) ?? "unstated" }.joined(separator: " ")
  }
}
