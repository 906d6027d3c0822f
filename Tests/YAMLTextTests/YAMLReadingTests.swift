import SourceText
import Testing
import YAMLText

struct YAMLReadingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let yaml: String
    let dump: String
    var testDescription: String { yaml }
    init(_ yaml: String, _ dump: String) { (self.yaml, self.dump) = (yaml, dump) }
  }

  @Test(arguments: [
    Case("name: Show\nversion: 2.10\n", "{name: Show, version: 2.10}"),
    Case("b: 1\na: 2\n", "{b: 1, a: 2}"),
    Case("- yes\n- \"yes\"\n- ~\n-\n", "[yes, \"yes\", ~, ]"),
    Case("a: [1, {b: c}]\n", "{a: [1, {b: c}]}"),
    Case("a: |\n  one\n  two\n", "{a: \"one\ntwo\n\"}"),
    Case("a: \"tab\\tstop\"\n", "{a: \"tab\tstop\"}"),
    Case("a: \"*stress* & more\"\n", "{a: \"*stress* & more\"}"),
    Case("note: |\n  *Note*: see `&x`\n", "{note: \"*Note*: see `&x`\n\"}"),
    Case("# only a comment\n", "nothing"),
    Case("", "nothing"),
  ]) func readsScalarsAsWritten(_ example: Case) {
    let result = read(example.yaml).result
    let rules = result.diagnostics.map(\.rule).joined(separator: " ")
    #expect((rules.isEmpty ? describe(result.value) : rules) == example.dump)
  }

  @Test func offersTheMeaningOfPlainScalarsOnly() throws {
    let node = try #require(read("[yes, 'yes', 80, 2.10, ~, 'null', FALSE]").result.value)
    let values = try #require(node.sequence)
    #expect(values.map(\.boolean) == [true, nil, nil, nil, nil, nil, false])
    #expect(values.map(\.integer) == [nil, nil, 80, nil, nil, nil, nil])
    #expect(values.map(\.isNull) == [false, false, false, false, true, false, false])
    #expect(values.map(\.text) == ["yes", "yes", "80", "2.10", "~", "null", "FALSE"])
  }

  @Test func findsAValueByItsKey() throws {
    let node = try #require(read("a: {b: c}\n").result.value)
    #expect(node["a"]?["b"]?.text == "c")
    #expect(node["b"] == nil)
    #expect(node["a"]?["b"]?["c"] == nil)
  }

  @Test func countsPlacesInBytes() throws {
    let (tree, result) = read("é: 'ü' \r\nlist:\r\n  - \"größe\"\r\n  - zwei\r\n")
    let entries = try #require(result.value?.entries)
    #expect(tree.text(of: entries[0].value.span) == "'ü'")
    #expect(tree.position(of: entries[0].value.span).description == "1:5")
    let list = try #require(entries[1].value.sequence)
    #expect(tree.text(of: list[0].span) == "\"größe\"")
    #expect(tree.text(of: list[1].span) == "zwei")
    #expect(tree.text(of: entries[1].keySpan) == "list")
  }

  @Test func countsPlacesOfTextInsideAFile() throws {
    let tree = SourceTree([SourceFile(path: "a.md", text: "---\ntitle: Ä\n  \norder: 3\n---\n")])
    let literal = LiteralText(
      text: "title: Ä\n\norder: 3",
      file: FileIndex(0),
      lineOffsets: [4, 14, 17]
    )
    let node = try #require(YAMLText.parse(literal).value)
    #expect(node["order"].map { tree.text(of: $0.span) } == "3")
    #expect(node["title"].map { tree.text(of: $0.span) } == "Ä")
  }

  @Test func countsLinesLikeTheScannerAtUnicodeLineEnds() throws {
    let (tree, result) = read("a: \"x\u{2028}y\"\nb: z\n")
    #expect(result.value?["b"].map { tree.text(of: $0.span) } == "z")
  }
}
