import FixtureFormat

/// A catalogue that uses every key of the format.
let sampleCatalogue = FixtureCatalogue(
  title: "Lending \"desk\"",
  operations: [
    FixtureOperation(
      id: "books/show-book",
      title: "Show a book",
      method: "GET",
      paths: ["/books/{book_id}", "/v1/books/{book_id}"],
      discriminator: .header(name: "X-Edition", value: "2"),
      page: "books/show-book.html",
      isDeprecated: true,
      parameters: [
        FixtureParameter(name: "book_id", location: "path", isRequired: true, type: "string"),
        FixtureParameter(
          name: "fields",
          location: "query",
          isRequired: false,
          allowedValues: ["all", "title"]
        ),
        FixtureParameter(name: "X-Desk", location: "unknown"),
      ],
      responses: [
        FixtureResponse(
          status: 200,
          isAssumed: true,
          reason: "OK",
          headerNames: ["X-Book-*"],
          examples: [
            FixtureExample(
              name: "a-book",
              headers: [FixtureValue("X-Book-Id", "b1"), FixtureValue("X-Book-Id", "")],
              mediaType: "application/json",
              body: "fixtures/books/show-book/200-a-book.json",
              pathValues: [FixtureValue("book_id", "b1")],
              queryValues: [FixtureValue("fields", "all")]
            )
          ]
        ),
        FixtureResponse(status: 404),
      ]
    ),
    FixtureOperation(
      id: "books/act",
      title: "Act",
      method: "POST",
      paths: ["/books"],
      discriminator: .query(name: "action", value: nil),
      page: "books/act.html"
    ),
    FixtureOperation(
      id: "books/lend",
      title: "Lend",
      method: "POST",
      paths: ["/books"],
      discriminator: .bodyKey("lend"),
      page: "books/lend.html"
    ),
  ]
)
