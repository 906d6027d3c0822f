import APIModel
import MarkupTree
import SourceText
import Testing

@testable import PageReading

/// What authors of API Blueprints write otherwise than the specification's examples.
@Suite struct BlueprintHabitTests {
  private func fields(_ attributes: String) throws -> [SchemaField] {
    let page =
      "FORMAT: 1A\n\n# Boats\n\n## Boat [/boats]\n\n### Build [POST]\n\n"
      + "+ Request (application/json)\n    + Attributes\n" + attributes + "\n+ Response 204\n"
    return try PageText.endpoint(page, as: "page.md").requestBodies.first?.schema.fields ?? []
  }

  @Test(arguments: [
    ("(enum[string])", ["sail", "motor"]), ("(enum, required)", ["sail", "motor"]),
    ("(enum)\n            + Members", ["sail", "motor"]),
  ])
  func readsTheValuesOfAnEnumeration(_ type: String, _ values: [String]) throws {
    let isNested = type.contains("Members")
    let indent = String(repeating: " ", count: isNested ? 16 : 12)
    let found = try fields(
      "        + kind: sail \(type)\n\(indent)+ `sail` - By wind\n\(indent)+ motor (string)\n")
    #expect(found.map(\.name) == ["kind"])
    #expect(found.first?.schema.allowedValues == values)
    #expect(found.first?.schema.fields.isEmpty == true)
  }

  @Test func keepsTheMembersOfAnObject() throws {
    let found = try fields("        + hull (object)\n            + wood: oak (string)\n")
    #expect(found.first?.schema.fields.map(\.name) == ["wood"])
    #expect(found.first?.schema.allowedValues.isEmpty == true)
  }
}
