import MarkupTree
import SourceText

/// How the time and the output grow with texts that are made to cost much.
///
/// Each text is read in doubling sizes, since what is refused when it is large must not be slow while
/// it is small.
enum HostileBenchmark {
  private static let sizes = (12...20).map { 1 << $0 }
  /// The sizes at which the trees are measured: what grows does so between these too.
  private static let weighed: Set = [1 << 12, 1 << 16, 1 << 20]
  /// Below this, the clock and the start of a reading count for too much.
  private static let shortest = 0.001

  /// Reads the texts with a part in their names, all with an empty one.
  static func run(named part: String, _ bounds: inout Bounds) {
    for (name, all) in [
      ("Markdown", HostileText.markdown), ("HTML in Markdown", HostileText.html),
      ("reStructuredText", HostileText.restructuredText), ("plain text", HostileText.plainText),
    ] {
      let texts = all.filter { part.isEmpty || $0.name.contains(part) }
      if texts.isEmpty { continue }
      bounds.start("\(texts.count) hostile texts of \(name), into the model, 4 KiB to 1 MiB")
      let figures = texts.map(measure)
      check("time for 2n, times that for n, best of 5", figures, \.growth, 2.5, &bounds)
      check("seconds for 1 MiB", figures, \.seconds, 2, &bounds)
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
      var seconds = read(sources, hostile, rounds: 1)
      if var smaller = before, smaller.seconds > shortest {
        if seconds > 2.5 * smaller.seconds {
          smaller.seconds = read(smaller.sources, hostile, rounds: 5)
          seconds = min(seconds, read(sources, hostile, rounds: 5))
        }
        figures.growth = max(figures.growth, seconds / smaller.seconds)
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

  private static func read(_ sources: SourceTree, _ hostile: HostileText, rounds: Int) -> Double {
    ProcessorTime.best(of: rounds) {
      Reading.model(FileIndex(0), in: sources, as: hostile.format)
    }
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
