import APIModel
import MarkdownEmission
import MarkupTree
import SiteEmission
import SourceText
import Testing

/// The twins of the pages that list operations and errors.
@Suite struct ListingTwinTests {
  private static func endpoint(
    _ title: String, _ path: String, _ responses: [(Int?, String, String)]
  ) -> Page {
    let origin = Origin(.start(of: FileIndex(0)), rule: "test")
    var endpoint = Endpoint(
      method: .get, paths: [PathTemplate(path)], title: title, origin: origin,
      file: FileIndex(0))
    endpoint.responses = responses.map { status, reason, meaning in
      Response(
        status: status, reason: reason,
        description: meaning.isEmpty ? [] : [TwinPlan.paragraph(.text(meaning))], origin: origin)
    }
    return .endpoint(endpoint)
  }

  private static func text(_ path: String, findings: [Diagnostic] = []) async -> String {
    let group = Group(
      slug: "a", title: "A",
      pages: [
        endpoint("show a box", "/boxes/{id}", [(404, "Not Found", "No box."), (500, "", "")]),
        endpoint(
          "List boxes", "/boxes", [(200, "OK", ""), (404, "Gone away", ""), (nil, "", "")]),
        endpoint("Seal *it*", "/seals", [(404, "Gone away", "No box.")]),
        endpoint("42 lids", "/lids", []),
      ])
    let plan = SitePlan(
      reference: APIReference(title: "API", groups: [group]),
      sources: SourceTree([SourceFile(path: "a/x.md", text: "")]), findings: findings)
    let files = await MarkdownEmitter().emit(plan).value
    return files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  @Test func operationsStandFromAToZAndThoseWithoutALetterLast() async {
    #expect(
      await Self.text("endpoints.md") == """
        # Endpoints A–Z

        ## L

        - [List boxes](a/x-list-boxes.md): `GET /boxes`

        ## S

        - [Seal \\*it\\*](a/x-seal-it.md): `GET /seals`
        - [show a box](a/x-show-a-box.md): `GET /boxes/{id}`

        ## \\#

        - [42 lids](a/x-42-lids.md): `GET /lids`

        """)
  }

  @Test func errorsStandByStatusWithWhatMostPagesSay() async {
    #expect(
      await Self.text("errors.md") == """
        # Errors

        ## 404 Gone away

        No box.

        - [show a box](a/x-show-a-box.md): `GET /boxes/{id}`
        - [List boxes](a/x-list-boxes.md): `GET /boxes`
        - [Seal \\*it\\*](a/x-seal-it.md): `GET /seals`

        ## 500

        - [show a box](a/x-show-a-box.md): `GET /boxes/{id}`

        """)
  }

  @Test func healthTellsWhatIsMissingAndWhere() async {
    let finding = { (rule: String, text: String, place: FileIndex?) -> Diagnostic in
      Diagnostic(.warning, rule: rule, text, at: place.map(SourceSpan.start))
    }
    let text = await Self.text(
      "health.md",
      findings: [
        finding("odd", "It is *odd*.", FileIndex(0)), finding("lost", "Lost.", nil),
        finding("odd", "Odd again.", nil),
      ])
    #expect(
      text == """
        # Health

        How complete this reference is.

        ## Responses with an example, by status

        | Status | Responses | With an example |
        | --- | --- | --- |
        | 200 | 2 | 0 |
        | 404 | 3 | 0 |
        | 500 | 1 | 0 |

        ## Described

        | What | All | Described |
        | --- | --- | --- |
        | Endpoints | 4 | 0 |

        ## Findings by rule

        | Rule | Found |
        | --- | --- |
        | `odd` | 2 |
        | `lost` | 1 |

        ## 200: responses without an example

        - [List boxes](a/x-list-boxes.md)
        - [List boxes](a/x-list-boxes.md)

        ## 404: responses without an example

        - [show a box](a/x-show-a-box.md)
        - [List boxes](a/x-list-boxes.md)
        - [Seal \\*it\\*](a/x-seal-it.md)

        ## 500: responses without an example

        - [show a box](a/x-show-a-box.md)

        ## Endpoints: without a description

        - [show a box](a/x-show-a-box.md)
        - [List boxes](a/x-list-boxes.md)
        - [Seal \\*it\\*](a/x-seal-it.md)
        - [42 lids](a/x-42-lids.md)

        ## `odd`

        - It is \\*odd\\*. (`a/x.md:1:1`)
        - Odd again.

        ## `lost`

        - Lost.

        """)
  }
}
