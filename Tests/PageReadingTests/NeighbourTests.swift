import APIModel
import MarkupTree
import SourceText
import Testing
import Vocabulary

@testable import PageReading

/// What pages of neighbouring families write otherwise.
@Suite struct NeighbourTests {
  private static let head = "# Crates\n\n```http\nPOST /crates\n```\n\n"

  private func endpoint(_ text: String, as file: String = "page.md") throws -> Endpoint {
    try #require(PageText.read(text, as: file).value.endpoints.first)
  }

  @Test func joinsWhatTwoTablesSayOfOneParameter() throws {
    let found = try endpoint(
      Self.head + """
        ## Query parameters

        | Name | Description |
        | --- | --- |
        | full | All of it. |

        ## Optional query parameters

        Query parameters:

        | Name | Type | Required | Description |
        | --- | --- | --- | --- |
        | full | Boolean | No | Also the lid. |

        """)
    #expect(found.parameters.count == 1)
    let full = try #require(found.parameters.first)
    #expect(full.requirement == .optional)
    #expect(full.schema.type?.written == "Boolean")
    #expect(full.description.plainText == "All of it.\nAlso the lid.")
  }

  @Test func readsAColumnWithoutAHeadThatSaysWhatIsRequired() throws {
    let found = try endpoint(
      Self.head + """
        ### Arguments

        Argument | | Description
        -------- | - | -----------
        name | required | The name.
        size | optional, default is 10 | Litres.

        """)
    let fields = found.requestBodies.first?.schema.fields ?? []
    #expect(fields.map(\.requirement) == [.required, .optional])
    #expect(fields.last?.schema.defaultValue == "10")
  }

  @Test(arguments: [
    ("Bearer {token}. Required.", Requirement.required), ("An ETag. Optional.", .optional),
    ("application/json", .unstated),
  ])
  func readsARequirementBehindAValue(_ value: String, _ requirement: Requirement) throws {
    let found = try endpoint(
      Self.head + "## Request headers\n\n| Name | Value |\n| --- | --- |\n| X-A | \(value) |\n")
    #expect(found.parameters.map(\.requirement) == [requirement])
  }

  @Test(arguments: [
    ("# Get\n\nGET /crates/{id}\n\nText.", ["GET /crates/{id}"]),
    ("# Get\n\nPUT /<crate>\n", ["PUT /{crate}"]),
    ("# Get\n\nGET /a\nGET /b\n", ["GET /a"]),
    ("# Get\n\n`GET https://x.example/a/{b}`\n\nText\n\nGET /a/{b}\n", ["GET /a/{b}"]),
    ("# Get\n\nGET https://x.example/a\n", []), ("# Get\n\nGET /a returns it.\n", []),
    ("# Get\n\n## Example\n\nGET /a\n", []),
  ])
  func takesABareLineForAnOperation(_ text: String, _ operations: [String]) {
    let found = PageText.read(text, as: "page.md").value.endpoints
    #expect(found.map { "\($0.method) \($0.path)" } == operations)
  }

  @Test func passesOverRowsOfMethodsThatNobodyKnows() {
    let text =
      "# List\n\n| Method | Path |\n| --- | --- |\n| `LIST` | `/casks` |\n| `GET` | `/casks` |\n"
    let read = PageText.read(text, as: "page.md")
    #expect(read.value.endpoints.map(\.method.rawValue) == ["GET"])
    #expect(read.diagnostics.map(\.rule).contains("method-unknown"))
  }

  @Test func readsStatusesInBoldTypeBelowResponses() throws {
    let found = try endpoint(
      Self.head + "## Responses\n\n**201** The crate was made.\n\n`404` There is none.\n")
    #expect(found.responses.map(\.status) == [201, 404])
    #expect(found.responses.last?.description.plainText == "There is none.")
  }

