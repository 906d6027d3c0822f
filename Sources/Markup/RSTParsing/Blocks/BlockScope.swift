import MarkupTree
import SourceText

/// The lines that are parsed together, how far they are parsed, and the blocks they have become.
struct BlockScope {
  /// The lines, dedented.
  private(set) var lines: [Line]

  /// The line that is looked at.
  var index = 0

  /// How many blocks enclose these.
  let depth: Int

  /// Whether a title may start a section here, as it may at the top of a page.
  let allowsTitles: Bool

  /// The sections that are open, outermost first.
  private(set) var openSections: [OpenSection] = []

  private var blocks: [Block] = []

  /// Targets that wait for the block they name.
  private(set) var pendingLabels: [String] = []
  private var pendingSpan: SourceSpan?

  /// A section whose end is not reached.
  struct OpenSection {
    var section: Section
    var labels: [String]
  }

  init(lines: [Line], depth: Int, allowsTitles: Bool) {
    self.lines = lines
    self.depth = depth
    self.allowsTitles = allowsTitles
  }

  /// The line that is looked at; nil behind the last.
  var current: Line? { line(at: index) }

  /// The line at an index; nil outside.
  func line(at index: Int) -> Line? { lines.indices.contains(index) ? lines[index] : nil }

  /// The nesting of what a block in this scope encloses.
  var innerDepth: Int { depth + openSections.count + 1 }

  /// Skips blank lines.
  mutating func skipBlankLines() {
    while let line = current, line.isBlank { index += 1 }
  }

  /// Goes on with other lines, those of an included file, without closing what is open.
  mutating func read(_ lines: [Line], from index: Int) {
    self.lines = lines
    self.index = index
  }

  /// Adds a block, which takes the labels that wait.
  mutating func append(_ block: Block) {
    var block = block
    if case .comment = block.content {
      // A comment is never shown; a target before it means what comes behind.
    } else if !pendingLabels.isEmpty {
      block.labels = pendingLabels + block.labels
      clearPendingLabels()
    }
    if openSections.isEmpty {
      blocks.append(block)
    } else {
      openSections[openSections.count - 1].section.blocks.append(block)
    }
  }

  /// Adds blocks of one construct.
  mutating func append(contentsOf blocks: [Block]) { for block in blocks { append(block) } }

  /// Names the next block.
  mutating func addLabel(_ label: String, at span: SourceSpan) {
    pendingLabels.append(label)
    pendingSpan = pendingSpan ?? span
  }

  /// Forgets the labels that wait.
  mutating func clearPendingLabels() {
    pendingLabels = []
    pendingSpan = nil
  }

  /// Opens a section of this level (1-based) after closing those of its level and below.
  mutating func open(level: Int, title: [Inline], titleSpan: SourceSpan, labels: [String]) {
    let waiting = pendingLabels + labels
    clearPendingLabels()
    close(to: level - 1)
    let section = Section(level: level, title: title, titleSpan: titleSpan, blocks: [])
    openSections.append(OpenSection(section: section, labels: waiting))
  }

  /// Closes everything and gives the blocks.
  mutating func finish() -> [Block] {
    if let span = pendingSpan {
      append(Block(.anchor, span: span))
    }
    close(to: 0)
    return blocks
  }

  private mutating func close(to count: Int) {
    while openSections.count > count, let open = openSections.popLast() {
      let end = open.section.blocks.last?.span ?? open.section.titleSpan
      let span = open.section.titleSpan.extended(to: end)
      let block = Block(.section(open.section), span: span, labels: open.labels)
      if openSections.isEmpty {
        blocks.append(block)
      } else {
        openSections[openSections.count - 1].section.blocks.append(block)
      }
    }
  }
}
