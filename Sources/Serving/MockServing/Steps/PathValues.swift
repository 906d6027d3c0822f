import FixtureFormat
import JSONText

/// Puts the path values of a request where the documented answer repeats those of the documented
/// request, so that who asks for an image gets one with that id.
struct PathValues: DecisionStep, SiteReading {
  var site: SiteSnapshot

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard var chosen = exchange.chosen, !chosen.documented.pathValues.isEmpty else { return nil }
    let replacements = chosen.documented.pathValues.compactMap { documented in
      chosen.pathValues.first { $0.name == documented.name }.flatMap { requested in
        ValueReplacement(documented, by: requested.value)
      }
    }
    guard !replacements.isEmpty else { return nil }
    replaceFields(replacements, in: &chosen.answer)
    if let json = chosen.json(of: site, &state) {
      let changed = replacements.reduce(json) { $1.applied(to: $0, named: "") }
      if changed != json { chosen.replaceContent(by: changed) }
    }
    exchange.chosen = chosen
    exchange.note("path: its values stand in the answer")
    return nil
  }

  private func replaceFields(_ replacements: [ValueReplacement], in answer: inout MockAnswer) {
    let fields = answer.headers.fields.map { field in
      if Self.kept.contains(field.name.lowercased()) { return field }
      let value = replacements.reduce(field.value) { $1.applied(to: $0, named: field.name) }
      return HeaderFields.Field(field.name, value)
    }
    answer.headers = HeaderFields(fields)
  }

  private static let kept: Set<String> = [
    "content-type", "etag", "link", "preference-applied", "vary",
  ]
}
