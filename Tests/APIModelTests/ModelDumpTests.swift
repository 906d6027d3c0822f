import APIModel
import JSONText
import MarkupTree
import SourceText
import Testing

@Suite struct ModelDumpTests {
  private let origin = Origin(SourceSpan(file: FileIndex(0), bytes: 4..<8), rule: "by-hand")

  private var endpoint: Endpoint {
    var endpoint = Endpoint(
      method: .get,
      paths: [PathTemplate("/a/{id}"), PathTemplate("/b/{id}")],
      title: "Show \"a\"",
      origin: origin,
      file: FileIndex(0)
    )
    endpoint.lifecycle = Lifecycle(
      stage: .discarded,
      replacement: Replacement(title: "B", destination: .label("b"))
    )
    endpoint.parameters = [
      Parameter(
        name: "id",
        location: .path,
        requirement: .required,
        schema: Schema(type: TypeReference(written: "UUID", kind: .string, format: "uuid")),
        origin: origin
      )
    ]
    endpoint.responses = [Response(status: nil, origin: origin)]
    return endpoint
  }

  @Test func printsFactsWithTheirRules() {
    #expect(
      ModelDump.dump(endpoint) == """
        endpoint GET /a/{id} "Show \\"a\\"" [by-hand]
          also /b/{id}
          lifecycle discarded use "B" at #b
          parameter path id required string:uuid [by-hand]
          response unstated [by-hand]

        """
    )
  }

  @Test func printsPlacesWhereThereAreSources() {
    let sources = SourceTree([SourceFile(path: "a.md", text: "a\nb\nc\n")])
    #expect(ModelDump.dump(endpoint, places: sources).contains("[by-hand@3:1]"))
  }

  @Test func printsAGuide() {
    let guide = Guide(title: "Paging", blocks: [], labels: ["paging"], file: FileIndex(0))
    #expect(ModelDump.dump(guide) == "guide \"Paging\" #paging\n")
  }
}
