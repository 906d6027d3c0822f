import MarkupTree
import SourceText

/// How the time and the output grow with texts that are made to cost much.
///
/// Each text is read in doubling sizes, since what is refused when it is large must not be slow while
/// it is small.
enum HostileBenchmark {
  private static let sizes = (0...8).map { megabyte >> (8 - $0) }
  /// The largest size: a line of a mebibyte would be refused at once.
  private static let megabyte = 1_000_000
  /// The sizes at which the trees are measured: what grows does so between these too.
  private static let weighed: Set = [sizes[0], sizes[4], sizes[8]]
  private static let growthLimit = 2.5
  /// Above this, a growth is measured with more care.
  private static let plainGrowth = 2.2
  /// Below this, the clock and the start of a reading count for too much.
  private static let shortest = 0.001

  /// Reads the texts with a part in their names, all with an empty one.
  static func run(named part: String, _ bounds: inout Bounds) {
    for (name, all) in [
      ("Markdown", HostileText.markdown), ("HTML in Markdown", HostileText.html),
      ("MDX", HostileText.components),
      ("reStructuredText", HostileText.restructuredText), ("plain text", HostileText.plainText),
    ] {
      let texts = all.filter { part.isEmpty || $0.name.contains(part) }
      if texts.isEmpty { continue }
      bounds.start("\(texts.count) hostile texts of \(name), into the model, 4 kB to 1 MB")
      let figures = texts.map(measure)
      check("time for 2n, times that for n, best of 5", figures, \.growth, growthLimit, &bounds)
      check("seconds for 1 MB", figures, \.seconds, 2, &bounds)
      check("tree, times the text", figures, \.output, 20, &bounds)
    }
  }

  private struct Figures {
    var name: String
    var growth = 0.0
    var seconds = 0.0
    var output = 0.0
  }

  /// Checks the worst, and names every other that breaks the limit.
  private static func check(
    _ name: String, _ figures: [Figures], _ value: KeyPath<Figures, Double>, _ limit: Double,
    _ bounds: inout Bounds
  ) {
    let sorted = figures.sorted { $0[keyPath: value] > $1[keyPath: value] }
    for (place, figure) in sorted.enumerated() where place == 0 || figure[keyPath: value] > limit {
      bounds.check(name, figure[keyPath: value], atMost: limit, figure.name)
    }
  }

  private static func measure(_ hostile: HostileText) -> Figures {
    var figures = Figures(name: hostile.name)
    var before: (sources: SourceTree, seconds: Double)?
    for size in sizes {
      let sources = tree(hostile, size)
      let seconds = read(sources, hostile)
      if let smaller = before, smaller.seconds > shortest {
        var growth = seconds / smaller.seconds
        // What else the machine does makes single rounds differ, and a busy one the best of five; what
        // a text costs by itself, it costs in all of them.
        for rounds in [5, 15] where growth > plainGrowth {
          growth = self.growth(from: smaller.sources, to: sources, hostile, rounds: rounds)
        }
        figures.growth = max(figures.growth, growth)
      }
      if weighed.contains(size) {
        let text = sources.files[0].bytes.count
        figures.output = max(figures.output, Double(output(sources, hostile)) / Double(text))
      }
      figures.seconds = seconds
      before = (sources, seconds)
      // What needs seconds already is broken enough.
      if seconds > 4 { break }
    }
    return figures
  }

  private static func tree(_ hostile: HostileText, _ size: Int) -> SourceTree {
    let path = "0.\(hostile.format.rawValue)"
    return SourceTree([SourceFile(path: path, text: hostile.text(ofSize: size))])
  }

  /// The time for a text, times that for a smaller one: the best of some rounds, in which both are
  /// read in turns.
  private static func growth(
    from smaller: SourceTree, to larger: SourceTree, _ hostile: HostileText, rounds: Int
  ) -> Double {
    var best = (smaller: Double.infinity, larger: Double.infinity)
    for _ in 0..<rounds {
      best.smaller = min(best.smaller, read(smaller, hostile))
      best.larger = min(best.larger, read(larger, hostile))
    }
    return best.larger / best.smaller
  }

  private static func read(_ sources: SourceTree, _ hostile: HostileText) -> Double {
    ProcessorTime.best(of: 1) { Reading.model(FileIndex(0), in: sources, as: hostile.format) }
  }

  /// The bytes of the dump without the indentation of its lines.
  private static func output(_ sources: SourceTree, _ hostile: HostileText) -> Int {
    let dump = TreeDump.dump(Reading.tree(FileIndex(0), in: sources, as: hostile.format))
    var count = 0
    var isIndentation = true
    for byte in dump.utf8 {
      if isIndentation, byte == UInt8(ascii: " ") { continue }
      count += 1
      isIndentation = byte == UInt8(ascii: "\n")
    }
    return count
  }
}
