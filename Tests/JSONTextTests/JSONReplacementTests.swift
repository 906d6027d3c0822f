import JSONText
import Testing

@Suite("Replacing a place in JSON")
struct JSONReplacementTests {
  @Test(
    "the place is replaced, and everything else stays",
    arguments: [
      (#"{"a":1,"b":2}"#, "/a", #"{"a":0,"b":2}"#),
      (#"{"a":[1,{"b":2}]}"#, "/a/1/b", #"{"a":[1,{"b":0}]}"#),
      (#"{"a":1}"#, "/b", #"{"a":1,"b":0}"#),
      (#"{"a":1}"#, "/b/c", #"{"a":1}"#),
      (#"[1,2]"#, "/1", "[1,0]"), (#"[1,2]"#, "/2", "[1,2]"), (#"[1,2]"#, "/01", "[1,2]"),
      (#"[1,2]"#, "/-", "[1,2]"), ("7", "", "0"), ("7", "/a", "7"),
      (#"{"a":1,"a":2}"#, "/a", #"{"a":1,"a":0}"#), (#"{"a/b":1}"#, "/a~1b", #"{"a/b":0}"#),
    ]
  )
  func replaces(_ text: String, _ pointer: String, _ expected: String) throws {
    let place = try #require(JSONPointer(text: pointer))
    let changed = try JSONParser.parse(text).replacing(place, by: .number("0"))
    #expect(JSONWriter.compact(changed) == expected)
  }
}
