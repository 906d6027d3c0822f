import FixtureFormat
import JSONText

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
      versions: FixtureVersions(first: "2.9", last: "2.10", headers: ["X-Desk-Version"]),
      authentication: FixtureAuthentication(headers: ["Authorization"], scheme: "Bearer"),
      parameters: [
        FixtureParameter(
          name: "book_id",
          location: "path",
          isRequired: true,
          type: "string",
          format: "uuid",
          minimum: "1",
          maximum: "36"
        ),
        FixtureParameter(
          name: "copies",
          location: "query",
          type: "integer",
          allowedValues: ["1", "2", "many"],
          minimum: "-1",
          maximum: "2.5e3",
          defaultValue: "1"
        ),
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
          mediaType: "application/json",
          schema: FixtureSchema(
            type: "object",
            properties: [
              FixtureProperty(
                "id", isRequired: true, FixtureSchema(type: "string", format: "uuid")),
              FixtureProperty(
                "copies",
                FixtureSchema(type: "array", items: FixtureSchema(type: "integer", minimum: "0"))
              ),
              FixtureProperty("lent", FixtureSchema(type: "boolean", isNullable: true)),
              FixtureProperty("", FixtureSchema()),
            ]
          ),
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
        FixtureResponse(
          status: 404,
          examples: [
            FixtureExample(name: "gone", errorMessage: JSONPointer(["itemNotFound", "a/b~"]))
          ]
        ),
      ]
    ),
    FixtureOperation(
      id: "books/list-books",
      title: "List books",
      method: "GET",
      paths: ["/books"],
      page: "books/list-books.html",
      listBehaviour: listBehaviour
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
      page: "books/lend.html",
      requestBody: FixtureRequestBody(
        mediaTypes: ["application/json"],
        isRequired: true,
        schema: FixtureSchema(
          type: "object",
          properties: [
            FixtureProperty(
              "days",
              FixtureSchema(
                type: "integer",
                allowedValues: ["7", "14"],
                minimum: "7",
                maximum: "14",
                defaultValue: "7"
              )
            ),
            FixtureProperty(
              "desk",
              FixtureSchema(type: "string", minimum: "1", maximum: "9", defaultValue: "7")
            ),
          ]
        )
      )
    ),
  ],
  collections: [
    FixtureCollection(
      path: "/books",
      itemPath: "/books/{book_id}",
      idVariable: "book_id",
      idField: JSONPointer(["id"]),
      list: JSONPointer(["books"]),
      item: .root,
      operations: [
        FixtureCollectionOperation(id: "books/list-books", role: .list),
        FixtureCollectionOperation(id: "books/show-book", role: .read),
      ]
    )
  ]
)

/// Every effect once.
private let listBehaviour = FixtureListBehaviour(
  list: JSONPointer(["books"]),
  parameters: [
    FixtureListParameter("shelf", .equals(field: JSONPointer(["place", "shelf"]))),
    FixtureListParameter("min", .compares(field: JSONPointer(["pages"]), .atLeast, as: .number)),
    FixtureListParameter("max", .compares(field: JSONPointer(["pages"]), .atMost, as: .number)),
    FixtureListParameter("after", .compares(field: JSONPointer(["lent"]), .moreThan, as: .time)),
    FixtureListParameter("before", .compares(field: JSONPointer(["lent"]), .lessThan, as: .time)),
    FixtureListParameter("limit", .pageSize),
    FixtureListParameter("marker", .marker(field: JSONPointer(["id"]))),
    FixtureListParameter("offset", .offset),
    FixtureListParameter("page", .pageNumber(first: 1)),
    FixtureListParameter("sort", .sort),
    FixtureListParameter("dir", .sortDirection),
    FixtureListParameter("fields", .fieldSelection),
  ],
  links: [
    FixturePageLink(.next, at: JSONPointer(["next"]), as: .url, isNullable: true),
    FixturePageLink(.last, at: JSONPointer(["pages"]), as: .number),
    FixturePageLink(.first, at: JSONPointer(["links"]), as: .array),
  ],
  total: JSONPointer(["count"]),
  unused: [FixtureUnusedParameter("colour", because: .noSuchField)]
)
