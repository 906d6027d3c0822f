import JSONText
import Testing

@Suite struct JSONParserTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var compact: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(text: " null ", compact: "null"),
    Case(text: "[true,false]", compact: "[true,false]"),
    Case(text: #"{"b":1,"a":2,"b":3}"#, compact: #"{"b":1,"a":2,"b":3}"#),
    Case(text: "[1.50, -0, 1E400, 2e-7]", compact: "[1.50,-0,1E400,2e-7]"),
    Case(text: #""\u00e9\ud83d\ude00\/\b""#, compact: #""é😀/\b""#),
    Case(text: "{ }", compact: "{}"),
    Case(text: "\t[\r\n]\n", compact: "[]"),
    Case(text: #"["a//b", "...", "<x>"]"#, compact: #"["a//b","...","<x>"]"#),
  ])
  func readsWhatIsLawful(_ test: Case) throws {
    let value = try JSONParser.parse(test.text)
    #expect(JSONWriter.compact(value) == test.compact)
    #expect(JSONReading.read(test.text) == .valid(value))
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var text: String
    var description: String
    var offset: Int
    var testDescription: String { text }
  }

  @Test(arguments: [
    Fault(text: "", description: "the text ends before the value does", offset: 0),
    Fault(text: "[1", description: "the text ends before the value does", offset: 2),
    Fault(text: "[1] 2", description: "expected the end after the value", offset: 4),
    Fault(
      text: "{}\n{}",
      description:
        "another value follows the first, and several in a row are a stream of JSON, not JSON",
      offset: 3),
    Fault(text: #"{"a" 1}"#, description: "expected ':'", offset: 5),
    Fault(text: #"{"a": }"#, description: "a value is missing", offset: 6),
    Fault(text: #"["a]"#, description: "the string is not closed", offset: 1),
    Fault(text: "[1}", description: "expected ',' or ']'", offset: 2),
    Fault(text: "[-]", description: "expected a digit", offset: 2),
    Fault(text: "[1,]", description: "a comma stands before the closing bracket", offset: 2),
    Fault(text: "[01]", description: "a number starts with a zero too many", offset: 1),
    Fault(text: "[NaN]", description: "'NaN' is no value", offset: 1),
    Fault(text: "[10GB]", description: "text stands directly behind a number", offset: 3),
  ])
  func namesTheFirstPlaceThatIsNotLawful(_ test: Fault) {
    let fault = #expect(throws: JSONFault.self) { try JSONParser.parse(test.text) }
    #expect(fault?.description == test.description)
    #expect(fault?.offset == test.offset)
  }

  @Test func refusesBytesThatAreNoUTF8() {
    #expect(throws: JSONFault.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
  }

  @Test(arguments: [("[", "]"), (#"{"a":"#, "}")])
  func readsToItsDepthLimitAndNoFurther(_ open: String, _ close: String) {
    func nested(_ depth: Int) -> String {
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    #expect(JSONReading.read(nested(JSONParser.depthLimit)).isValid)
    #expect(throws: JSONFault.self) { try JSONParser.parse(nested(JSONParser.depthLimit + 1)) }
    #expect(throws: JSONFault.self) { try JSONParser.parse(nested(100_000)) }
  }

  @Test func everyPrefixAndEveryMissingByteIsAnsweredWithoutATrap() {
    let text = Array(
      #"{"a": [1.5e3, "x\u00e9\n", null, {"b": true}], "c": "“”", /*d*/ 'e': ...}"#.utf8)
    for end in 0..<text.count {
      let isValid = JSONReading.read(Array(text[..<end])).isValid
      #expect(!isValid)
      var shorter = text
      shorter.remove(at: end)
      let again = JSONReading.read(shorter)
      #expect(again == JSONReading.read(shorter))
    }
  }
}
