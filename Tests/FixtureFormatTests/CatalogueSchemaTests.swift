import FixtureFormat
import JSONText
import Testing

@Suite struct CatalogueSchemaTests {
  private static let schema = try? JSONParser.parse(Array(FixtureCatalogue.schemaText.utf8))

  @Test func namesExactlyTheKeysThatTheEncoderWrites() throws {
    let schema = try #require(Self.schema)
    let written = try JSONParser.parse(Array(sampleCatalogue.encoded().utf8))
    var seen: [String: Set<String>] = [:]
    collectKeys(of: written, by: schema, named: "catalogue", in: schema, into: &seen)

    var described = ["catalogue": keys(of: schema)]
    for definition in schema["$defs"]?.members ?? []
    where definition.value["properties"] != nil {
      described[definition.name] = keys(of: definition.value)
    }
    #expect(seen == described)
  }

  @Test func everyReferenceLeadsToADefinition() throws {
    let schema = try #require(Self.schema)
    let names = Set((schema["$defs"]?.members ?? []).map { "#/$defs/\($0.name)" })
    #expect(!names.isEmpty)
    #expect(Set(references(in: schema)).isSubset(of: names))
  }

  @Test func requiredKeysAreDescribed() throws {
    let schema = try #require(Self.schema)
    for part in [schema] + (schema["$defs"]?.members ?? []).map(\.value) {
      let required = (part["required"]?.elements ?? []).compactMap(\.string)
      #expect(Set(required).isSubset(of: keys(of: part)))
    }
  }

  private func keys(of schema: JSONValue) -> Set<String> {
    Set((schema["properties"]?.members ?? []).map(\.name))
  }

  /// Walks a value beside its schema and notes every key under the name of its definition.
  private func collectKeys(
    of value: JSONValue,
    by part: JSONValue,
    named name: String,
    in schema: JSONValue,
    into seen: inout [String: Set<String>]
  ) {
    if let reference = part["$ref"]?.string {
      let definition = String(reference.dropFirst("#/$defs/".count))
      let target = schema["$defs"]?[definition] ?? .null
      collectKeys(of: value, by: target, named: definition, in: schema, into: &seen)
      return
    }
    for element in value.elements ?? [] {
      let items = part["items"] ?? .null
      collectKeys(of: element, by: items, named: name, in: schema, into: &seen)
    }
    if let any = part["additionalProperties"] {
      for member in value.members ?? [] {
        collectKeys(of: member.value, by: any, named: name, in: schema, into: &seen)
      }
      return
    }
    for member in value.members ?? [] {
      seen[name, default: []].insert(member.name)
      let property = part["properties"]?[member.name] ?? .null
      collectKeys(of: member.value, by: property, named: name, in: schema, into: &seen)
    }
  }

  private func references(in value: JSONValue) -> [String] {
    let nested =
      (value.elements ?? []).flatMap(references)
      + (value.members ?? []).flatMap { references(in: $0.value) }
    return (value["$ref"]?.string).map { [$0] + nested } ?? nested
  }
}
