import Foundation
import MarkupTree
import PageReading
import SourceText
import TestSupport
import Testing

/// Nothing that a page holds may trap the reader.
@Suite struct RobustnessTests {
  /// Small pages are cut at every byte, all others at every line; with `ENDPAPER_EVERY_BYTE=1` all are
  /// cut at every byte, which takes minutes.
  @Test(arguments: FixturePage.all)
  func readsEveryPrefixOf(_ page: FixturePage) {
    let bytes = page.bytes
    var ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    if bytes.count <= Self.smallPage { ends = Array(bytes.indices) }
    for end in ends {
      let problems = page.problems(with: Array(bytes[..<end]))
      #expect(problems.isEmpty, "cut at \(end): \(problems)")
    }
  }

  @Test(arguments: 0..<Self.mutationRuns)
  func readsMutationsOfRun(_ run: Int) throws {
    let pages = FixturePage.all.filter { $0.bytes.count <= Self.mutatedPage }
    for index in 0..<(Self.mutations / Self.mutationRuns) {
      let seed = UInt64(run * Self.mutations + index)
      var random = SplitMix64(seed: seed)
      let page = pages[random.next(below: pages.count)]
      let other = pages[random.next(below: pages.count)]
      var mutation = Mutation(seed: random.next())
      let changed = mutation.mutated(page.bytes, with: other.bytes)
      let problems = page.problems(with: changed)
      #expect(problems.isEmpty, "seed \(seed), \(page.name): \(problems)")
      if index.isMultiple(of: 20) {
        #expect(page.dump(of: changed) == page.dump(of: changed), "seed \(seed) is not stable")
      }
    }
  }

  private static let smallPage =
    ProcessInfo.processInfo.environment["ENDPAPER_EVERY_BYTE"] == "1" ? Int.max : 700
  private static let mutatedPage = 3000
  private static let mutations = 10_000
  private static let mutationRuns = 20

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
