import MarkupTree
import SourceText

/// Refuses texts that are known to blow up the CommonMark library, in one pass over their bytes.
///
/// Version 0.29.0.gfm.6 needs seconds for some texts of a few kilobytes. Each rule estimates from
/// above what such a text would cost; ordinary pages stay a hundred times below.
struct MarkdownLimits {
  /// The largest text, in bytes.
  static let size = 8 << 20
  /// The longest line, in bytes.
  static let lineLength = 1 << 20
  /// How many quotes and lists may stand in each other.
  static let nesting = 100
  /// How many pipes a line may hold.
  static let pipes = 1000
  /// What the library may cost in one respect, in nanoseconds: a quarter of a second for any text, and
  /// as much again for each megabyte.
  static func budget(ofSize size: Int) -> Int { 250_000_000 + 250 * size }

  /// What is to be done about a text before the library reads it.
  struct Verdict {
    /// The first limit that the text breaks, so that the library must not read it.
    var refusal: Diagnostic?
    /// The marks that the library must not see.
    var muted = MutedMarks()
    /// What is said about them.
    var diagnostics: [Diagnostic] = []
  }

  /// Holds a text against the limits.
  static func verdict(on source: MarkdownSource) -> Verdict {
    var verdict = Verdict()
    if source.bytes.count > size {
      verdict.refusal = refusal(
        "the page is larger than 8 MiB", source, line: 0, fix: "Split the page")
      return verdict
    }
    var limits = MarkdownLimits(size: source.bytes.count)
    let found = source.bytes.withUnsafeBufferPointer { bytes -> (line: Int, finding: Finding)? in
      for line in source.lines.indices {
        if let finding = limits.read(bytes, source.lines[line], number: line) {
          return (line, finding)
        }
      }
      limits.endParagraph(at: bytes.count)
      return limits.paragraph.cost > limits.budget
        ? (source.lines.count - 1, Self.tangled) : nil
    }
    let isAmbiguous = !limits.muted.isEmpty && MutedMarks.areAmbiguous(in: source.bytes)
    if let (line, finding) = found ?? (isAmbiguous ? (0, Self.dense) : nil) {
      verdict.refusal = refusal(finding.headline, source, line: line, fix: finding.fix)
      return verdict
    }
    if limits.paragraph.mayDefineLinks, let place = ReferenceExpansion.excess(in: source.bytes) {
      let line = source.lines.lastIndex { $0.lowerBound <= place } ?? 0
      verdict.refusal = refusal(
        "link references expand to many times the size of the page",
        source,
        line: line,
        fix: "Write fewer references to long link definitions"
      )
      return verdict
    }
    verdict.muted = limits.muted
    verdict.diagnostics = limits.excesses.map { warning(source, line: $0.line, at: $0.place) }
    return verdict
  }

  private static func warning(
    _ source: MarkdownSource, line: Int, at place: Int
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      rule: "markdown-limit",
      dense.headline,
      at: source.span(from: line, column: place - source.lines[line].lowerBound, through: line),
      notes: [.init("the rest of the paragraph is read as text without them")],
      fix: dense.fix
    )
  }

  private static func refusal(
    _ headline: String,
    _ source: MarkdownSource,
    line: Int,
    fix: String
  ) -> Diagnostic {
    Diagnostic(
      .error,
      rule: "markdown-limit",
      headline,
      at: source.span(from: line, column: 0, through: line),
      notes: [.init("the page is shown as plain text, and nothing is read from it")],
      fix: fix
    )
  }

  private let budget: Int
  /// How many cells of short rows the library may have to make up.
  private let completedCells: Int
  private var containers = ContainerDepth()
  private var paragraph = ParagraphCost()
  private var muted = MutedMarks()
  /// Where the marks of a paragraph begin to be muted, for each in which they are.
  private var excesses: [(line: Int, place: Int)] = []
  /// The columns of a table that may have started in this paragraph.
  private var columns = 0
  private var completed = 0
  private var tableCost = 0

  private init(size: Int) {
    budget = Self.budget(ofSize: size)
    completedCells = Table.omittedCellLimit(ofSize: size)
  }

  private typealias Finding = (headline: String, fix: String)

  /// Reads a line, and says what is wrong with it and what to do.
  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    number: Int
  ) -> Finding? {
    if range.count > Self.lineLength {
      return ("the line is longer than 1 MiB", "Break the line")
    }
    guard let start = containers.read(bytes, range) else {
      return (
        "quotes and lists stand more than \(Self.nesting) deep in each other", "Flatten them"
      )
    }
    if start == range.upperBound {
      endParagraph(at: range.lowerBound)
      columns = 0
      return paragraph.cost > budget ? Self.tangled : nil
    }
    let isDense = paragraph.excess != nil
    let line = paragraph.read(bytes, range)
    if !isDense, let place = paragraph.excess { excesses.append((number, place)) }
    if line.pipes > Self.pipes {
      return ("the line has more than \(Self.pipes) table cells", "Split the table")
    }
    if line.isDelimiterRow {
      // The library reads the whole paragraph anew to find the header row in it.
      tableCost += paragraph.bytes * (40 + paragraph.lines / 4)
      columns = max(columns, line.pipes + 1)
    } else if columns > 0 {
      completed += max(0, columns - line.pipes - 1)
    }
    if completed > completedCells {
      return (
        "rows of the table leave out more than \(completedCells) cells",
        "Write the cells, or leave the columns out"
      )
    }
    if tableCost > budget {
      return (
        "many lines of one paragraph look like the rule under a table header",
        "Put blank lines between the tables"
      )
    }
    return paragraph.isUnclosed ? Self.tangled : nil
  }

  private mutating func endParagraph(at end: Int) {
    if let start = paragraph.excess { muted.add(start..<end) }
    paragraph.end()
  }

  private static let tangled = (
    headline: "starts of tags that never end stand so densely that they would take seconds to read",
    fix: "Break the paragraph up, or put the text in a fence"
  )

  private static let dense = (
    headline: "links, images and stress stand so densely that they would take seconds to read",
    fix: "Break the paragraph up, or put the text in a fence"
  )
}
