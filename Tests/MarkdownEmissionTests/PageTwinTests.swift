import APIModel
import MarkdownEmission
import MarkupTree
import SiteEmission
import SourceText
import Testing

/// The twin of a page, whole.
@Suite struct PageTwinTests {
  private var plan: TwinPlan {
    var plan = TwinPlan()
    let origin = plan.endpoint.origin
    plan.endpoint.description = [
      TwinPlan.paragraph(
        .text("Shows one box; see "), .link([.text("paging")], to: .url("paging.md#last")),
        .text(".")),
      TwinPlan.paragraph(.image(alternative: "Plan", source: "plan.png")),
    ]
    plan.endpoint.lifecycle = Lifecycle(stage: .deprecated)
    var shape = Schema(type: TypeReference(written: "String", kind: .string))
    shape.allowedValues = ["a|b", "c"]
    shape.defaultValue = "c"
    plan.endpoint.parameters = [
      Parameter(
        name: "id", location: .path, requirement: .required,
        description: [TwinPlan.paragraph(.text("The box | lid."))], origin: origin),
      Parameter(
        name: "shape", location: .query, requirement: .optional, schema: shape, origin: origin),
      Parameter(
        name: "crumb", location: .cookie, requirement: .conditional("when asked"), origin: origin),
    ]
    let list = Schema(
      type: TypeReference(written: "Array", kind: .array),
      fields: [SchemaField(name: "name", origin: origin)])
    plan.endpoint.responses = [
      Response(
        status: 200, reason: "OK", description: [TwinPlan.paragraph(.text("The box."))],
        body: Schema(fields: [SchemaField(name: "lids", schema: list, origin: origin)]),
        origin: origin),
      Response(status: 404, reason: "Not Found", origin: origin),
    ]
    let literal = LiteralText(text: "{\"lids\": []}", file: FileIndex(0), lineOffsets: [0])
    plan.endpoint.examples = [
      Example(
        name: "a-box", title: "A box", role: .response, status: 200,
        headers: [HeaderLine("Content-Type", "application/json")],
        body: ExampleBody(literal: literal, mediaType: "application/json"), raw: literal,
        origin: origin)
    ]
    plan.endpoint.notes = [
      Note(title: [.text("Order")], blocks: [TwinPlan.paragraph(.text("Oldest first."))])
    ]
    return plan
  }

  @Test func anEndpointIsWrittenAsAnAuthorWould() async {
    expectLines(
      await plan.text("a/box.md"),
      """
      # Show a box

      > [!WARNING]
      > This API has been deprecated.

      Shows one box; see [paging](paging.md#last).

      ![Plan](plan.png)

      ```http
      GET /boxes/{id}
      ```

      ## Path parameters

      | Name | Type | Required | Description |
      | --- | --- | --- | --- |
      | `id` |   | Yes | The box \\| lid. |

      ## Query parameters

      | Name | Type | Required | Description |
      | --- | --- | --- | --- |
      | `shape` | String | No | One of `a\\|b`, `c`.<br>Default: `c`. |

      ## Request parameters

      | Name | In | Type | Required | Description |
      | --- | --- | --- | --- | --- |
      | `crumb` | cookie |   | Conditional: when asked |   |

      ## Responses

      | Status | Description |
      | --- | --- |
      | 200 OK | The box. |
      | 404 Not Found |   |

      ### Response body

      | Name | Type | Required | Description |
      | --- | --- | --- | --- |
      | `lids` | Array |   |   |
      | `lids[].name` |   |   |   |

      ## Examples

      ### A box

      ```http
      HTTP/1.1 200 OK
      Content-Type: application/json

      {"lids": []}
      ```

      ## With curl

      ```sh
      BASE_URL="${BASE_URL:-http://127.0.0.1:4010}"

      curl --globoff \\
        --url "$BASE_URL"'/boxes/example'
      ```

      ## Order

      Oldest first.

      """)
  }

  @Test func aGroupListsItsPages() async {
    #expect(
      await plan.text("a/index.md") == """
        # Boxes & lids

        - [Show a box](box.md): `GET /boxes/{id}`
        - [Paging](paging.md)

        """)
  }

  @Test func theFirstPageListsAllGroups() async {
    #expect(
      await plan.text("index.md") == """
        # API

        ## [Boxes & lids](a/index.md)

        - [Show a box](a/box.md): `GET /boxes/{id}`
        - [Paging](a/paging.md)

        """)
  }

  @Test func whatManyWriteAtOnceIsWhatOneWrites() async {
    let plan = plan.plan
    #expect(
      await MarkdownEmitter(jobs: 1).emit(plan).value
        == MarkdownEmitter(jobs: 4).emit(plan).value)
  }

  /// Says which line is the first that differs.
  private func expectLines(
    _ found: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = found.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, other) in zip(lines, wanted) where line != other {
      #expect(line == other, sourceLocation: sourceLocation)
    }
    #expect(lines.count == wanted.count, sourceLocation: sourceLocation)
  }
}