  @Test func endsTabsAtARule() throws {
    let found = try endpoint(
      Self.head + """
        ## Example

        # [HTTP](#tab/http)

        ```http
        POST https://x.example/crates
        ```

        # [C#](#tab/csharp)

        ```csharp
        await client.Crates.PostAsync();
        ```

        ---

        ```http
        HTTP/1.1 201 Created
        ```

        """)
    #expect(found.examples.map(\.name) == ["example", "example"])
    #expect(found.examples.map(\.status) == [nil, 201])
  }

  @Test(arguments: [
    ("The answer looks like this", ""), ("To authorize, use this code", ""), ("cURL", ""),
    ("JSON", ""), ("Two pages", "two-pages"), ("This", "this"),
  ])
  func namesNoExampleAfterWordsThatOnlyLeadToIt(_ title: String, _ slug: String) {
    #expect(ExampleName.slug(of: title, vocabulary: .standard) == slug)
  }

  @Test(
    arguments: [
      ("(Required, string) The name.", Requirement.required, "string"),
      ("(Optional, integer) The size.", .optional, "integer"),
      ("(Optional) The size.", .optional, nil), ("(of 3) The size.", .unstated, nil),
    ] as [(String, Requirement, String?)])
  func readsRemarksInParentheses(
    _ text: String, _ requirement: Requirement, _ type: String?
  ) {
    let span = SourceSpan.start(of: FileIndex(0))
    let read = DescriptionText(
      [Block(.paragraph([.text(text)]), span: span)], vocabulary: .standard)
    #expect(read.requirement == requirement)
    #expect(read.leadingType?.written == type)
  }

  @Test func takesTheTextBehindAVersionForTheNotice() throws {
    let text = """
      Boats
      =====

      .. http:get:: /boats

         .. deprecated:: 1.4
            Use :http:get:`/ships` *instead*.

      """
    let found = try endpoint(text, as: "page.rst")
    #expect(found.lifecycle.stage == .deprecated)
    #expect(found.lifecycle.notice.plainText.contains("instead"))
  }

  @Test func notesAFileThatNoExampleShows() {
    let call = "```shell\ncurl -d @crate.json https://x.example/crates\n```\n"
    let body = "\nRequest body:\n\n```json\n{\"a\": 1}\n```\n"
    let rules = { (text: String) in
      PageText.read(text, as: "page.md").diagnostics.map(\.rule)
    }
    #expect(rules(Self.head + "## Example\n\n" + call).contains("example-file"))
    #expect(!rules(Self.head + "## Example\n\n" + call + body).contains("example-file"))
  }

