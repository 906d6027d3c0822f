import APIModel
import JSONText
import MarkupTree
import SiteEmission
import SourceText

/// A small API with one of everything that pages show, made by hand.
enum SamplePlan {
  /// The files: spans and links of the reference speak of them.
  static let sources = SourceTree([
    SourceFile(path: "guides/paging.md", text: "# Paging\n"),
    SourceFile(path: "guides/diagram.png", bytes: [0x89, 0, 0, 0], isText: false),
    SourceFile(path: "index.md", text: "# Boxes\n"),
    SourceFile(path: "store/create-box.md", text: "# Create a box\n"),
    SourceFile(path: "store/index.md", text: "# Store\n"),
    SourceFile(path: "store/list-boxes.md", text: "# List boxes\n"),
  ])

  /// The whole plan.
  static let plan = SitePlan(reference: reference, sources: sources)

  /// The place that everything in a file is said to stand at.
  static func span(_ path: String) -> SourceSpan {
    .start(of: sources.index(ofPath: path) ?? FileIndex(0))
  }

  /// A paragraph of text in a file.
  static func paragraph(_ inlines: Inline..., in path: String) -> Block {
    Block(.paragraph(inlines), span: span(path))
  }

  private static var reference: APIReference {
    var server = Server(url: "https://{host}/boxes", summary: "The service")
    server.variables = [ServerVariable(name: "host", defaultValue: "example.org")]
    return APIReference(
      title: "Boxes",
      summary: "Stores boxes.",
      servers: [server],
      home: Guide(
        title: "Boxes",
        blocks: [
          paragraph(
            .text("Start with "),
            .link([.text("paging")], to: .url("guides/paging.md#last-page")),
            in: "index.md"
          )
        ],
        file: span("index.md").file
      ),
      groups: [
        Group(slug: "guides", title: "Guides", pages: [.guide(paging)]),
        Group(
          slug: "store",
          title: "Store",
          introduction: Guide(
            title: "Store",
            blocks: [paragraph(.text("Boxes & lids."), in: "store/index.md")],
            file: span("store/index.md").file
          ),
          pages: [.endpoint(listBoxes), .endpoint(createBox)]
        ),
      ]
    )
  }

  private static var paging: Guide {
    let path = "guides/paging.md"
    let code = CodeBlock(
      LiteralText(text: "a < b", file: span(path).file, lineOffsets: [0]),
      language: "sh"
    )
    return Guide(
      title: "Paging",
      blocks: [
        paragraph(
          .image(alternative: "Pages", source: "diagram.png"),
          .footnoteReference("1"),
          in: path
        ),
        Block(
          .section(
            Section(
              level: 2,
              title: [.text("The last page")],
              titleSpan: span(path),
              blocks: [
                Block(.code(code), span: span(path)),
                paragraph(
                  .link([.text("limit")], to: .url("../store/list-boxes.md#query-limit")),
                  .link([.text("status")], to: .label("box-status")),
                  in: path
                ),
              ]
            )
          ),
          span: span(path),
          labels: ["last-page"]
        ),
        Block(
          .footnote(label: "1", [paragraph(.text("As drawn."), in: path)]),
          span: span(path)
        ),
      ],
      labels: ["last-page"],
      file: span(path).file
    )
  }

