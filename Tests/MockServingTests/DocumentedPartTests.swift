import FixtureFormat
import Testing

@testable import MockServing

@Suite("Documented parts of content")
struct DocumentedPartTests {
  @Test(
    "a range of bytes that a page copied is never sent, one in other units is",
    arguments: [
      ("bytes 0-1/9", nil), ("Bytes */9", nil), ("items 0-1/9", "items 0-1/9"),
    ]
  )
  func leavesByteRangesOut(_ documented: String, _ expected: String?) {
    let fields = DocumentedHeaders.lawful([FixtureValue("Content-Range", documented)])
    #expect(fields["Content-Range"] == expected)
  }

  @Test(
    "a documented 206 says which bytes it has",
    arguments: [
      (["Content-Type: text/plain"], "bytes 0-3/4"),
      (["Content-Type: text/plain", "Content-Range: items 0-1/9"], "items 0-1/9"),
      (["Content-Type: multipart/byteranges; boundary=a"], nil),
    ]
  )
  func describesDocumentedPart(_ fields: [String], _ expected: String?) {
    for method in ["GET", "HEAD"] {
      let answer = finished(206, fields, "book", MockRequest(method: method, target: "/a"))
      #expect(answer.status == 206)
      #expect(answer.headers["Content-Range"] == expected)
    }
    #expect(finished(206, [], "", .init(method: "GET", target: "/a")).headers.fields.isEmpty)
  }

  @Test("a part that is asked for has one range, that of its bytes")
  func replacesDocumentedRange() {
    let request = MockRequest(
      method: "GET", target: "/a", headers: HeaderFields([.init("Range", "bytes=1-2")]))
    let answer = finished(200, ["Content-Range: items 0-1/9"], "book", request)
    #expect(answer.status == 206)
    #expect(answer.headers.values(of: "Content-Range") == ["bytes 1-2/4"])
    #expect(answer.body == .bytes(Array("oo".utf8)))
  }

  private func finished(
    _ status: Int,
    _ fields: [String],
    _ body: String,
    _ request: MockRequest
  ) -> MockAnswer {
    let headers = fields.map { field in
      let parts = field.split(separator: ": ", maxSplits: 1)
      return HeaderFields.Field(String(parts[0]), String(parts[1]))
    }
    var answer = MockAnswer(
      status: status,
      headers: HeaderFields(headers),
      body: body.isEmpty ? .empty : .bytes(Array(body.utf8))
    )
    PartialContent(site: SiteSnapshot([])).finish(&answer, to: request)
    return answer
  }
}
