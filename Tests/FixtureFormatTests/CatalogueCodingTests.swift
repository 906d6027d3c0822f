import FixtureFormat
import Testing

@Suite struct CatalogueCodingTests {
  @Test func readsBackWhatItWrites() throws {
    let text = sampleCatalogue.encoded()
    #expect(try FixtureCatalogue(decoding: Array(text.utf8)) == sampleCatalogue)
  }

  @Test func leavesOutWhatSaysNothing() {
    let catalogue = FixtureCatalogue(
      title: "T",
      operations: [
        FixtureOperation(id: "g/s", title: "", method: "GET", paths: ["/"], page: "g/s.html")
      ]
    )
    #expect(
      catalogue.encoded() == """
        {
          "format": "endpaper-fixtures",
          "version": 2,
          "title": "T",
          "operations": [
            {
              "id": "g/s",
              "title": "",
              "method": "GET",
              "paths": [
                "/"
              ],
              "page": "g/s.html",
              "responses": []
            }
          ]
        }

        """
    )
  }

  @Test func keysOfALaterMinorVersionAreIgnored() throws {
    let text = """
      {"later": {"x": 1}, "format": "endpaper-fixtures", "version": 2, "title": "T",
       "operations": [{"id": "g/s", "title": "S", "method": "GET", "paths": ["/s"],
         "page": "g/s.html", "paging": [],
         "responses": [{"status": 200, "delay": 5}]}]}
      """
    let catalogue = try FixtureCatalogue(decoding: Array(text.utf8))
    #expect(catalogue.operations.map(\.responses) == [[FixtureResponse(status: 200)]])
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var replaced: String
    var by: String
    var error: String
    var testDescription: String { error }
  }

  @Test(arguments: [
    Fault(
      replaced: "\"version\": 2",
      by: "\"version\": 1",
      error: "/version: expected version 2, the one that this endpaper writes, found version 1"
    ),
    Fault(
      replaced: "\"endpaper-fixtures\"",
      by: "\"openapi\"",
      error: "/format: expected one of endpaper-fixtures, found 'openapi'"
    ),
    Fault(
      replaced: "\"format\"",
      by: "\"fromat\"",
      error: "/format: expected 'endpaper-fixtures', found nothing"
    ),
    Fault(
      replaced: "\"id\": \"books/show-book\"",
      by: "\"id\": 7",
      error: "/operations/0/id: expected a string, found a number"
    ),
    Fault(
      replaced: "\"method\": \"GET\",",
      by: "",
      error: "/operations/0/method: expected a string, found nothing"
    ),
    Fault(
      replaced: "\"GET\"",
      by: "\"GET; rm\"",
      error: "/operations/0/method: expected a method in capital letters, found 'GET; rm'"
    ),
    Fault(
      replaced: "\"/books/{book_id}\"",
      by: "\"books\"",
      error: "/operations/0/paths/0: expected a path that starts with '/', found 'books'"
    ),
    Fault(
      replaced: "\"in\": \"unknown\"",
      by: "\"in\": \"matrix\"",
      error: "/operations/0/parameters/3/in: "
        + "expected one of path, query, header, cookie, unknown, found 'matrix'"
    ),
    Fault(
      replaced: "\"required\": true",
      by: "\"required\": null",
      error: "/operations/0/parameters/0/required: expected true or false, found null"
    ),
    Fault(
      replaced: "\"status\": 404",
      by: "\"status\": 99",
      error: "/operations/0/responses/1/status: expected a whole number, 100 to 599, found 99"
    ),
    Fault(
      replaced: "\"status\": 404",
      by: "\"status\": 1e99",
      error: "/operations/0/responses/1/status: expected a whole number, 100 to 599, found 1e99"
    ),
    Fault(
      replaced: "fixtures/books/show-book/",
      by: "../../etc/",
      error: "/operations/0/responses/0/examples/0/body: "
        + "expected a path below the site, found '../../etc/200-a-book.json'"
    ),
    Fault(
      replaced: "\"minimum\": -1",
      by: "\"minimum\": \"-1\"",
      error: "/operations/0/parameters/1/minimum: expected a number, found '-1'"
    ),
    Fault(
      replaced: "\"type\": \"array\"",
      by: "\"type\": \"list\"",
      error: "/operations/0/responses/0/schema/properties/copies/type: "
        + "expected one of string, integer, number, boolean, array, object, found 'list'"
    ),
    Fault(
      replaced: "/itemNotFound/",
      by: "itemNotFound/",
      error: "/operations/0/responses/1/examples/0/errorMessage: "
        + "expected a JSON Pointer, found 'itemNotFound/a~1b~0'"
    ),
    Fault(
      replaced: "\"effect\": \"at-least\"",
      by: "\"effect\": \"at-last\"",
      error: "/operations/1/listBehaviour/parameters/1/effect: expected one of equals, page-size, "
        + "marker, offset, page-number, sort, sort-direction, fields, at-least, at-most, "
        + "more-than, less-than, found 'at-last'"
    ),
    Fault(
      replaced: "\"field\": \"/id\"",
      by: "\"fiel\": \"/id\"",
      error: "/operations/1/listBehaviour/parameters/6/field: expected a string, found nothing"
    ),
    Fault(
      replaced: "\"role\": \"list\"",
      by: "\"role\": \"lists\"",
      error: "/collections/0/operations/0/role: "
        + "expected one of create, list, read, update, replace, delete, found 'lists'"
    ),
    Fault(
      replaced: "\"value\": \"2\"",
      by: "\"v\": \"2\"",
      error: "/operations/0/discriminator/value: expected a string, found nothing"
    ),
  ])
  func refusesAndSaysWhere(_ fault: Fault) {
    let text = sampleCatalogue.encoded().replacing(
      fault.replaced, with: fault.by, maxReplacements: 1)
    #expect(decodingError(text) == fault.error)
  }

  @Test(arguments: ["", "[]", "{", "null", "{} x", "\u{FEFF}{}"])
  func aTextThatIsNoCatalogueIsRefused(_ text: String) {
    #expect(decodingError(text) != nil)
  }

  @Test func aFaultOfTheTextNamesItsByte() throws {
    let error = try #require(decodingError("{\"format\": x}"))
    #expect(error.hasPrefix("expected JSON, found a fault at byte 11: "))
  }

  private func decodingError(_ text: String) -> String? {
    do {
      _ = try FixtureCatalogue(decoding: Array(text.utf8))
      return nil
    } catch {
      return error.description
    }
  }
}