  /// An endpoint with parameters of all kinds, two responses and examples.
  static var listBoxes: Endpoint {
    let path = "store/list-boxes.md"
    let origin = Origin(span(path), rule: "sample")
    var endpoint = Endpoint(
      method: .get,
      paths: [PathTemplate("/v1/{store_id}/boxes"), PathTemplate("/v1/boxes")],
      title: "List boxes",
      origin: origin,
      file: span(path).file
    )
    endpoint.summary = [.text("Lists the boxes of a store.")]
    endpoint.description = [paragraph(.text("Lists the boxes of a store."), in: path)]
    endpoint.labels = ["box-status"]
    endpoint.versions = VersionRange(first: "2.10")
    var limit = Schema(type: TypeReference(written: "int", kind: .integer))
    limit.defaultValue = "25"
    limit.minimum = "1"
    limit.maximum = "100"
    var status = Schema(type: TypeReference(written: "String", kind: .string))
    status.allowedValues = ["open", "shut"]
    endpoint.parameters = [
      Parameter(name: "status", location: .query, schema: status, origin: origin),
      Parameter(
        name: "limit",
        location: .query,
        requirement: .optional,
        schema: limit,
        description: [paragraph(.text("Size of a page."), in: path)],
        origin: origin
      ),
      Parameter(name: "store_id", location: .path, requirement: .required, origin: origin),
      Parameter(
        name: "X-Auth-Token",
        location: .header,
        requirement: .conditional("for private stores"),
        origin: origin
      ),
    ]
    endpoint.responses = [notFound, listed(origin)]
    endpoint.examples = [
      request("An empty store", "/v1/s-1/boxes", origin), example(origin),
      request("A closed store", "/v1/s-2/boxes?status=shut", origin),
    ]
    endpoint.notes = [
      Note(title: [.text("Order")], blocks: [paragraph(.text("Oldest first."), in: path)])
    ]
    return endpoint
  }

  private static var notFound: Response {
    Response(status: 404, reason: "Not Found", origin: listBoxesOrigin)
  }

  private static var listBoxesOrigin: Origin { Origin(span("store/list-boxes.md"), rule: "sample") }

  private static func listed(_ origin: Origin) -> Response {
    var links = SchemaField(
      name: "links",
      schema: Schema(
        type: TypeReference(written: "Array of objects", kind: .array, element: .object),
        fields: [SchemaField(name: "href", requirement: .required, origin: origin)]
      ),
      origin: origin
    )
    links.versions = VersionRange(first: "2.11")
    let implied = TypeReference(written: "", kind: .array, element: .object)
    let boxes = SchemaField(
      name: "boxes", schema: Schema(type: implied, fields: [links]), origin: origin)
    return Response(
      status: 200,
      reason: "OK",
      headers: [HeaderField(name: "id", wireName: "X-Box-Id", origin: origin)],
      mediaType: "application/json",
      body: Schema(fields: [boxes]),
      origin: origin
    )
  }

  private static func request(_ title: String, _ target: String, _ origin: Origin) -> Example {
    Example(
      name: Slug.make(title), title: title, role: .request,
      request: RequestLine(method: .get, target: target),
      headers: [HeaderLine("User-Agent", "curl/8.0")],
      raw: LiteralText(text: "", file: origin.span.file, lineOffsets: [0]), origin: origin)
  }

  private static func example(_ origin: Origin) -> Example {
    let literal = LiteralText(
      text: "{\n  \"boxes\": []\n",
      file: origin.span.file,
      lineOffsets: [0, 2, 16]
    )
    let reading = JSONReading.repaired(
      .object([JSONMember("boxes", .array([]))]),
      repairs: [JSONRepair("a closing brace is missing", at: 16)]
    )
    return Example(
      name: "example",
      title: "An empty store",
      role: .response,
      status: 200,
      headers: [HeaderLine("Content-Type", "application/json")],
      body: ExampleBody(literal: literal, mediaType: "application/json", json: reading),
      raw: literal,
      origin: origin
    )
  }

  private static var createBox: Endpoint {
    let path = "store/create-box.md"
    let origin = Origin(span(path), rule: "sample")
    var endpoint = Endpoint(
      method: .post,
      paths: [PathTemplate("/v1/{store_id}/boxes")],
      title: "Create a box",
      origin: origin,
      file: span(path).file
    )
    endpoint.lifecycle = Lifecycle(
      stage: .discarded,
      notice: [.text("It will go.")],
      replacement: Replacement(title: "List boxes", destination: .url("list-boxes.md"))
    )
    let name = SchemaField(
      name: "name",
      requirement: .required,
      schema: Schema(type: TypeReference(written: "string", kind: .string)),
      origin: origin
    )
    endpoint.requestBodies = [
      RequestBody(
        mediaType: "application/json",
        requirement: .required,
        schema: Schema(
          fields: [SchemaField(name: "box", schema: Schema(fields: [name]), origin: origin)]
        ),
        origin: origin
      )
    ]
    endpoint.responses = [Response(status: nil, origin: origin)]
    return endpoint
  }
}
