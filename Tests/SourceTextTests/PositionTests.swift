import SourceText
import Testing

@Suite struct PositionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var offset: Int
    var position: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "the first byte is 1:1", text: "ab", offset: 0, position: "1:1"),
    Case(name: "LF ends a line", text: "a\nb", offset: 2, position: "2:1"),
    Case(name: "CR LF is one line end", text: "a\r\nb", offset: 3, position: "2:1"),
    Case(name: "a lone CR ends a line", text: "a\rb\rc", offset: 4, position: "3:1"),
    Case(name: "a tab is one column", text: "\tb", offset: 1, position: "1:2"),
    Case(name: "a column counts UTF-8 bytes", text: "é–x", offset: 5, position: "1:6"),
    Case(name: "a combining mark is two bytes", text: "e\u{301}x", offset: 3, position: "1:4"),
    Case(name: "behind the end is on the last line", text: "a\nbc", offset: 9, position: "2:8"),
    Case(name: "an empty text has one place", text: "", offset: 0, position: "1:1"),
  ])
  func namesThePlaceOfAByte(_ test: Case) {
    let tree = SourceTree([SourceFile(path: "a.md", text: test.text)])
    let span = SourceSpan(file: FileIndex(0), bytes: test.offset..<test.offset)
    #expect(tree.position(of: span).description == test.position)
  }

  @Test func linesKnowEveryLineEnd() {
    let lines = SourceFile(path: "a", text: "a\nbb\r\n\rc\n").lines
    #expect(lines == [0..<1, 2..<4, 6..<6, 7..<8])
  }

  @Test(arguments: ["\n", "\r", "\r\n"], ["a", "\t", "\u{E}", "\u{8D}", "\u{FFFD}"])
  func linesEndAtEveryOffset(_ end: String, _ filling: String) {
    for count in 0...17 {
      let before = String(repeating: filling, count: count)
      let text = before + end + filling + end + before
      let first = 0..<before.utf8.count
      let second = first.upperBound + end.utf8.count
      let third = second + filling.utf8.count + end.utf8.count
      let last = count == 0 ? [] : [third..<text.utf8.count]
      let lines = SourceFile(path: "a", text: text).lines
      #expect(lines == [first, second..<second + filling.utf8.count] + last)
    }
  }

  @Test func aLiteralTextFindsTheFileOffsetOfItsBytes() {
    let literal = LiteralText(text: "{\n  1", file: FileIndex(3), lineOffsets: [40, 50])
    #expect(literal.span(ofByte: 0).bytes == 40..<40)
    #expect(literal.span(ofByte: 4).bytes == 52..<52)
    #expect(literal.span(ofByte: 99).bytes.lowerBound == 50 + 97)
  }

  @Test func placesOfALiteralTextAgreeWithItsSpans() {
    let text = "{\n  1\n\n}"
    let literal = LiteralText(text: text, file: FileIndex(3), lineOffsets: [40, 50, 60, 70])
    let places = LiteralPlaces(literal, bytes: Array(text.utf8))
    for offset in 0...text.utf8.count + 2 {
      let expected = literal.span(ofByte: offset)
      #expect(places.span(of: offset..<offset) == expected)
    }
    let part = places.part(4..<99, of: Array(text.utf8))
    let expected = LiteralText(text: "1\n\n}", file: FileIndex(3), lineOffsets: [52, 60, 70])
    #expect(part == expected)
  }
}
