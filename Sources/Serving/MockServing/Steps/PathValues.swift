import FixtureFormat
import JSONText

/// Puts the path values of a request where the documented answer repeats those of the documented
/// request, so that who asks for an image gets one with that id.
struct PathValues: DecisionStep {
  let site: SiteSnapshot

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard var chosen = exchange.chosen else { return nil }
    let replacements = chosen.documentedPathValues.compactMap { documented in
      chosen.pathValues.first { $0.name == documented.name }.flatMap { requested in
        ValueReplacement(documented, by: requested.value)
      }
    }
    guard !replacements.isEmpty else { return nil }
    replaceFields(replacements, in: &chosen.answer)
    replaceContent(replacements, in: &chosen.answer)
    exchange.chosen = chosen
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

  private static let kept: Set<String> = ["content-type", "etag", "link", "preference-applied"]

  private func replaceContent(_ replacements: [ValueReplacement], in answer: inout MockAnswer) {
    guard case .file(let index) = answer.body else { return }
    let file = site.files[index]
    guard let json = try? JSONParser.parse(file.bytes) else { return }
    let changed = replacements.reduce(json) { $1.applied(to: $0, named: "") }
    guard changed != json else { return }
    let bytes = Array(JSONWriter.pretty(changed).utf8) + [UInt8(ascii: "\n")]
    answer.body = .bytes(bytes)
    // A tag that was computed belongs to the file; a documented one is part of the example.
    if answer.headers["ETag"] == file.entityTag {
      answer.headers.remove("ETag")
      answer.headers.add("ETag", EntityTag.of(bytes))
    }
  }
}
