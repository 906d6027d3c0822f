import JSONText
import Testing

@Suite struct JSONRepairTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var compact: String
    var repairs: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      name: "line comments",
      text: "{\"a\": 1 // one\n}",
      compact: #"{"a":1}"#,
      repairs: ["8 a comment is not allowed"]
    ),
    Case(
      name: "block comments",
      text: "[/* none */]",
      compact: "[]",
      repairs: ["1 a comment is not allowed"]
    ),
    Case(
      name: "a comma before the end",
      text: "[1, 2, ]",
      compact: "[1,2]",
      repairs: ["5 a comma stands before the closing bracket"]
    ),
    Case(
      name: "a missing comma between members",
      text: "{\"a\": 1\n\"b\": 2}",
      compact: #"{"a":1,"b":2}"#,
      repairs: ["7 a comma is missing"]
    ),
    Case(
      name: "a missing comma between strings",
      text: #"["a""b"]"#,
      compact: #"["a","b"]"#,
      repairs: ["4 a comma is missing"]
    ),
    Case(
      name: "commas too many",
      text: "[,1,,2]",
      compact: "[1,2]",
      repairs: ["1 a comma is too many", "4 a comma is too many"]
    ),
    Case(
      name: "an ellipsis among elements",
      text: "[1, ...]",
      compact: "[1]",
      repairs: ["4 an ellipsis stands for what was left out"]
    ),
    Case(
      name: "an ellipsis alone",
      text: "{ … }",
      compact: "{}",
      repairs: ["2 an ellipsis stands for what was left out"]
    ),
    Case(
      name: "single quotes",
      text: "{'a': 'it\\'s'}",
      compact: #"{"a":"it's"}"#,
      repairs: [
        "1 a string stands in single quotes", "6 a string stands in single quotes",
        "9 an escape that JSON does not know",
      ]
    ),
    Case(
      name: "typographic quotes",
      text: "[“a”]",
      compact: #"["a"]"#,
      repairs: ["1 a string stands in typographic quotes"]
    ),
    Case(
      name: "names without quotes",
      text: "{limit: 5}",
      compact: #"{"limit":5}"#,
      repairs: ["1 a member name has no quotes"]
    ),
    Case(
      name: "full-width and no-break blanks",
      text: "{\u{3000}\u{A0}\"a\":\u{A0}1}",
      compact: #"{"a":1}"#,
      repairs: ["1 a blank that is no JSON white space", "10 a blank that is no JSON white space"]
    ),
    Case(
      name: "a line end in a string",
      text: "[\"a\nb\"]",
      compact: #"["a\nb"]"#,
      repairs: ["3 a line end in a string is not escaped"]
    ),
    Case(
      name: "quotes inside a string",
      text: #"{"m": "say "hi" now"}"#,
      compact: #"{"m":"say \"hi\" now"}"#,
      repairs: [
        "11 a quote inside a string is not escaped", "14 a quote inside a string is not escaped",
      ]
    ),
    Case(
      name: "Python's words",
      text: "[True, None]",
      compact: "[true,null]",
      repairs: ["1 'True' is not how JSON spells it", "7 'None' is not how JSON spells it"]
    ),
    Case(
      name: "numbers with signs and zeros of their own",
      text: "[+1, 007, .5, 1.]",
      compact: "[1,7,0.5,1]",
      repairs: [
        "1 a number has no plus sign before it", "5 a number starts with a zero too many",
        "10 a number needs a digit on both sides of its point",
        "14 a number needs a digit on both sides of its point",
      ]
    ),
    Case(
      name: "backslashes of a path",
      text: #"["C:\dir"]"#,
      compact: #"["C:\\dir"]"#,
      repairs: ["4 an escape that JSON does not know"]
    ),
    Case(
      name: "half a surrogate pair",
      text: #"["\ud800"]"#,
      compact: "[\"\u{FFFD}\"]",
      repairs: ["2 half of a surrogate pair stands alone"]
    ),
  ])
  func mends(_ test: Case) {
    guard case .repaired(let value, let repairs) = JSONReading.read(test.text) else {
      Issue.record("not repaired: \(JSONReading.read(test.text))")
      return
    }
    #expect(JSONWriter.compact(value) == test.compact)
    #expect(repairs.map { "\($0.offset) \($0.description)" } == test.repairs)
  }

  struct Template: Sendable, CustomTestStringConvertible {
    var text: String
    var isTemplate: Bool
    var offset: Int
    var testDescription: String { text }
  }

  @Test(arguments: [
    Template(text: #"{"minDisk": <minDisk>}"#, isTemplate: true, offset: 12),
    Template(text: #"{"a": 1 "b": <b>}"#, isTemplate: true, offset: 13),
    Template(text: #"{"id": string}"#, isTemplate: true, offset: 7),
    Template(text: #"{"id": {id}}"#, isTemplate: true, offset: 10),
    Template(text: #"{"id": {{id}}}"#, isTemplate: true, offset: 8),
    Template(text: #"{"a": ...}"#, isTemplate: true, offset: 6),
    Template(text: "hello", isTemplate: false, offset: 0),
    Template(text: #"{"a": "b"#, isTemplate: false, offset: 6),
    Template(text: "{\"a\": \"b\n \"c\": 1}", isTemplate: false, offset: 6),
    Template(text: "[/* x ]", isTemplate: false, offset: 1),
    Template(text: "", isTemplate: false, offset: 0),
  ])
  func leavesWhatHasNoLikelyReading(_ test: Template) {
    guard case .opaque(let fault) = JSONReading.read(test.text) else {
      Issue.record("has a reading: \(JSONReading.read(test.text))")
      return
    }
    #expect(fault.isTemplate == test.isTemplate)
    #expect(fault.offset == test.offset)
  }

  @Test func looksLikeJSONByItsFirstAndLastSign() {
    #expect(JSONReading.looksLikeJSON(" {\"a\": <b>}\n"))
    #expect(JSONReading.looksLikeJSON("[]"))
    #expect(!JSONReading.looksLikeJSON("{api}/v2"))
    #expect(!JSONReading.looksLikeJSON("HTTP/1.1 200 OK\n\n{}"))
    #expect(!JSONReading.looksLikeJSON(""))
  }
}
