import FixtureFormat
import Foundation
import JSONText
import MockServing
import Testing

/// Filters, pages, preferences and state, each with the others.
@Suite("Lists with everything at once")
struct ListCombinationTests {
  // MARK: State, filter and pages

  private static let list = FixtureOperation(
    id: "books/list",
    title: "List",
    method: "GET",
    paths: ["/books"],
    page: "books/list.html",
    parameters: ["genre", "limit", "marker"].map { FixtureParameter(name: $0, location: "query") },
    responses: [
      FixtureResponse(
        status: 200,
        examples: [
          FixtureExample(name: "all", mediaType: "application/json", body: "fixtures/all.json")
        ]
      )
    ],
    listBehaviour: FixtureListBehaviour(
      list: JSONPointer(["books"]),
      parameters: [
        FixtureListParameter("genre", .equals(field: JSONPointer(["genre"]))),
        FixtureListParameter("limit", .pageSize),
        FixtureListParameter("marker", .marker(field: JSONPointer(["id"]))),
      ]
    )
  )

  private static func change(_ method: String, _ path: String, _ status: Int) -> FixtureOperation {
    FixtureOperation(
      id: "books/\(method.lowercased())",
      title: method,
      method: method,
      paths: [path],
      page: "books/\(method.lowercased()).html",
      responses: [FixtureResponse(status: status)]
    )
  }

  private static let shop = MockResponder(
    site: SiteSnapshot([
      (
        "fixtures/all.json",
        Array(
          #"{"books":[{"id":"a","genre":"poetry"},{"id":"b","genre":"maps"},"#.utf8)
          + Array(#"{"id":"c","genre":"poetry"},{"id":"d","genre":"poetry"}]}"#.utf8)
      )
    ]),
    catalogue: FixtureCatalogue(
      title: "Shop",
      operations: [
        list, change("POST", "/books", 201), change("PATCH", "/books/{book_id}", 200),
        change("DELETE", "/books/{book_id}", 204),
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
            .init(id: "books/list", role: .list), .init(id: "books/post", role: .create),
            .init(id: "books/patch", role: .update), .init(id: "books/delete", role: .delete),
          ]
        )
      ]
    ),
    options: {
      var options = MockOptions()
      options.isStateful = true
      return options
    }()
  )

  @Test("a filter and pages see what was made, changed and removed")
  func stateIsFilteredAndPaged() {
    var state = MockState()
    func send(_ method: String, _ target: String, _ body: String = "") -> Int {
      let fields = HeaderFields([.init("Content-Type", "application/json")])
      let request = MockRequest(
        method: method, target: target, headers: fields, body: Array(body.utf8))
      return Self.shop.answer(request, state: &state).status
    }
    func pages(_ target: String) -> [[String]] {
      Walk(from: target, list: "books") { Self.shop.answer($0, state: &state) }.pages
    }
    #expect(pages("/books?genre=poetry&limit=2") == [["a", "c"], ["d"]])
    #expect(send("POST", "/books", #"{"id": "e", "genre": "poetry"}"#) == 201)
    #expect(send("POST", "/books", #"{"id": "f", "genre": "maps"}"#) == 201)
    let made = pages("/books?genre=poetry&limit=2")
    #expect(made.map(\.count) == [2, 2])
    #expect(Array(made.joined().prefix(3)) == ["a", "c", "d"])
    #expect(send("PATCH", "/books/b", #"{"genre": "poetry"}"#) == 200)
    #expect(send("DELETE", "/books/c") == 204)
    #expect(Array(pages("/books?genre=poetry&limit=2").joined().prefix(3)) == ["a", "b", "d"])
    #expect(pages("/books?genre=poetry&limit=2").map(\.count) == [2, 2])
    #expect(pages("/books?genre=maps&limit=1").map(\.count) == [1])
    let removed = MockRequest(
      method: "GET", target: "/books?limit=1&marker=c", headers: HeaderFields([]))
    #expect(Self.shop.answer(removed, state: &state).status == 400)
  }

  // MARK: Preferences and pages

