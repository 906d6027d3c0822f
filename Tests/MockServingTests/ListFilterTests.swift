import FixtureFormat
import JSONText
import MockServing
import Testing

@Suite("What a query does to a list")
struct ListFilterTests {
  private static let books = """
    {"books": [
      {"id": 1, "title": "B", "pages": 12, "price": "9.50", "lent": false, "shelf": {"row": "x"},
       "tags": ["old", "red"], "updated": "2016-05-22T06:04:22.5Z", "ended": null},
      {"id": 2, "title": "a", "pages": 9, "price": "10", "lent": true, "shelf": {"row": "y"},
       "tags": [], "updated": "2016-05-22T08:04:22+02:00"},
      {"id": 3, "title": "B", "pages": 12.0, "price": "n/a", "lent": true, "tags": ["red"],
       "updated": "2016-05-23"},
      {"id": 4}
    ]}
    """

  private static let site = ListSite(
    FixtureListBehaviour(
      list: JSONPointer(["books"]),
      parameters: [
        FixtureListParameter("title", .equals(field: JSONPointer(["title"]))),
        FixtureListParameter("pages", .equals(field: JSONPointer(["pages"]))),
        FixtureListParameter("lent", .equals(field: JSONPointer(["lent"]))),
        FixtureListParameter("row", .equals(field: JSONPointer(["shelf", "row"]))),
        FixtureListParameter("tag", .equals(field: JSONPointer(["tags"]))),
        FixtureListParameter("ended", .equals(field: JSONPointer(["ended"]))),
        FixtureListParameter(
          "min", .compares(field: JSONPointer(["price"]), .atLeast, as: .number)),
        FixtureListParameter("max", .compares(field: JSONPointer(["price"]), .atMost, as: .number)),
        FixtureListParameter(
          "gt", .compares(field: JSONPointer(["pages"]), .moreThan, as: .number)),
        FixtureListParameter(
          "lt", .compares(field: JSONPointer(["pages"]), .lessThan, as: .number)),
        FixtureListParameter(
          "changes-since", .compares(field: JSONPointer(["updated"]), .atLeast, as: .time)),
        FixtureListParameter("sort", .sort),
        FixtureListParameter("dir", .sortDirection),
        FixtureListParameter("fields", .fieldSelection),
      ]
    ),
    bodies: [books]
  )

