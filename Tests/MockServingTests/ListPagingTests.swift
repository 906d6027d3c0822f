import FixtureFormat
import JSONText
import MockServing
import Testing

@Suite("The pages of a list")
struct ListPagingTests {
  private static let list = JSONPointer(["b"])
  private static let elements = (1...7).map { #"{"id": "id \#($0)", "n": \#($0 % 2)}"# }
    .joined(separator: ",")
  private static let limit = FixtureListParameter("limit", .pageSize)
  private static let marker = FixtureListParameter("marker", .marker(field: JSONPointer(["id"])))
  private static let offset = FixtureListParameter("offset", .offset)
  private static let page = FixtureListParameter("page", .pageNumber(first: 1))
  private static let odd = FixtureListParameter("n", .equals(field: JSONPointer(["n"])))
  private static let sort = FixtureListParameter("sort", .sort)

  private static func site(
    _ parameters: FixtureListParameter...,
    links: [FixturePageLink] = [],
    total: JSONPointer? = nil,
    around: String = "",
    pathValue: String? = nil,
    sizeDefault: String? = nil
  ) -> ListSite {
    ListSite(
      FixtureListBehaviour(
        list: list,
        parameters: parameters,
        links: links,
        total: total
      ),
      bodies: ["{\(around)\"b\": [\(elements)]}", #"{"b": [{"id": "other"}]}"#],
      pathValue: pathValue,
      sizeDefault: sizeDefault
    )
  }

  /// Follows the `Link` fields from a query on, and collects the numbers of the elements.
  private func walk(_ site: ListSite, from query: String) -> [[Int]] {
    var pages: [[Int]] = []
    var query: String? = query
    while let asked = query, pages.count < 20 {
      let answer = site.answer(asked)
      let ids = site.values(answer, list: Self.list, of: "id") ?? []
      pages.append(
        ids.compactMap { $0.split(separator: " ").last?.dropLast() }.compactMap { Int($0) })
      query = site.next(answer).map { String($0.drop { $0 != "?" }.dropFirst()) }
    }
    return pages
  }

  @Test(
    "next links lead through all elements without repeating one",
    arguments: [
      ("limit=3", [[1, 2, 3], [4, 5, 6], [7]]), ("limit=7", [[1, 2, 3, 4, 5, 6, 7]]),
      ("limit=1&marker=id%205", [[6], [7]]), ("limit=2&n=1", [[1, 3], [5, 7]]),
      ("limit=2&n=1&marker=id+2", [[3, 5], [7]]),
      ("limit=3&sort=-id", [[7, 6, 5], [4, 3, 2], [1]]),
      ("limit=2147483647", [[1, 2, 3, 4, 5, 6, 7]]), ("limit=0", [[]]),
      ("limit=00002&marker=id+6", [[7]]),
      ("marker=id+7", [[]]), ("marker=id+5", [[6, 7]]), ("limit=3&n=5", [[]]),
    ] as [(String, [[Int]])])
  func byMarker(_ query: String, _ pages: [[Int]]) {
    let site = Self.site(Self.limit, Self.marker, Self.odd, Self.sort)
    #expect(walk(site, from: query) == pages)
  }

  @Test(
    "offsets and page numbers lead through them, too",
    arguments: [
      ("limit=3", [[1, 2, 3], [4, 5, 6], [7]]), ("limit=3&offset=2", [[3, 4, 5], [6, 7]]),
      ("limit=3&offset=7", [[]]), ("offset=5", [[6, 7]]), ("offset=2147483647&limit=1", [[]]),
      ("limit=2&n=1&offset=1", [[3, 5], [7]]),
    ] as [(String, [[Int]])])
  func byOffset(_ query: String, _ pages: [[Int]]) {
    #expect(walk(Self.site(Self.limit, Self.offset, Self.odd), from: query) == pages)
  }

  @Test(
    "a page is found by its number",
    arguments: [
      ("limit=3", [[1, 2, 3], [4, 5, 6], [7]]), ("limit=3&page=2", [[4, 5, 6], [7]]),
      ("limit=3&page=9", [[]]), ("page=1", [[1, 2, 3, 4], [5, 6, 7]]), ("page=2", [[5, 6, 7]]),
      ("page=2147483647&limit=2147483647", [[]]),
    ] as [(String, [[Int]])])
  func byPage(_ query: String, _ pages: [[Int]]) {
    #expect(walk(Self.site(Self.limit, Self.page, sizeDefault: "4"), from: query) == pages)
  }

  @Test(
    "what pages cannot be counted by is refused",
    arguments: [
      "limit=abc", "limit=-1", "limit=", "limit", "limit=1.5", "limit=+1", "limit=0x10",
      "limit=2147483648", "limit=99999999999999999999999999", "limit=%00", "limit=１",
      "limit=1&limit=x", "marker=id%208", "marker=", "marker=ID%201", "offset=-1", "page=0",
      "page=-1", "page=99999999999999999999",
    ])
  func refusesWhatCannotBeCounted(_ query: String) {
    let site = Self.site(Self.limit, Self.marker, Self.offset, Self.page)
    let answer = site.answer(query)
    #expect(answer.status == 400)
    let message = site.json(answer)?["badRequest"]?["message"]?.string ?? ""
    #expect(message.hasPrefix("The list cannot be answered by the query "))
    #expect(answer.headers.values(of: "Link") == ["</books/list.html>; rel=\"help\""])
  }

  @Test("a next link keeps the rest of the query, encoded")
  func aNextLinkKeepsTheQuery() {
    let site = Self.site(Self.limit, Self.marker, Self.odd)
    let answer = site.answer("n=1&limit=1&x=%3E%22&marker=id+1&flag", desk: "d%2F1")
    #expect(site.next(answer) == "/v1/d%2F1/books?n=1&limit=1&x=%3E%22&flag&marker=id%203")
  }

  @Test("another example is paged in the same way, and the next link asks for it again")
  func anotherExampleIsPaged() {
    let site = Self.site(Self.limit, Self.marker)
    let other = site.answer("limit=1&__example=two")
    #expect(site.values(other, list: Self.list, of: "id") == ["\"other\""])
    #expect(site.next(other) == nil)
    let one = site.answer("limit=1&__example=one")
    #expect(site.next(one) == "/v1/d1/books?limit=1&__example=one&marker=id%201")
  }

  @Test("a count is that of all pages")
  func aCountIsThatOfAllPages() {
    let site = Self.site(
      Self.limit, Self.marker, Self.odd,
      total: JSONPointer(["meta", "total"]),
      around: #""meta": {"total": 99}, "#
    )
    for (query, total) in [("limit=1", "7"), ("n=1&limit=1", "4"), ("n=1&marker=id+4", "4")] {
      #expect(site.json(site.answer(query))?["meta"]?["total"] == .number(total))
    }
  }

  struct Link: Sendable, CustomTestStringConvertible {
    var form: FixturePageLink.Form
    var place: [String]
    var around: String
    var next: String
    var last: String
    var testDescription: String { around + form.rawValue }
  }

  private static let href = "http://localhost:4010/v1/d1/books?limit=6&marker=id%206"

  @Test(
    "a link in the body is that of the next page, or is not there",
    arguments: [
      Link(form: .url, place: ["next"], around: "", next: "\"\(href)\"", last: "-"),
      Link(
        form: .url, place: ["next"], around: #""next": null, "#, next: "\"\(href)\"", last: "null"),
      Link(
        form: .url, place: ["next"], around: #""next": "/old?marker=1", "#,
        next: "\"/v1/d1/books?limit=6&marker=id%206\"", last: "-"),
      Link(
        form: .url, place: ["next"], around: #""next": "https://real.example/old", "#,
        next: "\"\(href)\"", last: "-"),
      Link(
        form: .marker, place: ["m", "cursor"], around: #""m": {"cursor": "x"}, "#,
        next: "\"id 6\"", last: "-"),
      Link(
        form: .object, place: ["_links", "next"],
        around: #""_links": {"self": 1, "next": {"href": "/x", "title": "t"}}, "#,
        next: #"{"href":"/v1/d1/books?limit=6&marker=id%206","title":"t"}"#, last: "-"),
      Link(
        form: .array, place: ["b_links"], around: #""b_links": [{"href": "/x", "rel": "next"}], "#,
        next: #"[{"href":"/v1/d1/books?limit=6&marker=id%206","rel":"next"}]"#, last: "-"),
      Link(
        form: .array, place: ["b_links"], around: #""b_links": [{"rel": "self", "href": "/y"}], "#,
        next: #"[{"rel":"self","href":"/y"},{"href":"/v1/d1/books?limit=6&marker=id%206","#
          + #""rel":"next"}]"#,
        last: #"[{"rel":"self","href":"/y"}]"#),
      Link(form: .url, place: ["missing", "next"], around: "", next: "-", last: "-"),
    ])
  func aLinkInTheBody(_ link: Link) {
    let place = JSONPointer(link.place)
    let site = Self.site(
      Self.limit, Self.marker,
      links: [FixturePageLink(.next, at: place, as: link.form)],
      around: link.around
    )
    let text = { (query: String) in
      site.json(site.answer(query))?[place].map(JSONWriter.compact) ?? "-"
    }
    #expect(text("limit=6") == link.next)
    #expect(text("limit=7") == link.last)
  }

  @Test(
    "members that name pages are those of the page that is answered",
    arguments: [
      ("", "1", "1", "-", "null", "false", "true"),
      ("limit=3", "1", "3", "2", "null", "true", "true"),
      ("limit=3&page=2", "2", "3", "3", "1", "true", "false"),
      ("limit=3&page=3", "3", "3", "-", "2", "false", "false"),
      ("limit=3&page=9", "9", "3", "-", "3", "false", "false"),
      ("limit=7&page=1", "1", "1", "-", "null", "false", "true"),
      ("limit=0", "1", "1", "-", "null", "false", "true"),
    ] as [(String, String, String, String, String, String, String)])
  func membersNamePages(
    _ query: String, _ page: String, _ pages: String, _ next: String, _ previous: String,
    _ hasMore: String, _ isFirst: String
  ) {
    let link = { (relation, name, form) in
      FixturePageLink(relation, at: JSONPointer([name]), as: form)
    }
    let site = Self.site(
      Self.limit, Self.page,
      links: [
        link(.current, "page", .number), link(.last, "pages", .number),
        link(.next, "next_page", .number), link(.previous, "prev_page", .number),
        link(.next, "has_more", .flag), link(.first, "first", .flag),
      ],
      around: #""page": 5, "pages": 9, "next_page": 6, "prev_page": null, "has_more": true, "#
        + #""first": false, "#
    )
    let body = site.json(site.answer(query))
    let names = ["page", "pages", "next_page", "prev_page", "has_more", "first"]
    #expect(
      names.map { body?[$0].map(JSONWriter.compact) ?? "-" }
        == [page, pages, next, previous, hasMore, isFirst])
  }

  @Test(
    "links to each page follow offsets and markers, too",
    arguments: [
      ("offset", "limit=3", "-", "limit=3&offset=6"),
      ("offset", "limit=3&offset=3", "limit=3&offset=0", "limit=3&offset=6"),
      ("offset", "limit=3&offset=2", "limit=3&offset=0", "limit=3&offset=6"),
      ("marker", "limit=3", "-", "limit=3&marker=id%206"),
      ("marker", "limit=3&marker=id+3", "limit=3", "limit=3&marker=id%206"),
      ("marker", "limit=2&marker=id+5", "limit=2&marker=id%203", "limit=2&marker=id%206"),
      ("marker", "marker=id+5", "", ""),
    ] as [(String, String, String, String)])
  func linksToEachPage(_ way: String, _ query: String, _ previous: String, _ last: String) {
    let link = { (relation, name) in
      FixturePageLink(relation, at: JSONPointer(["links", name]), as: .url)
    }
    let site = Self.site(
      Self.limit, way == "offset" ? Self.offset : Self.marker,
      links: [link(.previous, "prev"), link(.last, "last"), link(.current, "self")],
      around: #""links": {"self": "/old", "prev": "/old", "last": "/old"}, "#
    )
    let links = site.json(site.answer(query))?["links"]
    let text = { (name: String) in
      links?[name]?.string.map { String($0.drop { $0 != "?" }.dropFirst()) } ?? "-"
    }
    #expect([text("prev"), text("last")] == [previous, last])
    #expect(text("self") == query.split(separator: "+").joined(separator: "%20"))
  }

  @Test("a cursor that was handed out is accepted back, and the last page hands out none")
  func aCursorIsAccepted() {
    let site = Self.site(
      Self.limit, Self.marker,
      links: [
        FixturePageLink(.next, at: JSONPointer(["cursor"]), as: .marker, isNullable: true)
      ],
      around: #""cursor": "abc==", "#
    )
    let cursor = { (query: String) in site.json(site.answer(query))?["cursor"] }
    #expect(cursor("limit=4") == .string("id 4"))
    #expect(cursor("limit=4&marker=id%204") == .null)
    #expect(cursor("") == .null)
  }

  @Test("without a query, what is true already stays the documented file")
  func whatIsTrueStays() {
    let site = Self.site(
      Self.limit, Self.marker,
      links: [
        FixturePageLink(.next, at: JSONPointer(["next"]), as: .url),
        FixturePageLink(.next, at: JSONPointer(["more"]), as: .flag),
      ],
      around: #""more": false, "#
    )
    guard case .file = site.answer("").body else {
      Issue.record("the documented file is not sent")
      return
    }
  }

  @Test(
    "documented Link fields that lead to pages give way to those of the mock",
    arguments: [
      (
        "limit=3&page=2",
        [
          "<https://x.example/up>; rel=up", "</v1/d1/books?limit=3>; rel=\"first\"",
          "</v1/d1/books?limit=3&page=3>; rel=\"next\"",
          "</v1/d1/books?limit=3&page=3>; rel=\"last\"",
        ]
      ),
      (
        "limit=3&page=3",
        [
          "<https://x.example/up>; rel=up", "</v1/d1/books?limit=3>; rel=\"first\"",
          "</v1/d1/books?limit=3&page=3>; rel=\"last\"",
        ]
      ),
      (
        "",
        [
          "<https://x.example/up>; rel=up", "</v1/d1/books>; rel=\"first\"",
          "</v1/d1/books>; rel=\"last\"",
        ]
      ),
    ] as [(String, [String])])
  func documentedLinks(_ query: String, _ expected: [String]) {
    let site = ListSite(
      FixtureListBehaviour(list: Self.list, parameters: [Self.limit, Self.page]),
      bodies: ["{\"b\": [\(Self.elements)]}"],
      headers: [
        FixtureValue(
          "Link",
          "<https://x.example/b?a=1,2&page=2>; rel=\"next\", <https://x.example/up>; rel=up, "
            + "<https://x.example/b?page=9>; rel=\"last first\""
        )
      ]
    )
    let links = site.answer(query).headers.values(of: "Link")
    #expect(links.filter { !$0.contains("help") } == expected)
  }

  @Test("without a host, a link in the body is one from the root")
  func withoutAHost() {
    let site = Self.site(
      Self.limit, Self.marker,
      links: [FixturePageLink(.next, at: JSONPointer(["next"]), as: .url)]
    )
    let body = site.json(site.answer("limit=6", []))
    #expect(body?["next"] == .string("/v1/d1/books?limit=6&marker=id%206"))
  }

  @Test("the values of the path stand in a part of a list, too")
  func pathValuesStandInAPart() {
    let site = ListSite(
      FixtureListBehaviour(list: JSONPointer(["b"]), parameters: [Self.limit]),
      bodies: [#"{"b": [{"id": 1, "href": "/v1/desk-number-1/books/1"}, {"id": 2}]}"#],
      pathValue: "desk-number-1"
    )
    let answer = site.answer("limit=1", desk: "d9")
    #expect(site.values(answer, list: Self.list, of: "href") == ["\"/v1/d9/books/1\""])
  }

  @Test(
    "lists are found in every envelope",
    arguments: [
      (#"[{"id": 1}, {"id": 2}]"#, "", "[\n  {\n    \"id\": 2\n  }\n]\n"),
      (
        #"{"data": {"items": [{"id": 1}, {"id": 2}], "x": [1]}, "y": {}}"#, "/data/items",
        "{\n  \"data\": {\n    \"items\": [\n      {\n        \"id\": 2\n      }\n    ],\n"
          + "    \"x\": [\n      1\n    ]\n  },\n  \"y\": {}\n}\n"
      ),
      (
        #"{"_embedded": {"b/c": [{"id": 1}, {"id": 2}]}}"#, "/_embedded/b~1c",
        "{\n  \"_embedded\": {\n    \"b/c\": [\n      {\n        \"id\": 2\n      }\n    ]\n  }\n}\n"
      ),
    ])
  func listsAreFoundInEveryEnvelope(_ body: String, _ place: String, _ expected: String) {
    let site = ListSite(
      FixtureListBehaviour(
        list: JSONPointer(text: place) ?? .root,
        parameters: [FixtureListParameter("id", .equals(field: JSONPointer(["id"])))]
      ),
      bodies: [body]
    )
    guard case .bytes(let bytes) = site.answer("id=2").body else {
      Issue.record("no bytes were made")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test("a body without the list is answered as it is")
  func aBodyWithoutTheList() {
    let site = ListSite(
      FixtureListBehaviour(list: JSONPointer(["other"]), parameters: [Self.limit]),
      bodies: [#"{"b": []}"#]
    )
    #expect(site.json(site.answer("limit=abc")) == nil)
    #expect(site.answer("limit=abc").status == 200)
  }
}
