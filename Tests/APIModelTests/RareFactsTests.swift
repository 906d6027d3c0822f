import APIModel
import MarkupTree
import SourceText
import Testing

/// What most parameters and fields have not is kept apart from them; nobody may notice.
@Suite struct RareFactsTests {
  private static let origin = Origin(.start(of: FileIndex(0)), rule: "test")
  private static var field: SchemaField { SchemaField(name: "image.id", origin: origin) }

  @Test func aFieldKeepsItsWrittenNameWhenItsNameChanges() {
    var field = Self.field
    #expect(field.writtenName == "image.id")
    field.name = "id"
    #expect(field.writtenName == "image.id")
    field.writtenName = "id"
    #expect(field == SchemaField(name: "id", origin: Self.origin))
  }

  @Test func aParameterKeepsItsWireName() {
    var parameter = Parameter(
      name: "min_disk", wireName: "X-Image-Meta-Min_disk", location: .header, origin: Self.origin)
    parameter.name = "disk"
    #expect(parameter.wireName == "X-Image-Meta-Min_disk")
    parameter.wireName = "disk"
    #expect(parameter == Parameter(name: "disk", location: .header, origin: Self.origin))
  }

  @Test func whatIsTakenBackLeavesNoTrace() {
    var field = Self.field
    field.lifecycle = Lifecycle(stage: .removed, notice: [.text("Gone.")], origin: Self.origin)
    field.versions.first = "2.1"
    field.schema.minimum = "1"
    field.schema.type = TypeReference(written: "UUID", kind: .string, format: "uuid")
    #expect(field.lifecycle.notice == [.text("Gone.")])
    #expect(field.lifecycle.origin == Self.origin)
    #expect(field.versions == VersionRange(first: "2.1"))
    #expect(field.schema.minimum == "1" && field.schema.maximum == nil)
    #expect(field.schema.type?.format == "uuid" && field.schema.type?.label == nil)
    #expect(field != Self.field)
    field.lifecycle = .active
    field.versions = VersionRange()
    field.schema.minimum = nil
    field.schema.type = nil
    #expect(field == Self.field)
  }
}
