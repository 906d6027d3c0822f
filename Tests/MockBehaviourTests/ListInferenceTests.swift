import APIModel
import FixtureFormat
import JSONText
import MockBehaviour
import SourceText
import Testing

@Suite struct ListInferenceTests {
  /// A list whose elements have a field of every kind.
  private static let books = """
    {"books": [
      {"id": "b1", "title": "One", "shelf": "A", "pages": 12, "price": "9.50", "isLent": false,
       "created_at": "2016-05-22T06:04:20.4", "updated_at": "2016-05-22T06:04:22Z",
       "tags": ["old"], "owner": {"id": "o1", "name": "Ann"}, "place": {"room": "r", "row": 1},
       "origin": {"room": "q"}, "desk": {"colour": "red"}, "links": [{"href": "/b1", "rel": "self"}]},
      {"id": "b2", "title": "Two", "shelf": null, "pages": 9, "price": "10", "isLent": true,
       "created_at": "2016-05-23T06:04:20", "updated_at": "2016-05-24T06:04:22Z",
       "tags": [], "owner": {"id": "o2", "name": "Bob"}, "place": {"room": "r", "row": 2}}
    ]}
    """

  @Test(arguments: [
    ("title", "equals /title"), ("is_lent", "equals /isLent"), ("is-lent", "equals /isLent"),
    ("created_at", "equals /created_at"), ("book_title", "equals /title"),
    ("bookId", "equals /id"), ("tag", "equals /tags"), ("tags", "equals /tags"),
    ("owner.name", "equals /owner/name"), ("owner[name]", "equals /owner/name"),
    ("owner_id", "equals /owner/id"), ("row", "equals /place/row"),
    ("colour", "equals /desk/colour"),
    ("room", "- several-fields"), ("owner", "- not-comparable"), ("reader", "- no-such-field"),
    ("name", "- no-such-field"), ("href", "- no-such-field"), ("rel", "- no-such-field"),
    ("", "- no-such-field"),
    ("pages_min", "at-least /pages number"), ("max_pages", "at-most /pages number"),
    ("minPages", "at-least /pages number"), ("pages[gte]", "at-least /pages number"),
    ("pages__lt", "less-than /pages number"), ("pages_gt", "more-than /pages number"),
    ("price_max", "at-most /price number"), ("title_max", "- not-comparable"),
    ("weight_min", "- no-such-field"), ("admin", "- no-such-field"),
    ("created_after", "at-least /created_at time"), ("created-before", "at-most /created_at time"),
    ("created_at_min", "at-least /created_at time"), ("createdMin", "at-least /created_at time"),
    ("deleted_before", "- no-such-field"),
    ("changes-since", "at-least /updated_at time"), ("changes_since", "at-least /updated_at time"),
    ("updated_since", "at-least /updated_at time"), ("updatedAfter", "at-least /updated_at time"),
    ("changes-before", "at-most /updated_at time"), ("since", "at-least /updated_at time"),
    ("limit", "page-size"), ("per_page", "page-size"), ("pageSize", "page-size"),
    ("$top", "- no-such-field"), ("size", "- no-such-field"), ("start", "- no-such-field"),
    ("marker", "marker /id"), ("starting_after", "marker /id"), ("page_token", "marker /id"),
    ("offset", "offset"), ("$skip", "offset"), ("page", "- no-page-size"),
    ("sort", "sort"), ("sort_key", "sort"), ("$orderby", "sort"), ("order_by", "sort"),
    ("sort_dir", "- nothing-to-sort-by"), ("order", "- no-such-field"),
    ("fields", "fields"), ("$select", "fields"),
  ])
  func aParameterAloneDoesWhatItsNameSays(_ name: String, _ effect: String) throws {
    let behaviour = try infer(.documented(query: [name], body: Self.books))
    #expect(behaviour.dump == ["list /books", "\(name): \(effect)"])
  }

  @Test(arguments: [
    (["size", "page"], ["size: page-size", "page: page-number 1"]),
    (["page", "per_page"], ["page: page-number 1", "per_page: page-size"]),
    (["limit", "size"], ["limit: page-size", "size: - no-such-field"]),
    (["offset", "skip", "from"], ["offset: offset", "skip: offset", "from: - no-such-field"]),
    (["order_by", "sort"], ["order_by: sort", "sort: sort-direction"]),
    (
      ["sort_key", "sort_dir", "sort"],
      ["sort_key: sort", "sort_dir: sort-direction", "sort: sort"]
    ),
    (["limit", "start"], ["limit: page-size", "start: offset"]),
    (["limit", "after"], ["limit: page-size", "after: marker /id"]),
    (["sort", "order"], ["sort: sort", "order: sort-direction"]),
    (["sort_dir", "sort_key"], ["sort_dir: sort-direction", "sort_key: sort"]),
    (["$top", "$skip"], ["$top: page-size", "$skip: offset"]),
    (["limit", "limit"], ["limit: page-size"]),
  ])
  func aDoubtfulNameIsClearBesideAnother(_ names: [String], _ effects: [String]) throws {
    let behaviour = try infer(.documented(query: names, body: Self.books))
    #expect(behaviour.dump == ["list /books"] + effects)
  }

