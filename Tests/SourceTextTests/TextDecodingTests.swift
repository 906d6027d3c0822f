import SourceText
import Testing

@Suite struct TextDecodingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var text: String
    var rule: String?
    var place = 0
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "UTF-8 stays as it is", bytes: Array("é\r\n".utf8), text: "é\r\n"),
    Case(name: "an empty file is text", bytes: [], text: ""),
    Case(name: "a byte order mark is taken off", bytes: [0xEF, 0xBB, 0xBF, 0x61], text: "a"),
    Case(
      name: "UTF-16 big endian is read and reported", bytes: [0xFE, 0xFF, 0, 0x61, 0x20, 0xAC],
      text: "a€", rule: "text-utf-16"),
    Case(
      name: "UTF-16 little endian is read and reported", bytes: [0xFF, 0xFE, 0x61, 0, 0xAC, 0x20],
      text: "a€", rule: "text-utf-16"),
    Case(
      name: "NUL in UTF-16 is mended too", bytes: [0xFF, 0xFE, 0, 0, 0x61, 0],
      text: "\u{FFFD}a", rule: "text-utf-16"),
    Case(
      name: "Latin-1 is mended and reported", bytes: [0x61, 0xE9, 0x62], text: "a\u{FFFD}b",
      rule: "text-encoding", place: 1),
    Case(
      name: "an overlong form is no UTF-8", bytes: [0x61, 0xC0, 0xAF], text: "a\u{FFFD}\u{FFFD}",
      rule: "text-encoding", place: 1),
    Case(
      name: "a lone surrogate is no UTF-8", bytes: [0xED, 0xA0, 0x80],
      text: "\u{FFFD}\u{FFFD}\u{FFFD}", rule: "text-encoding"),
    Case(
      name: "one NUL in a text is mended",
      bytes: Array(repeating: 0x61, count: 200) + [0],
      text: String(repeating: "a", count: 200) + "\u{FFFD}", rule: "text-encoding", place: 200),
  ])
  func makesTextOfBytes(_ test: Case) {
    let decoded = TextDecoding.file(path: "a.md", contents: test.bytes, index: FileIndex(0))
    #expect(String(decoding: decoded.value.bytes, as: UTF8.self) == test.text)
    #expect(decoded.value.isText)
    #expect(decoded.diagnostics.map(\.rule) == (test.rule.map { [$0] } ?? []))
    #expect((decoded.diagnostics.first?.span?.bytes.lowerBound ?? 0) == test.place)
  }

  @Test func aFileFullOfNULsIsBinaryAndUntouched() {
    let bytes: [UInt8] = [0x89, 0x50, 0, 0, 0, 0x0D]
    let decoded = TextDecoding.file(path: "a.png", contents: bytes, index: FileIndex(0))
    #expect(!decoded.value.isText)
    #expect(decoded.value.bytes == bytes)
    #expect(decoded.diagnostics.isEmpty)
  }
}
