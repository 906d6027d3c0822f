import CMarkFloor
import PageReading
import SourceText

/// How fast generated pages are read, beside a C program that only renders them.
enum SpeedBenchmark {
  private static let count = 1000
  private static let manyTimes = 10

  static func run(rounds: Int, _ bounds: inout Bounds) async {
    let markdown = GeneratedPages.markdown(count)
    let tables = GeneratedPages.markdownWithHTML(count)
    let rst = GeneratedPages.restructuredText(count)
    var works = [
      PageWork(markdown, rendered), PageWork(markdown, markdownTree), PageWork(markdown, model),
      PageWork(tables, rendered), PageWork(tables, markdownTree), PageWork(tables, model),
      PageWork(rst, rstTree), PageWork(markdown, modelOfEach),
    ]
    // Rounds of all alternate: whatever else the machine does slows every one of them.
    for _ in 0..<rounds { for index in works.indices { works[index].repeatOnce() } }
    let costs = works.map(\.nanosecondsPerByte)

    bounds.start("\(count) generated pages of each kind, processor time, best of \(rounds)")
    bounds.note("the floor: parsed and rendered by libcmark-gfm, ns a byte", costs[0])
    bounds.check("Markdown into the tree, times the floor", costs[1] / costs[0], atMost: 3)
    bounds.check("Markdown into the model, times the floor", costs[2] / costs[0], atMost: 3)
    bounds.note("Markdown into the model, page by page, times the floor", costs[7] / costs[0])
    bounds.check("RST into the tree, times the floor", costs[6] / costs[0], atMost: 3)
    bounds.note("the floor of HTML tables in Markdown, ns a byte", costs[3])
    bounds.note("HTML tables in Markdown into the tree, times their floor", costs[4] / costs[3])
    bounds.note("HTML tables in Markdown into the model, times their floor", costs[5] / costs[3])

    // As many pages in all, since the best of short rounds is better than that of long ones.
    let few = [
      PageWork(markdown, times: manyTimes, model), PageWork(rst, times: manyTimes, rstTree),
    ]
    let many = [
      PageWork(GeneratedPages.markdown(manyTimes * count), model),
      PageWork(GeneratedPages.restructuredText(manyTimes * count), rstTree),
    ]
    for (place, name) in ["Markdown into the model", "RST into the tree"].enumerated() {
      var (few, many) = (few[place], many[place])
      for _ in 0..<min(rounds, 3) {
        few.repeatOnce()
        many.repeatOnce()
      }
      bounds.check(
        "\(name), a byte of \(manyTimes * count) pages, times one of \(count)",
        many.nanosecondsPerByte / few.nanosecondsPerByte, atMost: 1.25)
    }
    await cores(markdown, rounds, &bounds)
  }

  /// How much sooner two tasks are through than one, by the clock on the wall.
  private static func cores(_ pages: SourceTree, _ rounds: Int, _ bounds: inout Bounds) async {
    var best = [Double.infinity, .infinity]
    for _ in 0..<max(5, rounds) {
      for tasks in 1...2 {
        let start = ContinuousClock.now
        await Reading.all(of: pages, tasks: tasks) { Reading.models($0, in: pages, as: .markdown) }
        best[tasks - 1] = min(best[tasks - 1], (ContinuousClock.now - start) / .seconds(1))
      }
    }
    bounds.check("two cores, times as fast as one", best[0] / best[1], atLeast: 1.7)
  }

  // MARK: What is done with a batch of pages

  private static func rendered(_ batch: [FileIndex], _ pages: SourceTree) {
    for file in batch {
      _ = pages[file]?.bytes.withUnsafeBytes { bytes in
        bytes.bindMemory(to: CChar.self).baseAddress.map { cmark_floor($0, bytes.count) }
      }
    }
  }

  private static func markdownTree(_ batch: [FileIndex], _ pages: SourceTree) {
    for file in batch { _ = Reading.tree(file, in: pages, as: .markdown) }
  }

  private static func rstTree(_ batch: [FileIndex], _ pages: SourceTree) {
    for file in batch { _ = Reading.tree(file, in: pages, as: .restructuredText) }
  }

  private static func model(_ batch: [FileIndex], _ pages: SourceTree) {
    Reading.models(batch, in: pages, as: .markdown)
  }

  private static func modelOfEach(_ batch: [FileIndex], _ pages: SourceTree) {
    for file in batch { Reading.model(file, in: pages, as: .markdown) }
  }
}

/// Something that is done with some pages, batch by batch, and what it took in the best round.
private struct PageWork {
  private let pages: SourceTree
  private let batches: [[FileIndex]]
  private let times: Int
  private let work: ([FileIndex], SourceTree) -> Void
  private var seconds = Double.infinity

  /// Work on pages, so many times in a round.
  init(
    _ pages: SourceTree, times: Int = 1, _ work: @escaping ([FileIndex], SourceTree) -> Void
  ) {
    self.pages = pages
    batches = PageBatch.batches(of: pages.indices, in: pages)
    self.times = times
    self.work = work
  }

  mutating func repeatOnce() {
    let time = ProcessorTime.best(of: 1) {
      for _ in 0..<times {
        for batch in batches { work(batch, pages) }
      }
    }
    seconds = min(seconds, time)
  }

  var nanosecondsPerByte: Double {
    seconds * 1e9 / Double(times * pages.files.reduce(0) { $0 + $1.bytes.count })
  }
}
