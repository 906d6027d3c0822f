import CMarkFloor
import SourceText

/// How fast generated pages are read, beside a C program that only renders them.
enum SpeedBenchmark {
  private static let count = 1000
  private static let manyTimes = 10

  static func run(rounds: Int, _ bounds: inout Bounds) async {
    let markdown = GeneratedPages.markdown(count)
    let floor = perByte(markdown, rounds) { file in
      _ = markdown[file]?.bytes.withUnsafeBytes { bytes in
        bytes.bindMemory(to: CChar.self).baseAddress.map { cmark_floor($0, bytes.count) }
      }
    }
    print("speed: \(count) generated pages, processor time, best of \(rounds)")
    print("  floor: \(Bounds.text(floor)) ns a byte, parsed and rendered by libcmark-gfm")
    let tree = perByte(markdown, rounds) { _ = Reading.tree($0, in: markdown, as: .markdown) }
    bounds.check("Markdown into the tree, times the floor", tree / floor, atMost: 3)
    let model = perByte(markdown, rounds) { Reading.model($0, in: markdown, as: .markdown) }
    bounds.check("Markdown into the model, times the floor", model / floor, atMost: 3)
    let rst = GeneratedPages.restructuredText(count)
    let other = perByte(rst, rounds) { _ = Reading.tree($0, in: rst, as: .restructuredText) }
    bounds.check("RST into the tree, times the floor", other / floor, atMost: 3)

    for (format, few, pages) in [
      (Reading.Format.markdown, model, GeneratedPages.markdown(manyTimes * count)),
      (.restructuredText, other, GeneratedPages.restructuredText(manyTimes * count)),
    ] {
      let many = perByte(pages, min(rounds, 2)) { file in
        if format == .markdown {
          Reading.model(file, in: pages, as: format)
        } else {
          _ = Reading.tree(file, in: pages, as: format)
        }
      }
      bounds.check(
        "\(manyTimes * count) pages of \(format.rawValue), time a byte times that of \(count)",
        many / few, atMost: 1.25)
    }
    await cores(markdown, rounds, &bounds)
  }

  /// How much sooner two tasks are through than one, by the clock on the wall.
  private static func cores(_ pages: SourceTree, _ rounds: Int, _ bounds: inout Bounds) async {
    var best = [Double.infinity, .infinity]
    for _ in 0..<max(3, rounds) {
      for tasks in 1...2 {
        let start = ContinuousClock.now
        await Reading.all(of: pages, tasks: tasks) { Reading.model($0, in: pages, as: .markdown) }
        best[tasks - 1] = min(best[tasks - 1], (ContinuousClock.now - start) / .seconds(1))
      }
    }
    bounds.check("two cores, times as fast as one", best[0] / best[1], atLeast: 1.7)
  }

  /// The nanoseconds that the work takes for a byte of the pages.
  private static func perByte(
    _ pages: SourceTree, _ rounds: Int, _ work: (FileIndex) -> Void
  ) -> Double {
    let bytes = pages.files.reduce(0) { $0 + $1.bytes.count }
    return ProcessorTime.best(of: rounds) {
      for place in pages.files.indices { work(FileIndex(place)) }
    } * 1e9 / Double(bytes)
  }
}