  @Test("the example that a preference names is paged, and no other")
  func aPreferredExampleIsPaged() {
    let behaviour = FixtureListBehaviour(
      list: JSONPointer(["b"]),
      parameters: [
        FixtureListParameter("limit", .pageSize),
        FixtureListParameter("marker", .marker(field: JSONPointer(["id"]))),
      ]
    )
    let site = ListSite(
      behaviour,
      bodies: [#"{"b": [{"id": "x"}]}"#, #"{"b": [{"id": "p"}, {"id": "q"}, {"id": "r"}]}"#]
    )
    var state = MockState()
    let walk = Walk(from: "/v1/d1/books?limit=2", list: "b", prefer: "example=two") {
      site.responder.answer($0, state: &state)
    }
    #expect(walk.pages == [["p", "q"], ["r"]])
    #expect(walk.applied == [["example=two"], ["example=two"]])
    let other = Walk(from: "/v1/d1/books?limit=2", list: "b") {
      site.responder.answer($0, state: &state)
    }
    #expect(other.pages == [["x"]])
  }

  // MARK: The worked example

  /// The committed site of the worked example, as the server reads it.
  private static func workedExample() throws -> (responder: MockResponder, site: SiteSnapshot) {
    let site = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Site")
      .standardizedFileURL
    let catalogue = try FixtureCatalogue(
      decoding: Array(Data(contentsOf: site.appending(path: FixtureCatalogue.path))))
    let bodies = Set(
      catalogue.operations.flatMap(\.responses).flatMap(\.examples).compactMap(\.body))
    let files = try bodies.sorted().map { path in
      (path, Array(try Data(contentsOf: site.appending(path: path))))
    }
    let snapshot = SiteSnapshot(files)
    return (MockResponder(site: snapshot, catalogue: catalogue, options: MockOptions()), snapshot)
  }

  @Test("limit and marker lead through the seven images of the worked example", arguments: 1...8)
  func walksTheWorkedExample(limit: Int) throws {
    let (responder, site) = try Self.workedExample()
    let path = "/v2/t1/images/detail"
    var state = MockState()
    let all = Walk(from: path, list: "images", of: site) { responder.answer($0, state: &state) }
      .pages
    #expect(all.map(\.count) == [7] && Set(all.joined()).count == 7)
    for rest in ["", "&status=ACTIVE"] {
      let paged = Walk(from: "\(path)?limit=\(limit)\(rest)", list: "images", of: site) {
        responder.answer($0, state: &state)
      }
      #expect(Array(paged.pages.joined()) == all[0])
      #expect(paged.pages.count == (7 + limit - 1) / limit)
      #expect(paged.bodyLinks == paged.links)
    }
  }

  @Test("a filter of the worked example is paged", arguments: [1, 2, 5])
  func walksAFilter(limit: Int) throws {
    let (responder, site) = try Self.workedExample()
    var state = MockState()
    let paged = Walk(
      from: "/v2/t1/images/detail?name=fakeimage123456&limit=\(limit)", list: "images", of: site
    ) { responder.answer($0, state: &state) }
    #expect(paged.pages.joined().count == 5)
    #expect(paged.pages.map(\.count).dropLast().allSatisfy { $0 == limit })
  }
}

/// The pages of a list, found by following the `Link` fields.
private struct Walk {
  /// The identifiers on each page.
  private(set) var pages: [[String]] = []

  /// The next link of each page but the last, from the root.
  private(set) var links: [String] = []

  /// The member `next` of each page that has one, from the root.
  private(set) var bodyLinks: [String] = []

  /// The preferences that each page says it applied.
  private(set) var applied: [[String]] = []

  init(
    from target: String,
    list: String,
    of site: SiteSnapshot = SiteSnapshot([]),
    prefer: String? = nil,
    _ answer: (MockRequest) -> MockAnswer
  ) {
    var next: String? = target
    while let asked = next, pages.count < 20 {
      var fields = [HeaderFields.Field("Host", "localhost:4010")]
      if let prefer { fields.append(.init("Prefer", prefer)) }
      let got = answer(
        MockRequest(method: "GET", target: asked, headers: HeaderFields(fields)))
      applied.append(got.headers.values(of: "Preference-Applied"))
      let body = Self.json(got, site)
      pages.append(body?[list]?.elements?.compactMap { $0["id"]?.string } ?? [])
      next = got.headers.values(of: "Link").first { $0.hasSuffix("rel=\"next\"") }
        .map { String($0.dropFirst().prefix { $0 != ">" }) }
      if let next { links.append(next) }
      if let link = body?["next"]?.string, next != nil {
        bodyLinks.append(String(link.trimmingPrefix("http://localhost:4010")))
      }
    }
  }

  private static func json(_ answer: MockAnswer, _ site: SiteSnapshot) -> JSONValue? {
    switch answer.body {
    case .bytes(let bytes): try? JSONParser.parse(bytes)
    case .file(let index):
      !site.files.indices.contains(index) ? nil : try? JSONParser.parse(site.files[index].bytes)
    case .empty, .events: nil
    }
  }
}
