import SourceText
import Testing
import YAMLText

struct YAMLRefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let yaml: String
    let findings: String
    var testDescription: String { yaml }
    init(_ yaml: String, _ findings: String) { (self.yaml, self.findings) = (yaml, findings) }
  }

  @Test(arguments: [
    Case("a: b: c\n", "1:5 yaml-syntax"),
    Case("a: [1, 2\nb: 3\n", "2:2 yaml-syntax"),
    Case("a:\n\tb: 1\n", "2:1 yaml-syntax"),
    Case("a: \"open\n", "1:9 yaml-syntax"),
    Case("a: @b\n", "1:4 yaml-syntax"),
    Case("a: 1\n---\nb: 2\n", "2:1 yaml-syntax"),
    Case("a: 1\nb: 2\na: 3\n", "3:1 yaml-duplicate-key"),
    Case("x:\n  a: 1\n  \"a\": 2\n", "3:3 yaml-duplicate-key"),
    Case("{a: 1, b: {a: 1}, a: 2}", "1:12 yaml-duplicate-key"),
    Case("a: &x 1\nb: *x\n", "2:4 yaml-alias"),
    Case("a: &x 1\n", "1:4 yaml-alias"),
    Case("? [a, b]\n: c\n", "1:3 yaml-key"),
    Case("a: {{ b }}\n", "1:5 yaml-key"),
    Case("a: !secret b\n", "1:4 yaml-tag"),
    Case("a: \u{1}\n", "1:4 yaml-syntax"),
  ]) func saysWhereAndWhy(_ example: Case) {
    let (tree, result) = read(example.yaml)
    #expect(describe(result.diagnostics, in: tree) == example.findings)
    let isError = result.diagnostics.contains { $0.severity == .error }
    #expect((result.value == nil) == isError)
    #expect(result.diagnostics.allSatisfy { $0.fix != nil })
  }

  @Test func namesBothPlacesOfADoubleKey() {
    let (tree, result) = read("one: 1\ntwo:\n  one: 1\none: 2\n")
    #expect(result.diagnostics.first?.span.map { tree.position(of: $0).line } == 4)
    #expect(result.diagnostics.first?.notes.first?.span.map { tree.position(of: $0).line } == 1)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "{", "[[{"]) func refusesDeepText(_ part: String) {
    let (_, result) = read(String(repeating: part, count: 100_000))
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.rule) == ["yaml-too-deep"])
  }

  @Test func refusesDeepIndentation() {
    let lines = (0..<600).map { String(repeating: " ", count: $0) + "a:" }
    #expect(read(lines.joined(separator: "\n")).result.diagnostics.map(\.rule) == ["yaml-too-deep"])
  }

  @Test(arguments: [(31, true), (32, true), (33, false), (60, false)])
  func readsThirtyTwoLevels(_ depth: Int, _ isRead: Bool) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect((read(text).result.value != nil) == isRead)
  }

  @Test func refusesLargeText() {
    let text = "a: " + String(repeating: "b", count: 1 << 20)
    #expect(read(text).result.diagnostics.map(\.rule) == ["yaml-too-large"])
  }

  @Test func takesARulerInABlockForNoNesting() {
    let ruler = String(repeating: "-", count: 400)
    #expect(read("a: |\n  \(ruler)\n").result.diagnostics.isEmpty)
  }

  @Test func neverTrapsOnPartsOfAText() {
    let text =
      "a: [1, {b: 'c''d', \"e\\u00e9\": ~}]\nf: |2-\n    g\n? h\n: - &i !j k\n  - *i\n# ä\n"
    let bytes = Array(text.utf8)
    for length in bytes.indices {
      _ = read(String(decoding: bytes[..<length], as: UTF8.self))
      _ = read(String(decoding: bytes[length...], as: UTF8.self))
    }
    for place in bytes.indices {
      for byte in "[]{}:-?&*!|>'\"#%@` \n\t,a".utf8 {
        var mutated = bytes
        mutated[place] = byte
        _ = read(String(decoding: mutated, as: UTF8.self))
      }
    }
    #expect(read(text).result.value == nil)
  }
}
