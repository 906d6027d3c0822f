import Testing

@testable import HTMLEmission

struct HTMLEscapingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let escaped: String
    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Case(text: "plain text", escaped: "plain text"),
    Case(text: "a < b && c > d", escaped: "a &lt; b &amp;&amp; c &gt; d"),
    Case(text: #""quoted" 'single'"#, escaped: "&quot;quoted&quot; &#39;single&#39;"),
    Case(text: "&lt;", escaped: "&amp;lt;"),
    Case(text: "größer 查询 😀", escaped: "größer 查询 😀"),
    Case(text: "two\nlines\tand a tab", escaped: "two\nlines\tand a tab"),
  ])
  func escapesWhatHasAMeaning(_ test: Case) {
    #expect(HTMLEscaping.escaped(test.text) == test.escaped)
  }

  @Test(arguments: [
    // A combining mark makes one character of a quote and itself; a browser still sees the quote.
    Case(text: "\"\u{301}", escaped: "&quot;\u{301}"),
    Case(text: "<\u{20DD}", escaped: "&lt;\u{20DD}"),
    // So does a prepended mark.
    Case(text: "\u{600}<", escaped: "\u{600}&lt;"),
    Case(text: "'\u{200D}", escaped: "&#39;\u{200D}"),
  ])
  func escapesByBytesAndNotByCharacters(_ test: Case) {
    #expect(Array(HTMLEscaping.escaped(test.text).utf8) == Array(test.escaped.utf8))
  }

  @Test(arguments: [
    Case(text: "a\u{0}b", escaped: "a\u{FFFD}b"),
    Case(text: "a\u{1B}[31mb", escaped: "a\u{FFFD}[31mb"),
    Case(text: "a\u{85}b", escaped: "a\u{FFFD}b"),
    Case(text: "©\u{A0}é", escaped: "©\u{A0}é"),
  ])
  func replacesWhatNoDocumentMayHold(_ test: Case) {
    #expect(HTMLEscaping.escaped(test.text) == test.escaped)
  }

  @Test(arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF])
  func replacesNoncharacters(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(HTMLEscaping.escaped("a\(scalar)b") == "a\u{FFFD}b")
  }

  @Test(arguments: [0xFDCF, 0xFDF0, 0xFFFD, 0x1FFFD, 0x10FFFD, 0xA0])
  func keepsTheirNeighbours(_ value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(HTMLEscaping.escaped("a\(scalar)b") == "a\(scalar)b")
  }
}