  @Test(
    "keeps the elements that are meant, in the order of the page",
    arguments: [
      ("title=B", [1, 3]), ("title=b", []), ("title=", []), ("title", []),
      ("title=B&title=a", [1, 2, 3]),
      ("title=B&pages=12", [1, 3]), ("title=a&pages=12", []), ("pages=12.0", [1, 3]),
      ("pages=12e0", [1, 3]), ("pages=9", [2]), ("pages=x", []), ("lent=true", [2, 3]),
      ("lent=True", [2, 3]), ("lent=0", [1]), ("lent=maybe", []), ("row=y", [2]),
      ("tag=red", [1, 3]),
      ("tag=old&tag=red", [1, 3]), ("ended=null", [1]), ("ended=", []),
      ("min=9.5", [1, 2]), ("min=9.6", [2]), ("max=9.50", [1]), ("min=1e300", []),
      ("min=-1", [1, 2]),
      ("gt=9", [1, 3]), ("lt=12", [2]), ("gt=9&lt=12", []),
      ("changes-since=2016-05-22T06:04:22Z", [1, 2, 3]),
      ("changes-since=2016-05-22T06:04:22.1Z", [1, 3]),
      ("changes-since=2016-05-22T10:04:22%2B04:00", [1, 2, 3]),
      ("changes-since=2016-05-22T10:04:22+04:00", [1, 2, 3]),
      ("changes-since=2016-05-23", [3]), ("changes-since=2030-01-01", []),
      ("sort=title", [1, 3, 2, 4]),
      ("sort=-title", [2, 1, 3, 4]),
      ("sort=pages", [2, 1, 3, 4]), ("sort=pages,-id", [2, 3, 1, 4]),
      ("sort=pages:desc", [1, 3, 2, 4]),
      ("sort=pages%20asc,id%20desc", [2, 3, 1, 4]), ("sort=pages,asc", [2, 1, 3, 4]),
      ("sort=updated", [2, 1, 3, 4]), ("sort=shelf.row&title=B", [1, 3]),
      ("sort=Pages", [2, 1, 3, 4]),
      ("sort=pages&dir=desc", [1, 3, 2, 4]), ("dir=desc", [4, 3, 2, 1]),
      ("sort=desc", [4, 3, 2, 1]), ("sort=desc,pages", [1, 3, 2, 4]), ("dir=asc", [1, 2, 3, 4]),
      ("sort=", [1, 2, 3, 4]), ("title=B&unknown=x", [1, 3]),
      ("sort=colour", [1, 2, 3, 4]), ("sort=colour&dir=desc", [1, 2, 3, 4]),
      ("sort=colour,desc", [1, 2, 3, 4]), ("sort=colour,pages:desc", [1, 3, 2, 4]),
      ("sort=colour&sort=pages&dir=asc&dir=desc", [1, 3, 2, 4]),
    ] as [(String, [Int])])
  func keepsTheElementsThatAreMeant(_ query: String, _ ids: [Int]) {
    let answer = Self.site.answer(query)
    #expect(answer.status == 200)
    #expect(
      Self.site.values(answer, list: JSONPointer(["books"]), of: "id") == ids.map(String.init)
    )
    #expect(Self.site.next(answer) == nil)
  }

  @Test(
    "leaves the documented file where the query does not concern the list",
    arguments: [
      "", "unknown=1", "__example=one", "Title=B", "titles=B",
    ])
  func leavesTheDocumentedFile(_ query: String) {
    let answer = Self.site.answer(query)
    #expect(answer.status == 200)
    #expect(Self.site.json(answer) == nil)
    #expect(answer.body != .empty)
  }

  @Test("writes what all elements are exactly as the site has it")
  func writesAsTheSiteHasIt() {
    guard case .bytes(let bytes) = Self.site.answer("dir=asc").body else {
      Issue.record("no bytes were made")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self) == ListSite.pretty(Self.books))
  }

  @Test("an empty list is lawful")
  func anEmptyListIsLawful() {
    guard case .bytes(let bytes) = Self.site.answer("title=none").body else {
      Issue.record("no bytes were made")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "{\n  \"books\": []\n}\n")
  }

  @Test(
    "keeps the members that are named",
    arguments: [
      ("fields=id", #"{"id":1}"#), ("fields=title,id", #"{"id":1,"title":"B"}"#),
      ("fields=id&fields=lent", #"{"id":1,"lent":false}"#), ("fields=%20id%20,", #"{"id":1}"#),
    ])
  func keepsTheMembersThatAreNamed(_ query: String, _ first: String) {
    let answer = Self.site.answer(query)
    let elements = Self.site.json(answer)?["books"]?.elements
    #expect(elements?.first.map(JSONWriter.compact) == first)
    #expect(elements?.count == 4)
    #expect(answer.warnings == [])
  }

  @Test("a member that no element has is a warning")
  func anUnknownMemberIsAWarning() {
    let answer = Self.site.answer("fields=id,colour")
    #expect(answer.warnings == ["query fields: The elements have no field 'colour'."])
  }

  @Test("a field to sort by that no element has is a warning")
  func anUnknownSortKeyIsAWarning() {
    let answer = Self.site.answer("sort=colour")
    #expect(
      answer.warnings == [
        "query sort: The elements have no field 'colour' to sort by; they have id, title, pages, "
          + "price, lent, shelf, tags, updated, ended."
      ])
  }

  @Test(
    "refuses what has no meaning, in the page's own words",
    arguments: [
      ("min=abc", "min", "It has to be a number, and not 'abc'."),
      ("max=", "max", "It has to be a number, and not ''."),
      ("gt=NaN", "gt", "It has to be a number, and not 'NaN'."),
      (
        "changes-since=yesterday", "changes-since",
        "It has to be a time such as 2016-05-22T06:04:22Z, and not 'yesterday'."
      ),
      (
        "sort=id:up", "sort", "A field is sorted in the direction asc or desc, not 'id:up'."
      ),
      ("dir=up", "dir", "It has to be asc or desc, and not 'up'."),
    ])
  func refusesWhatHasNoMeaning(_ query: String, _ name: String, _ detail: String) {
    let answer = Self.site.answer(query)
    #expect(answer.status == 400)
    let body = Self.site.json(answer)
    #expect(
      body?["badRequest"]?["message"]
        == .string("The list cannot be answered by the query \(name): \(detail)")
    )
    #expect(body?["badRequest"]?["code"] == .number("400"))
  }

  @Test("says all that is wrong at once")
  func saysAllThatIsWrong() {
    let answer = Self.site.answer("min=a&dir=b")
    #expect(answer.status == 400)
    let message = Self.site.json(answer)?["badRequest"]?["message"]?.string ?? ""
    #expect(message.contains("query min: "))
    #expect(message.contains("query dir: "))
  }

  @Test("a mock that does not validate passes over it")
  func passesOverItWithoutValidation() {
    var options = MockOptions()
    options.validates = false
    let site = ListSite(
      FixtureListBehaviour(
        list: JSONPointer(["books"]),
        parameters: [FixtureListParameter("limit", .pageSize)]
      ),
      bodies: [Self.books],
      options: options
    )
    let answer = site.answer("limit=abc")
    #expect(answer.status == 200)
    #expect(site.values(answer, list: JSONPointer(["books"]), of: "id")?.count == 4)
  }

  @Test("a wished status is answered all the same")
  func aWishedStatusIsAnswered() {
    #expect(Self.site.answer("min=a&__code=200").status == 200)
    #expect(Self.site.answer("min=a&__code=200").warnings.count == 1)
    let documented = Self.site.answer("title=B&__code=400")
    #expect(documented.status == 400)
    #expect(Self.site.json(documented) == nil)
  }

  @Test(
    "a query of thousands of words is answered, too",
    arguments: [
      ("title=B&", 900, 200), ("sort=title&", 900, 400), ("sort=title&", 16, 200),
      ("min=1&", 900, 200), ("fields=x,id&", 600, 200), ("dir=asc&", 900, 200),
    ])
  func aLongQueryIsAnswered(_ part: String, _ count: Int, _ status: Int) {
    let answer = Self.site.answer(String(repeating: part, count: count))
    #expect(answer.status == status)
    #expect(answer.warnings.count <= 8)
  }

  @Test("HEAD answers as GET does, without content")
  func headAnswersAsGet() {
    let head = Self.site.answer("title=B", method: "HEAD")
    let get = Self.site.answer("title=B")
    #expect(head.headers == get.headers)
    #expect(!head.sendsBody)
  }

  @Test("another part of a list has another tag")
  func anotherPartHasAnotherTag() throws {
    let queries = ["", "title=B", "title=a", "title=none", "dir=desc", "dir=asc", "fields=id"]
    let tags = queries.compactMap { Self.site.answer($0).headers["ETag"] }
    #expect(Set(tags).count == queries.count)
    let tag = try #require(Self.site.answer("title=B").headers["ETag"])
    let again = Self.site.answer(
      "title=B",
      [.init("Host", "localhost"), .init("If-None-Match", tag)]
    )
    #expect(tags.contains(tag))
    #expect([200, 304].contains(again.status))
  }
}
