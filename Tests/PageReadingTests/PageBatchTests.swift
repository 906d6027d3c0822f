import JSONText
import MarkupTree
import PageReading
import RSTParsing
import SourceText
import Testing

@Suite struct PageBatchTests {
  @Test func pagesReadTogetherAreThoseReadOneByOne() throws {
    let reader = PageReader(prose: ProseReader(RSTParser.parse))
    let pages = FixturePage.all.map { page in
      (document: PageText.parse(page.file, in: page.sources).value, sources: page.sources)
    }
    try #require(pages.count > 32)
    let together = reader.read(pages)
    try #require(together.count == pages.count)
    for (page, reading) in zip(pages, together) {
      let alone = reader.read(page.document, in: page.sources)
      #expect(report(reading, page.sources) == report(alone, page.sources))
    }
    #expect(reader.read([]).isEmpty)
  }

  private func report(_ reading: Diagnosed<PageReading>, _ sources: SourceTree) -> String {
    JSONWriter.pretty(
      InspectionReport.json([reading.value], diagnostics: reading.diagnostics, sources: sources))
  }

  @Test(arguments: [
    (sizes: [], jobs: 1, counts: []),
    (sizes: [10, 10, 10], jobs: 1, counts: [3]),
    (sizes: Array(repeating: 10, count: 70), jobs: 1, counts: [32, 32, 6]),
    // Each of two tasks has four batches.
    (sizes: Array(repeating: 10, count: 16), jobs: 2, counts: Array(repeating: 2, count: 8)),
    (sizes: [10, 10, 10], jobs: 8, counts: [1, 1, 1]),
    // What is large is read alone.
    (sizes: [10, 1 << 18, 1 << 20, 10, 10], jobs: 1, counts: [1, 1, 1, 2]),
    (sizes: [1 << 17, 1 << 17, 1], jobs: 1, counts: [2, 1]),
  ])
  func partsFilesInTheirOrder(sizes: [Int], jobs: Int, counts: [Int]) {
    let files = sizes.enumerated().map { number, size in
      SourceFile(path: "\(100 + number).md", bytes: [UInt8](repeating: 0x61, count: size))
    }
    let sources = SourceTree(files)
    let batches = PageBatch.batches(of: sources.indices, in: sources, jobs: jobs)
    #expect(batches.map(\.count) == counts)
    #expect(Array(batches.joined()) == sources.indices)
  }
}
