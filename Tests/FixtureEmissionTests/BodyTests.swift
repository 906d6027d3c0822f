import APIModel
import FixtureFormat
import SourceText
import Testing

@Suite struct BodyTests {
  @Test func jsonIsWrittenWithItsNumbersAndItsOrder() throws {
    let emitted = try Emitted(documented(.answer("a book", body: #"{"z": 1.50, "a": [1E3, {}]}"#)))
    #expect(emitted.bodies == ["200-a-book.json"])
    #expect(
      emitted.files["fixtures/books/show-book/200-a-book.json"] == """
        {
          "z": 1.50,
          "a": [
            1E3,
            {}
          ]
        }

        """
    )
    #expect(emitted.examples.map(\.mediaType) == ["application/json"])
    #expect(emitted.examples.map(\.body) == ["fixtures/books/show-book/200-a-book.json"])
  }

  @Test func repairedJSONIsWrittenRepaired() throws {
    let emitted = try Emitted(documented(.answer("a", body: "{\"a\": 1\n \"b\": 2,}")))
    #expect(
      emitted.files["fixtures/books/show-book/200-a.json"] == "{\n  \"a\": 1,\n  \"b\": 2\n}\n"
    )
    // The reader of the page has said what was repaired, and where.
    #expect(emitted.diagnostics.isEmpty)
  }

  @Test(arguments: ["{\"minDisk\": <minDisk>}", "{\"a\": [1, 2, ... ", "{\"a\": {{a}}}"])
  func aTemplateNeverBecomesAFixture(_ body: String) throws {
    let emitted = try Emitted(documented(statuses: [200], .answer("a", body: body)))
    #expect(emitted.bodies == [])
    #expect(emitted.examples == [])
    #expect(emitted.diagnostics.map(\.rule) == ["fixture-left-out"])
  }

  struct Other: Sendable, CustomTestStringConvertible {
    var mediaType: String?
    var body = "<b>&</b>"
    var file: String
    var served: String
    var testDescription: String { "\(mediaType ?? "no media type") is \(file)" }
  }

  @Test(arguments: [
    Other(mediaType: nil, file: "200-a.txt", served: "text/plain; charset=utf-8"),
    Other(mediaType: "text/xml", file: "200-a.xml", served: "text/xml"),
    Other(
      mediaType: "application/atom+xml; charset=ISO-8859-1",
      file: "200-a.xml",
      served: "application/atom+xml; charset=utf-8"
    ),
    Other(mediaType: "text/html", file: "200-a.txt", served: "text/html"),
    Other(mediaType: "application/xhtml+xml", file: "200-a.txt", served: "application/xhtml+xml"),
    Other(mediaType: "text/csv", file: "200-a.csv", served: "text/csv"),
    Other(mediaType: "../../x", file: "200-a.txt", served: "text/plain; charset=utf-8"),
    Other(mediaType: "text/x\r\nX: y", file: "200-a.txt", served: "text/plain; charset=utf-8"),
    Other(
      mediaType: "application/vnd.desk+json;v=1",
      body: "[1]",
      file: "200-a.json",
      served: "application/vnd.desk+json; v=1"
    ),
  ])
  func anotherBodyKeepsItsTextAndGetsItsExtension(_ test: Other) throws {
    let emitted = try Emitted(
      documented(.answer("a", mediaType: test.mediaType, body: test.body))
    )
    #expect(emitted.bodies == [test.file])
    #expect(emitted.examples.map(\.mediaType) == [test.served])
    if !test.file.hasSuffix("json") {
      #expect(emitted.files["fixtures/books/show-book/\(test.file)"] == test.body)
    }
  }

  @Test func aTextThatOnlyClaimsToBeJSONIsLeftOut() throws {
    let emitted = try Emitted(
      documented(.answer("a", mediaType: "application/json; charset=utf-8", body: "see above"))
    )
    #expect(emitted.bodies == [])
    #expect(emitted.diagnostics.map(\.rule).contains("fixture-left-out"))
  }

  @Test func whatHasNoContentHasNoFile() throws {
    let body = "{\"a\": 1}"
    #expect(try Emitted(documented(method: .head, .answer("a", body: body))).bodies == [])
    for status in [204, 205, 304] {
      let emitted = try Emitted(documented(.answer("a", status, body: body)))
      #expect(emitted.bodies == [])
      #expect(emitted.examples.map(\.body) == [nil])
    }
  }

  @Test func noNameLeadsOutOfItsFolderOrMeetsAnother() throws {
    let names = [
      "../../../etc/passwd", "a/b", "A B", "a-b", "..", "", ".hidden", "a\0b", "CON:",
      String(repeating: "é", count: 300),
    ]
    var endpoint = documented()
    endpoint.examples = names.map { .answer($0, body: "[]") }
    let emitted = try Emitted(endpoint)
    #expect(emitted.bodies.count == names.count)
    #expect(
      emitted.bodies.allSatisfy { name in
        !name.contains("/") && !name.contains("..") && name.utf8.count < 140
          && name.hasPrefix("200-") && name.hasSuffix(".json")
      }
    )
    #expect(emitted.examples.map(\.name) == names)
  }
}
