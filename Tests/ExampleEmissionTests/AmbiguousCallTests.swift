import APIModel
import SiteEmission
import SourceText
import Testing

@Suite struct AmbiguousCallTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var path = "/books/{book_id}"
    var statuses = [200]
    var otherPath = "/books/{id}"
    var otherStatuses = [200]
    var discriminator: Discriminator?
    var prefers = false
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "one page is plain", otherPath: "/desks"),
    Case(name: "two pages with one status are told apart by their values"),
    Case(name: "two pages with two statuses are not", otherStatuses: [204], prefers: true),
    Case(
      name: "a literal segment wins over a variable",
      path: "/books/new",
      otherStatuses: [201]
    ),
    Case(
      name: "a variable may be taken for a literal",
      otherPath: "/books/new",
      otherStatuses: [201],
      prefers: true
    ),
    Case(name: "another length is another path", otherPath: "/books", otherStatuses: [204]),
    Case(
      name: "a discriminator tells pages apart",
      otherStatuses: [202],
      discriminator: .query(name: "lend", value: nil)
    ),
    Case(name: "a page with two successes", statuses: [200, 202], prefers: true),
    Case(name: "a page whose success is a redirect", statuses: [303], prefers: true),
    Case(name: "errors are no success", statuses: [200, 404, 500]),
  ])
  func onlyAnAmbiguousMainCallPrefersItsAnswer(_ test: Case) throws {
    func endpoint(_ path: String, _ statuses: [Int]) -> Endpoint {
      documented(path: path, examples: statuses.map { .answer("a-\($0)", $0) })
    }
    var other = endpoint(test.otherPath, test.otherStatuses)
    other.title = "Another"
    other.discriminator = test.discriminator
    let files = emit(endpoint(test.path, test.statuses), and: other).value
    let text = String(decoding: try #require(files.first).bytes, as: UTF8.self)
    let main = try #require(text.split(separator: "'')").last).prefix { $0 != ";" }
    #expect(main.contains("--header 'Prefer: code=") == test.prefers)
  }
}
