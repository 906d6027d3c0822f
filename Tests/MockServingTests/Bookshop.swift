import FixtureFormat
import MockServing

/// The site that the specs ask: a shop whose pages have every feature that the mock decides by.
enum Bookshop {
  static let site = SiteSnapshot([
    ("index.html", Array("<h1>Bookshop</h1>\n".utf8)),
    ("404.html", Array("<h1>Nothing here</h1>\n".utf8)),
    ("guides/index.html", Array("<h1>Guides</h1>\n".utf8)),
    ("assets/site.3bf3a8d5236ad2db.css", Array("body{color:red}\n".utf8)),
    ("assets/site.0123456789abcdef.css", Array("body{color:red}\n".utf8)),
    ("guides/paging.html", Array("<h1>Paging</h1>\n".utf8)),
    ("map.svg", Array("<svg><script>alert(1)</script></svg>\n".utf8)),
    (
      "guides/safe.html",
      Array(
        ("<meta http-equiv=\"Content-Security-Policy\" "
          + "content=\"default-src &#39;none&#39;; img-src data:\">\n").utf8)
    ),
    (
      "guides/strange.html",
      Array(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"a&amp;b\r\n\">\n".utf8)
    ),
    ("fixtures/script.json", Array("\"<script>alert(1)</script>\"\n".utf8)),
    ("status.html", Array("<h1>Status</h1>\n".utf8)),
    ("größe.html", Array("<h1>Size</h1>\n".utf8)),
    ("fixtures/all.json", Array("[\"b-1\",\"b-2\"]\n".utf8)),
    ("fixtures/poetry.json", Array("[\"b-2\"]\n".utf8)),
    ("fixtures/wrong.json", Array("{\"error\":\"genre\"}\n".utf8)),
    ("fixtures/b-1.json", Array("{\"id\":\"b-1\"}\n".utf8)),
    ("fixtures/b-2.json", Array("{\"id\":\"b-2\"}\n".utf8)),
    ("fixtures/up.json", Array("{\"up\":true}\n".utf8)),
  ])

  static let catalogue = FixtureCatalogue(title: "Bookshop", operations: operations)

  private static let operations = [
    FixtureOperation(
      id: "books/list-books",
      title: "List books",
      method: "GET",
      paths: ["/books"],
      page: "books/list-books.html",
      responses: [
        FixtureResponse(status: 400, examples: [example("wrong", "wrong")]),
        FixtureResponse(
          status: 200,
          reason: "Books Found",
          examples: [
            example("all", "all"),
            example("poetry", "poetry", query: [FixtureValue("genre", "poetry")]),
          ]
        ),
      ]
    ),
    FixtureOperation(
      id: "books/add-book",
      title: "Add a book",
      method: "POST",
      paths: ["/books"],
      page: "books/add-book.html",
      responses: [
        FixtureResponse(
          status: 201,
          examples: [
            FixtureExample(
              name: "added",
              headers: [
                FixtureValue("Location", "/books/b-3"),
                FixtureValue("Content-Length", "999"),
                FixtureValue("Access-Control-Allow-Origin", "*"),
                FixtureValue("X Broken", "name"),
                FixtureValue("X-Split", "a\r\nSet-Cookie: b=c"),
              ]
            )
          ]
        )
      ]
    ),
    FixtureOperation(
      id: "books/show-book",
      title: "Show a book",
      method: "GET",
      paths: ["/books/{book_id}"],
      page: "books/show-book.html",
      responses: [
        FixtureResponse(
          status: 200,
          examples: [
            example("first", "b-1", path: [FixtureValue("book_id", "b-1")]),
            example("second", "b-2", path: [FixtureValue("book_id", "b-2")]),
          ]
        ),
        FixtureResponse(status: 404, reason: "Sold out"),
      ]
    ),
    FixtureOperation(
      id: "books/remove-book",
      title: "Remove a book",
      method: "DELETE",
      paths: ["/books/{book_id}"],
      page: "books/remove-book.html",
      responses: [FixtureResponse(status: 204)]
    ),
    FixtureOperation(
      id: "books/latest",
      title: "Show the latest book",
      method: "GET",
      paths: ["/books/latest"],
      page: "books/latest.html",
      responses: [FixtureResponse(status: 200, examples: [example("latest", "b-2")])]
    ),
    shelf("old", "s-1", tag: "abc"),
    shelf("new", "s-2", tag: "\"def\""),
    action("lend", key: "lend", status: 202),
    action("return", key: "return", status: 204),
    FixtureOperation(
      id: "files/read",
      title: "Read a file",
      method: "GET",
      paths: ["/files/root:{path}", "/reports/{name}.csv"],
      page: "files/read file.html",
      responses: [FixtureResponse(status: 203)]
    ),
    FixtureOperation(
      id: "status",
      title: "Status",
      method: "GET",
      paths: ["/status.html"],
      page: "status.html",
      responses: [FixtureResponse(status: 200, examples: [example("up", "up")])]
    ),
    FixtureOperation(
      id: "moved",
      title: "What is documented as no success",
      method: "GET",
      paths: ["/moved"],
      page: "moved.html",
      responses: [
        FixtureResponse(status: 500), FixtureResponse(status: 302), FixtureResponse(status: 301),
      ]
    ),
    typed("html", mediaType: "Text/HTML; charset=utf-8"),
    typed("split", mediaType: "text/html\r\nSet-Cookie: a=b"),
    typed("none", mediaType: "json"),
    FixtureOperation(
      id: "form",
      title: "Clear a form",
      method: "GET",
      paths: ["/form"],
      page: "form.html",
      responses: [FixtureResponse(status: 205, examples: [example("form", "up")])]
    ),
    guide("list", method: "GET", path: "/v2/{shop}/guides"),
    guide("add", method: "POST", path: "/v2/{shop}/guides"),
    guide("tell", method: "POST", path: "/map.svg/notes"),
    FixtureOperation(
      id: "silent",
      title: "Nothing is documented",
      method: "GET",
      paths: ["/silent"],
      page: "silent.html",
      responses: [FixtureResponse(status: 100)]
    ),
  ]

