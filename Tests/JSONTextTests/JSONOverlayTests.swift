import JSONText
import Testing

@Suite struct JSONOverlayTests {
  @Test(arguments: [
    ("{}", "{}", "{}"),
    (#"{"a":1,"b":2}"#, "{}", #"{"a":1,"b":2}"#),
    (#"{"a":1,"b":2}"#, #"{"a":3}"#, #"{"a":3,"b":2}"#),
    (#"{"a":1}"#, #"{"b":2,"c":3}"#, #"{"a":1,"b":2,"c":3}"#),
    (#"{"a":1}"#, #"{"b":2,"b":3}"#, #"{"a":1,"b":3}"#),
    (#"{"a":1,"a":2}"#, #"{"a":3}"#, #"{"a":1,"a":3}"#),
    // RFC 8259, section 8.3: names are compared code unit by code unit.
    (#"{"é":1}"#, "{\"e\u{301}\":2}", "{\"é\":1,\"e\u{301}\":2}"),
  ])
  func membersTakeTheirPlaces(_ below: String, _ above: String, _ expected: String) throws {
    let members = try #require(JSONParser.parse(below).members)
    let others = try #require(JSONParser.parse(above).members)
    let overlaid = JSONWriter.compact(.object(members.overlaid(by: others)))
    #expect(Array(overlaid.utf8) == Array(expected.utf8))
  }

  @Test func namesThatOnlyLookAlikeAreTwoMembers() throws {
    let value = try JSONParser.parse("{\"é\":1,\"e\u{301}\":2}")
    #expect(value["é"] == .number("1"))
    #expect(value["e\u{301}"] == .number("2"))
    #expect(value["è"] == nil)
  }
}
