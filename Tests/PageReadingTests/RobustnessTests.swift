import MarkupTree
import PageReading
import SourceText
import Testing

/// Nothing that a page holds may trap the reader.
@Suite struct RobustnessTests {
  @Test(arguments: ReadingCase.all)
  func readsEveryPrefixOf(_ test: ReadingCase) throws {
    let sources = try test.sources()
    let page = try #require(sources.files.first { $0.stem == "page" })
    for end in stride(from: 0, to: page.bytes.count, by: 7) {
      let cut = SourceFile(path: page.path, bytes: Array(page.bytes[..<end]))
      let others = sources.files.filter { $0.path != page.path }
      let reading = PageText.read(page.path, in: SourceTree(others + [cut]))
      #expect(!reading.value.endpoints.isEmpty || reading.value.guide != nil)
    }
  }

  @Test(arguments: ReadingCase.all)
  func readsMutationsOf(_ test: ReadingCase) throws {
    let sources = try test.sources()
    let page = try #require(sources.files.first { $0.stem == "page" })
    let others = sources.files.filter { $0.path != page.path }
    var random = Mutation(seed: UInt64(page.bytes.count))
    for _ in 0..<Self.mutations {
      let changed = SourceFile(path: page.path, bytes: random.mutated(page.bytes))
      let reading = PageText.read(page.path, in: SourceTree(others + [changed]))
      #expect(!reading.value.endpoints.isEmpty || reading.value.guide != nil)
    }
  }

  private static let mutations = 60

  /// Changes pages the same way on every run: a linear congruential generator picks what and where.
  private struct Mutation {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return limit > 0 ? Int(state >> 33) % limit : 0
    }

    /// A copy with a few ranges taken out, doubled, or overwritten with signs that mean something.
    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
      let signs = Array("|{}[]()<>:`*#-=\"'\\\n \t.→§".utf8)
      var bytes = bytes
      for _ in 0...next(below: 4) {
        let start = next(below: bytes.count)
        let range = start..<min(bytes.count, start + next(below: 40))
        switch next(below: 3) {
        case 0: bytes.removeSubrange(range)
        case 1: bytes.insert(contentsOf: Array(bytes[range]), at: next(below: bytes.count))
        default: for place in range { bytes[place] = signs[next(below: signs.count)] }
        }
      }
      return Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
  }

  @Test func readsATreeAsDeepAsParsersMakeThem() {
    var blocks = [Block(.paragraph([.text("GET /a")]), span: .start(of: FileIndex(0)))]
    for level in 0..<MarkupDocument.nestingLimit {
      let span = SourceSpan.start(of: FileIndex(0))
      let content: BlockContent =
        level % 2 == 0
        ? .quote(blocks) : .list(List(items: [ListItem(blocks: blocks, span: span)]))
      blocks = [Block(content, span: span)]
    }
    let document = MarkupDocument(file: FileIndex(0), blocks: blocks)
    let sources = SourceTree([SourceFile(path: "page.md", text: "")])
    #expect(PageReader().read(document, in: sources).value.guide != nil)
  }

  @Test func survivesTablesWithoutCells() {
    let span = SourceSpan.start(of: FileIndex(0))
    let cell = TableCell(blocks: [], column: 5, span: span)
    let table = Table(
      columnCount: 2,
      header: [TableRow(cells: [], span: span)],
      body: [TableRow(cells: [cell], span: span), TableRow(cells: [], span: span)]
    )
    let document = MarkupDocument(file: FileIndex(0), blocks: [Block(.table(table), span: span)])
    let sources = SourceTree([SourceFile(path: "page.md", text: "")])
    #expect(PageReader().read(document, in: sources).value.endpoints.isEmpty)
  }
}
