import APIModel
import PageReading
import SourceText
import Testing

/// Operations that share a method and a path.
@Suite struct OperationVariantTests {
  private func page(
    _ operations: [(title: String, body: String)], path: String = "/boats/{id}/action"
  )
    -> [Endpoint]
  {
    let text = operations.map { title, body in
      "## \(title)\n\n```\nPOST \(path)\n```\n\n\(body)\n"
    }.joined()
    return PageText.read("# Actions\n\n" + text, as: "page.md").value.endpoints
  }

  private func request(_ json: String) -> String { "### Request\n\n```json\n\(json)\n```\n" }

  private func table(_ rows: String) -> String {
    "### Request body\n\n| Name | Type | Required |\n| - | - | - |\n\(rows)"
  }

  @Test func areToldApartByTheKeyOfTheirBody() {
    let endpoints = page([
      ("Moor", request("{\"moor\": null}")),
      ("Sail", request("{\"sail\": {\"to\": \"north\"}}") + "\n" + request("{\"sail\": {}}")),
      ("Paint", table("| reason | string | no |\n| paint | object | yes |\n")),
      ("Look", ""),
    ])
    #expect(
      endpoints.map(\.discriminator) == [
        .bodyKey("moor"), .bodyKey("sail"), .bodyKey("paint"), nil,
      ])
  }

  @Test func areToldApartAcrossPages() {
    let one = page([("Moor", request("{\"moor\": null}"))])
    let other = page([("Sail", request("{\"sail\": null}"))], path: "/boats/{boat_id}/action")
    #expect(one.map(\.discriminator) == [nil])
    let both = OperationVariants.toldApart(one + other)
    #expect(both.map(\.discriminator) == [.bodyKey("moor"), .bodyKey("sail")])
    #expect(OperationVariants.toldApart(both) == both)
  }

  @Test func keepTheKeyOfAnActionThatIsDocumentedTwice() {
    let endpoints = page([
      ("Moor", request("{\"moor\": null}")), ("Moor again", request("{\"moor\": {}}")),
      ("Sail", request("{\"sail\": null}")),
    ])
    #expect(
      endpoints.map(\.discriminator) == [.bodyKey("moor"), .bodyKey("moor"), .bodyKey("sail")])
  }

  @Test func areNotToldApartWhereOneIsAnotherPageOfTheSame() {
    let endpoints = page([
      ("Moor", request("{\"name\": 1, \"old\": 2}")),
      ("Moor", request("{\"name\": 1, \"new\": 2}")),
    ])
    #expect(endpoints.map(\.discriminator) == [nil, nil])
  }

  @Test func areToldApartByAHeader() {
    func call(_ action: String) -> String {
      "### Request\n\n```\nPOST /boats/1/action HTTP/1.1\nHost: x\nX-Action: \(action)\n\n{\"a\": 1}\n```\n"
    }
    let endpoints = page([("Moor", call("moor")), ("Sail", call("sail"))])
    #expect(
      endpoints.map(\.discriminator) == [
        .header(name: "X-Action", value: "moor"), .header(name: "X-Action", value: "sail"),
      ])
  }

  @Test func needNoDiscriminatorAlone() {
    #expect(page([("Moor", request("{\"moor\": null}"))]).first?.discriminator == nil)
  }
}
