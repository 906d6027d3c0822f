import FixtureFormat
import MockServing

/// A site with one page and three operations, enough for a transport to carry.
enum SmallSite {
  static let site = SiteSnapshot([
    ("index.html", Array("<p>Home</p>\n".utf8)),
    ("fixtures/note.json", Array("{}\n".utf8)),
    ("fixtures/long.json", Array(repeating: UInt8(ascii: "1"), count: 300_000)),
  ])

  static let catalogue = FixtureCatalogue(
    title: "Notes",
    operations: [
      operation("note", "GET", "/note", body: "fixtures/note.json"),
      operation("long", "GET", "/long", body: "fixtures/long.json"),
      operation("add", "POST", "/note", body: "fixtures/note.json"),
    ]
  )

  private static func operation(
    _ id: String,
    _ method: String,
    _ path: String,
    body: String
  ) -> FixtureOperation {
    FixtureOperation(
      id: id,
      title: id,
      method: method,
      paths: [path],
      page: "\(id).html",
      responses: [
        FixtureResponse(
          status: 200,
          examples: [FixtureExample(name: "example", mediaType: "application/json", body: body)]
        )
      ]
    )
  }
}
