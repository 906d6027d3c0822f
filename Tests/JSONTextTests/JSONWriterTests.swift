import JSONText
import Testing

@Suite struct JSONWriterTests {
  private let value = JSONValue.object([
    JSONMember("name", .string("a \"b\"\\\n\u{1}é")),
    JSONMember("sizes", .array([.number("1.50"), .null])),
    JSONMember("none", .array([])),
    JSONMember("empty", .object([])),
  ])

  @Test func prettyTextHasTwoSpacesAndNoLineEndBehindIt() {
    let expected = #"""
      {
        "name": "a \"b\"\\\n\u0001é",
        "sizes": [
          1.50,
          null
        ],
        "none": [],
        "empty": {}
      }
      """#
    #expect(JSONWriter.pretty(value) == expected)
  }

  @Test func compactTextHasNoBlanks() {
    let expected = #"{"name":"a \"b\"\\\n\u0001é","sizes":[1.50,null],"none":[],"empty":{}}"#
    #expect(JSONWriter.compact(value) == expected)
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    #expect(try JSONParser.parse(JSONWriter.pretty(value)) == value)
    #expect(try JSONParser.parse(JSONWriter.compact(value)) == value)
  }

  @Test func everyScalarBelowTheTildeSurvives() throws {
    let text = String(String.UnicodeScalarView((0..<0x7F).compactMap(Unicode.Scalar.init)))
    #expect(try JSONParser.parse(JSONWriter.compact(.string(text))) == .string(text))
  }
}
