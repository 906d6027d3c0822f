import APIModel
import Testing

@testable import PageReading

/// Names with the way to what they name.
@Suite struct DottedNameTests {
  @Test(arguments: [
    ("usage[\"disk.read\"]", ["usage", "disk.read"]), ("usage['a b']", ["usage", "a b"]),
    ("a.b[\"c\"].d", ["a", "b", "c", "d"]), ("a[\"b\"][\"c\"]", ["a", "b", "c"]),
    ("a.b", ["a", "b"]), ("a[b]", ["a", "b"]), ("a", ["a"]), ("a[\"b", ["a", "\"b"]),
    ("[]", ["[]"]),
  ])
  func takesNamesApart(_ written: String, _ names: [String]) {
    let name = DottedName(written)
    #expect(name.path.map(\.name) + [name.leaf] == names)
  }

  @Test(
    arguments: [
      ("tags[]", "String", .array, .string), ("tags[]", "Object", .array, .object),
      ("tags[]", "Array of strings", .array, .string), ("tags", "String", .string, nil),
      ("tags[]", "", .array, nil),
    ] as [(String, String, TypeReference.Kind?, TypeReference.Kind?)])
  func namesOfListsMakeArrays(
    _ name: String, _ type: String, _ kind: TypeReference.Kind?, _ element: TypeReference.Kind?
  ) throws {
    let table =
      "| Name | Type | Description |\n| - | - | - |\n| `\(name)` | \(type) | Tags. |\n"
      + "| `boats[]` | Object | Boats. |\n| `boats[].id` | String | The ID. |\n"
    let page =
      "# Add\n\n```http\nPOST /boats\n```\n\n## Request body\n\n\(table)\n"
      + "## Responses\n\n| Status | Description |\n| - | - |\n| 200 | Fine. |\n\n"
      + "### Response body\n\n\(table)"
    let endpoint = try PageText.endpoint(page)
    for schema in [endpoint.requestBodies.first?.schema, endpoint.responses.first?.body]
      as [Schema?]
    {
      let fields = try #require(schema).fields
      #expect(fields.map(\.name) == ["tags", "boats"])
      #expect(fields.first?.schema.type?.kind == kind)
      #expect(fields.first?.schema.type?.element == element)
      #expect(fields.last?.schema.type?.kind == .array)
      #expect(fields.last?.schema.fields.map(\.name) == ["id"])
    }
  }
}