  private static func example(
    _ name: String,
    _ file: String,
    path: [FixtureValue] = [],
    query: [FixtureValue] = []
  ) -> FixtureExample {
    FixtureExample(
      name: name,
      headers: [FixtureValue("X-Request-Id", "req-\(name)"), FixtureValue("Content-Type", "a/b")],
      mediaType: "application/json",
      body: "fixtures/\(file).json",
      pathValues: path,
      queryValues: query
    )
  }

  private static func guide(_ name: String, method: String, path: String) -> FixtureOperation {
    FixtureOperation(
      id: "guides/\(name)",
      title: "Guides, which are pages of the site too",
      method: method,
      paths: [path],
      page: "guides/\(name).html",
      responses: [FixtureResponse(status: 200)]
    )
  }

  private static func typed(_ name: String, mediaType: String) -> FixtureOperation {
    FixtureOperation(
      id: "typed/\(name)",
      title: "Content with a media type",
      method: "GET",
      paths: ["/typed/\(name)"],
      page: "typed/\(name).html",
      responses: [
        FixtureResponse(
          status: 200,
          examples: [
            FixtureExample(name: name, mediaType: mediaType, body: "fixtures/script.json")
          ]
        )
      ]
    )
  }

  private static func shelf(_ name: String, _ shelf: String, tag: String) -> FixtureOperation {
    FixtureOperation(
      id: "shelves/\(name)",
      title: "Ask about a shelf",
      method: "HEAD",
      paths: ["/shelves/{shelf_id}"],
      page: "shelves/\(name).html",
      responses: [
        FixtureResponse(
          status: 200,
          examples: [
            FixtureExample(
              name: "shelf",
              headers: [
                FixtureValue("X-Shelf", shelf), FixtureValue("X-Shelf-Id", shelf),
                FixtureValue("Etag", tag),
              ],
              pathValues: [FixtureValue("shelf_id", shelf)]
            )
          ]
        ),
        FixtureResponse(status: 404),
      ]
    )
  }

  private static func action(_ name: String, key: String, status: Int) -> FixtureOperation {
    FixtureOperation(
      id: "books/\(name)",
      title: "Do something with a book",
      method: "POST",
      paths: ["/books/{book_id}/action"],
      discriminator: .bodyKey(key),
      page: "books/\(name).html",
      responses: [FixtureResponse(status: status)]
    )
  }
}