  @Test func whereAFieldHasTheNameItIsMeant() throws {
    let body = #"[{"size": 1, "order": "x", "start": "2016-01-01"}]"#
    let behaviour = try infer(
      .documented(query: ["limit", "sort", "size", "order", "start"], body: body)
    )
    #expect(
      behaviour.dump == [
        "list ", "limit: page-size", "sort: sort", "size: equals /size", "order: equals /order",
        "start: equals /start",
      ]
    )
  }

  struct Shape: Sendable, CustomTestStringConvertible {
    var path = "/v1/books"
    var body: String
    var list: String?
    var testDescription: String { "\(path) \(body)" }
  }

  @Test(arguments: [
    Shape(body: #"[{"id": 1}]"#, list: ""),
    Shape(body: #"{"books": [{"id": 1}]}"#, list: "/books"),
    Shape(body: #"{"data": {"items": [{"id": 1}]}}"#, list: "/data/items"),
    Shape(body: #"{"_embedded": {"books": [{"id": 1}]}, "_links": {}}"#, list: "/_embedded/books"),
    Shape(body: #"{"links": [{"href": "x"}], "books": [{"id": 1}]}"#, list: "/books"),
    Shape(body: #"{"errors": [{"a": 1}], "books": [{"id": 1}]}"#, list: "/books"),
    Shape(body: #"{"errors": [{"a": 1}], "results": [{"id": 1}]}"#, list: "/results"),
    Shape(path: "/v1/things", body: #"{"a": [{"id": 1}], "b": [{"id": 1}]}"#),
    Shape(path: "/v1/books/detail", body: #"{"books": [{"id": 1}]}"#, list: "/books"),
    Shape(path: "/v1/books/{id}", body: #"{"id": "b", "copies": [{"id": 1}]}"#),
    Shape(path: "/v1/books/{id}", body: #"{"book": {"id": "b", "copies": [{"id": 1}]}}"#),
    Shape(path: "/v1/desks/{id}", body: #"{"books": [{"id": 1}]}"#, list: "/books"),
    Shape(body: #"{"books": []}"#), Shape(body: #"{"books": [1, 2]}"#),
    Shape(body: #"{"books": [{"id": 1}, 2]}"#), Shape(body: #"{"books": {"b1": {"id": 1}}}"#),
    Shape(body: #""books""#), Shape(body: "[[{}]]"), Shape(body: "{}"),
    Shape(body: "{\"books\": [{\"id\": <id>}]}"),
  ])
  func theListIsFoundInItsEnvelope(_ shape: Shape) throws {
    let behaviour = try infer(.documented(.get, shape.path, query: ["limit"], body: shape.body))
    let expected = shape.list.map { ["list \($0)", "limit: page-size"] }
    #expect(behaviour.dump == expected ?? ["no list", "limit: - no-list"])
  }

  @Test(arguments: [
    (#"{"b": [{"id": 1}], "next": "http://x/b?marker=1"}"#, ["next /next url"]),
    (#"{"b": [{"id": 1}], "next": null, "count": 7}"#, ["next /next url", "total /count"]),
    (#"{"b": [{"id": 1}], "next": 2}"#, ["next /next number"]),
    (#"{"b": [{"id": 1}], "next": 2.5, "page": [], "self": "me", "last": "Moe"}"#, []),
    (
      #"{"b": [{"id": 1}], "has_more": true, "next_page": 2, "prev_page": null, "page": 1}"#,
      [
        "next /has_more flag", "next /next_page number", "prev /prev_page number",
        "self /page number",
      ]
    ),
    (
      #"{"b": [{"id": 1}], "totalPages": 1, "number": 0, "first": true, "last": true}"#,
      ["last /totalPages number", "self /number number", "first /first flag", "last /last flag"]
    ),
    (#"{"b": [{"id": 1}], "number": 4}"#, []),
    (
      #"{"links": {"self": "http://x/b?p=1", "last": "/b", "prev": null}, "b": [{"id": 1}]}"#,
      ["self /links/self url", "last /links/last url", "prev /links/prev url"]
    ),
    (
      ##"{"b": [{"id": 1}], "@odata.nextLink": "http://x?$skip=1"}"##,
      ["next /@odata.nextLink url"]
    ),
    (#"{"b": [{"id": 1}], "next": "abc"}"#, ["next /next marker"]),
    (#"{"b": [{"id": 1}], "next_marker": "abc"}"#, ["next /next_marker marker"]),
    (#"{"b": [{"id": 1}], "nextPageToken": null}"#, ["next /nextPageToken marker"]),
    (
      #"{"b": [{"id": 1}], "first": "/b", "next": "/b?m=1"}"#,
      ["first /first url", "next /next url"]
    ),
    (
      #"{"b": [{"id": 1}], "b_links": [{"href": "http://x", "rel": "next"}]}"#,
      ["next /b_links array"]
    ),
    (
      #"{"b": [{"id": 1}], "b_links": [{"href": "http://x", "rel": "self"}]}"#,
      ["self /b_links array"]
    ),
    (#"{"b": [{"id": 1}], "b_links": [{"href": "http://x", "rel": "up"}]}"#, []),
    (
      #"{"_embedded": {"b": [{"id": 1}]}, "_links": {"next": {"href": "/b?page=2"}}}"#,
      ["next /_links/next object"]
    ),
    (
      #"{"data": {"b": [{"id": 1}], "next": "/x", "total": 1}}"#,
      ["next /data/next url", "total /data/total"]
    ),
    (#"{"b": [{"id": 1}], "meta": {"total_count": 90}}"#, ["total /meta/total_count"]),
    (#"{"b": [{"id": 1}], "total": 0}"#, []), (#"[{"id": 1}]"#, []),
  ])
  func linksAndTotalsStandInTheEnvelope(_ body: String, _ expected: [String]) throws {
    let behaviour = try infer(.documented(query: ["limit"], body: body))
    #expect(Array(behaviour.dump.dropFirst(2)) == expected)
  }

  @Test func aLinkIsKnownFromATableToo() throws {
    var endpoint = Endpoint.documented(query: ["limit", "marker"], body: #"{"b": [{"id": 1}]}"#)
    let type = TypeReference(written: "anyURI", kind: .string, format: "uri")
    let next = SchemaField(name: "next", schema: Schema(type: type), origin: .test)
    let number = SchemaField(
      name: "next_page",
      schema: Schema(type: TypeReference(written: "int", kind: .integer)),
      origin: .test
    )
    endpoint.responses = [
      Response(status: 400, body: Schema(fields: [number]), origin: .test),
      Response(status: 200, body: Schema(fields: [next, number]), origin: .test),
    ]
    #expect(
      try infer(endpoint).links == [FixturePageLink(.next, at: JSONPointer(["next"]), as: .url)])
    endpoint.parameters = [Parameter(name: "marker", location: .query, origin: .test)]
    #expect(try infer(endpoint).links == [])
  }

  @Test(arguments: [
    #"[{"id": 1}, {"id": 1}]"#, #"[{"colour": "red"}]"#, #"[{"id": {}}]"#,
    #"[{"id": 1}, {"x": 2}]"#,
  ])
  func whatNothingTellsApartHasNoMarker(_ body: String) throws {
    let behaviour = try infer(.documented(query: ["marker"], body: body))
    #expect(behaviour.unused == [FixtureUnusedParameter("marker", because: .noIdentifier)])
  }

  @Test func documentedValuesTellADirectionAndAFlag() throws {
    var endpoint = Endpoint.documented(query: ["sort", "page", "size"], body: #"[{"id": 1}]"#)
    endpoint.parameters[0].schema.allowedValues = ["asc", "desc"]
    endpoint.parameters[2].schema.type = TypeReference(written: "bool", kind: .boolean)
    let dump = try infer(endpoint).dump
    #expect(dump.contains("sort: sort-direction"))
    #expect(dump.contains("size: - no-such-field"))
  }

  @Test func pagesMayStartAtZero() throws {
    var endpoint = Endpoint.documented(query: ["page", "limit"], body: #"[{"id": 1}]"#)
    endpoint.parameters[0].schema.defaultValue = "0"
    #expect(try infer(endpoint).dump.contains("page: page-number 0"))
  }

  @Test func theListMayStandInAnyExample() throws {
    let behaviour = try infer(
      .documented(
        query: ["id", "extra"],
        body: "{}",
        #"{"books": []}"#,
        #"{"books": [{"id": 1}]}"#,
        #"{"books": [{"id": 2, "extra": true}]}"#
      )
    )
    #expect(behaviour.dump == ["list /books", "id: equals /id", "extra: equals /extra"])
  }

  @Test func onlyAGetWithAQueryHasABehaviour() {
    let body = #"[{"id": 1}]"#
    #expect(ListBehaviour.infer(of: .documented(body: body)).value == nil)
    #expect(ListBehaviour.infer(of: .documented(.post, query: ["id"], body: body)).value == nil)
    var endpoint = Endpoint.documented(body: body)
    endpoint.parameters = [Parameter(name: "id", location: .header, origin: .test)]
    #expect(ListBehaviour.infer(of: endpoint).value == nil)
  }

  @Test func anErrorIsNoList() throws {
    var endpoint = Endpoint.documented(query: ["id"], body: #"[{"id": 1}]"#)
    endpoint.examples[0].status = 400
    #expect(try infer(endpoint).dump == ["no list", "id: - no-list"])
  }

  private func infer(_ endpoint: Endpoint) throws -> FixtureListBehaviour {
    let inferred = ListBehaviour.infer(of: endpoint)
    #expect(inferred.diagnostics == [])
    return try #require(inferred.value)
  }
}
