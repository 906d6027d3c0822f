import JSONText
import Testing

@Suite struct JSONPointerTests {
  @Test(arguments: [
    ("", []), ("/", [""]), ("/a", ["a"]), ("/a/0/b", ["a", "0", "b"]), ("/a~1b/~0", ["a/b", "~"]),
    ("/~01", ["~1"]), ("/ü//", ["ü", "", ""]),
  ])
  func readsAndWritesTheSameText(_ text: String, _ steps: [String]) {
    #expect(JSONPointer(text: text)?.steps == steps)
    #expect(JSONPointer(steps).description == text)
  }

  @Test(arguments: ["a", "a/b", "/~", "/~2", "/a~/b", "#/a"])
  func whatIsNoPointerIsRefused(_ text: String) {
    #expect(JSONPointer(text: text) == nil)
  }

  @Test(arguments: [
    ("", #"{"a":[1,{"b":2}],"c":1,"c":3,"":4}"#), ("/a/0", "1"), ("/a/1/b", "2"), ("/c", "3"),
    ("/", "4"), ("/a/01", nil), ("/a/-1", nil), ("/a/2", nil), ("/c/0", nil), ("/x", nil),
  ])
  func findsTheValueAtItsPlace(_ text: String, _ expected: String?) throws {
    let value = try JSONParser.parse(#"{"a": [1, {"b": 2}], "c": 1, "c": 3, "": 4}"#)
    let pointer = try #require(JSONPointer(text: text))
    #expect(value[pointer].map(JSONWriter.compact) == expected)
  }
}