  @Test func sendsFormsAsTheirFields() throws {
    let call =
      "```shell\ncurl -F 'note=a b' -F 'image=@a.png;type=image/png' https://x.example/crates\n```\n"
    let found = try endpoint(Self.head + "## Example\n\n" + call)
    let body = try #require(found.examples.first?.body)
    #expect(body.mediaType == "multipart/form-data; boundary=form-boundary")
    #expect(
      body.parts == [
        FormPart("note", .text("a b")), FormPart("image", .file("a.png"), mediaType: "image/png"),
      ])
    #expect(found.examples.first?.headers.map(\.value) == [body.mediaType ?? ""])
  }

  @Test func readsLimitsByTheWordsOfASite() {
    var words = AddedWords()
    words.sentences = [.greatest: ["höchstens"], .characters: ["zeichen"], .range: ["值域"]]
    let vocabulary = Vocabulary.standard.adding(words)
    func limits(_ text: String, _ type: String) -> [String?] {
      var schema = Schema()
      schema.type = TypeText.reference(of: type)
      DescriptionText(
        [Block(.paragraph([.text(text)]), span: .start(of: FileIndex(0)))],
        vocabulary: vocabulary
      ).restrict(&schema)
      return [schema.minimum, schema.maximum]
    }
    #expect(limits("höchstens 64 zeichen", "string") == [nil, "64"])
    #expect(limits("值域：1-9", "integer") == ["1", "9"])
    #expect(limits("取值范围为1～64", "integer") == ["1", "64"])
  }

  // MARK: Structures outside operations

  private static let structures = """
    # Lamps

    ### Lamp Object

    ###### Lamp Structure

    | Field | Type | Description |
    | --- | --- | --- |
    | id | snowflake | the ID |
    | color? | ?string | the color |
    | owner | [keeper](#keeper-object) object | who lit it |

    ### Keeper Object

    | Field | Type |
    | --- | --- |
    | name | string |

    ## Get Lamp % GET /lamps/{lamp.id#DOCS_LAMP/lamp-object}

    Returns a [lamp](#DOCS_LAMP/lamp-object) object on success.

    ## List Lamps % GET /lamps

    Returns an array of [lamp](#lamp-object) objects.

    ## Put Out Lamp % DELETE /lamps/{lamp.id}

    See the [lamp](#lamp-object) object.

    """

  @Test func readsStructuresThatOperationsLinkTo() throws {
    let read = PageText.read(Self.structures, as: "page.md").value
    try #require(read.endpoints.count == 3)
    let lamp = try #require(read.endpoints[0].responses.first?.body)
    #expect(lamp.fields.map(\.name) == ["id", "color", "owner"])
    #expect(lamp.fields.map { $0.schema.type?.isNullable } == [false, true, false])
    #expect(lamp.fields.last?.schema.fields.map(\.name) == ["name"])
    #expect(read.endpoints[1].responses.first?.body?.type?.kind == .array)
    #expect(read.endpoints[2].responses.allSatisfy { $0.body == nil })
    #expect(read.guide?.title == "Lamps")
  }

  @Test func endsWhereStructuresLinkToEachOther() {
    let text =
      "# A\n\n## One\n\n| Name | Type |\n| --- | --- |\n| a | [two](#two) |\n\n"
      + "## Two\n\n| Name | Type |\n| --- | --- |\n| b | [one](#one) |\n\n"
      + "## Get % GET /a\n\nReturns [one](#one).\n"
    #expect(PageText.read(text, as: "page.md").value.endpoints.count == 1)
  }

  @Test(arguments: [
    ("?string", TypeReference.Kind.string, true), ("integer?", .integer, true),
    ("string | null", .string, true), ("nullable boolean", .boolean, true),
    ("string", .string, false), ("null", .null, false), ("?", .named, false),
  ])
  func tellsWhatMayBeNull(_ text: String, _ kind: TypeReference.Kind, _ isNullable: Bool) {
    let type = TypeText.reference(of: text)
    #expect(type.kind == kind)
    #expect(type.isNullable == isNullable)
  }

  @Test func readsTheListsOfKubernetes() throws {
    let found = try endpoint(
      """
      # Lamp

      ### get the Lamp

      GET /lamps/{name}

      #### Parameters

      - **name** (*in path*): string, required

        name of the Lamp

      - **pretty** (*in query*): string

        how it is shown

      #### Response

      200 ([Lamp](#lamp)): OK

      401: Unauthorized

      """)
    #expect(found.parameters.map(\.location) == [.path, .query])
    #expect(found.parameters.map { $0.schema.type?.written } == ["string", "string"])
    #expect(found.parameters.map(\.requirement) == [.required, .unstated])
    #expect(found.responses.map(\.status) == [200, 401])
    #expect(found.responses.map(\.reason) == ["OK", "Unauthorized"])
  }

  @Test func readsParagraphsThatAreFields() throws {
    let found = try endpoint(
      Self.head + """
        ## Query Params

        `album_id` **string** *required*
        The album.

        `public` **boolean**
        Whether all can see it. Defaults to `false`.

        The `rest` **of** it is text.

        """)
    #expect(found.parameters.map(\.name) == ["album_id", "public"])
    #expect(found.parameters.map(\.requirement) == [.required, .unstated])
    #expect(found.parameters.last?.schema.defaultValue == "false")
    #expect(found.parameters.first?.description.plainText == "The album.")
  }
}
