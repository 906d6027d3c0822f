import FixtureFormat
import JSONText
import Testing

@testable import MockServing

@Suite("Path values in the answer")
struct ValueReplacementTests {
  private static let long = "3c3d1d01-b48a"

  @Test(
    "a long value is replaced wherever it stands alone",
    arguments: [
      (#"{"id":"3c3d1d01-b48a"}"#, #"{"id":"new"}"#),
      (#"{"any":"3c3d1d01-b48a"}"#, #"{"any":"new"}"#),
      (#"["http://a/3c3d1d01-b48a","3c3d1d01-b48a/x"]"#, #"["http://a/new","new/x"]"#),
      (#""no image 3c3d1d01-b48a.""#, #""no image new.""#),
      (
        #""x3c3d1d01-b48a 3c3d1d01-b48a-x é3c3d1d01-b48a""#,
        #""x3c3d1d01-b48a 3c3d1d01-b48a-x é3c3d1d01-b48a""#
      ),
      (#"{"3c3d1d01-b48a":null}"#, #"{"3c3d1d01-b48a":null}"#),
    ]
  )
  func replacesLongValues(_ json: String, _ expected: String) throws {
    let replacement = try #require(
      ValueReplacement(FixtureValue("image_id", Self.long), by: "new"))
    let changed = replacement.applied(to: try JSONParser.parse(json), named: "")
    #expect(JSONWriter.compact(changed) == expected)
  }

  @Test(
    "a short value is replaced in a URL and under its own name",
    arguments: [
      (#"{"id":7,"book_id":"7","n":7,"s":"7"}"#, #"{"id":8,"book_id":"8","n":7,"s":"7"}"#),
      (#""/books/7/x /books/77 /7""#, #""/books/8/x /books/77 /8""#),
      (#""/books/7?a=7#7""#, #""/books/8?a=7#7""#),
      (#"{"id":[7,7.0,70]}"#, #"{"id":[8,7.0,70]}"#),
    ]
  )
  func replacesShortValues(_ json: String, _ expected: String) throws {
    let replacement = try #require(ValueReplacement(FixtureValue("book_id", "7"), by: "8"))
    let changed = replacement.applied(to: try JSONParser.parse(json), named: "")
    #expect(JSONWriter.compact(changed) == expected)
  }

  @Test("a number stays a number")
  func keepsNumbers() throws {
    let replacement = try #require(ValueReplacement(FixtureValue("id", "7"), by: "07"))
    let changed = replacement.applied(to: try JSONParser.parse(#"{"id":7}"#), named: "")
    #expect(JSONWriter.compact(changed) == #"{"id":7}"#)
  }

  @Test("a value in a URL is percent-encoded, and plain elsewhere")
  func encodesSegments() throws {
    let replacement = try #require(ValueReplacement(FixtureValue("id", "7"), by: "a/\"é"))
    #expect(replacement.applied(to: "/x/7", named: "") == "/x/a%2F%22%C3%A9")
    #expect(replacement.applied(to: "7", named: "id") == "a/\"é")
  }

  @Test("the same value and an empty one leave nothing to do", arguments: ["7", ""])
  func leavesEqualValues(_ value: String) {
    #expect(ValueReplacement(FixtureValue("id", value), by: "7") == nil)
  }
}
