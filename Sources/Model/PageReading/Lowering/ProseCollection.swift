import APIModel
import MarkupTree
import Vocabulary

/// The prose of an operation: what describes it, and notes under their own headings.
struct ProseCollection {
  /// All prose before the parameters.
  private(set) var description: [Block] = []

  /// The prose behind them, by heading.
  private(set) var notes: [Note] = []

  private let outline: Outline
  private let title: Int
  private var hasParameters = false
  private var lastScope: Int?
  private var printedLabels: PlaceSet

  /// The scopes that facts of the model stand in.
  private var serving: PlaceSet

  /// Starts with nothing; `facts` are the passages that are no prose.
  init(outline: Outline, title: Int, facts: [Int]) {
    self.outline = outline
    self.title = title
    printedLabels = PlaceSet(of: outline.scopes.count)
    serving = PlaceSet(of: outline.scopes.count)
    for passage in facts {
      for scope in outline.chain(from: outline.passages[passage].scope) {
        guard serving.insert(scope) else { break }
      }
    }
  }

  /// The first paragraph of the description that is no label.
  private(set) var summary: [Inline] = []

  /// What follows stands behind a table of parameters.
  mutating func passParameters() { hasParameters = true }

  /// Adds the block of a passage.
  mutating func add(_ passage: Int) {
    let block = outline.passages[passage].block
    // A heading with nothing below it is the title of a note without text.
    add(outline.passages[passage].isHeading ? [] : [block], at: passage)
  }

  /// Adds what is left of the block of a passage, below the labels that the passage stands under.
  mutating func add(_ blocks: [Block], at passage: Int) {
    let scope = outline.passages[passage].scope
    let heading = heading(of: scope)
    let labels = labels(from: scope, to: heading)
    if heading == title || isFunction(heading) {
      if !hasParameters || notes.isEmpty, scope == title || heading != title || !hasParameters {
        if summary.isEmpty { summary = blocks.lazy.compactMap(\.inlines).first ?? [] }
        description += labels + blocks
        return
      }
    }
    if lastScope == heading, let last = notes.indices.last {
      notes[last].blocks += labels + blocks
    } else {
      notes.append(
        Note(title: heading == title ? [] : outline.scopes[heading].title, blocks: labels + blocks))
      lastScope = heading
    }
  }

  /// The labels around a scope that were not printed yet, the outermost first.
  ///
  /// One that says what the facts below it are has done its work, and so has one that says no more
  /// than what every description is called.
  private mutating func labels(from scope: Int, to heading: Int) -> [Block] {
    var labels: [Block] = []
    for index in outline.chain(from: scope) {
      if index == heading { break }
      guard outline.scopes[index].isLabel,
        outline.scopes[index].hint.isEmpty || !serving.contains(index), !isFunction(index),
        printedLabels.insert(index)
      else { continue }
      let label = outline.scopes[index]
      labels.append(Block(.paragraph(label.title), span: label.span, labels: label.labels))
    }
    return labels.reversed()
  }

  private func heading(of scope: Int) -> Int {
    outline.chain(from: scope).first { outline.scopes[$0].kind == .section || $0 == title } ?? title
  }

  private func isFunction(_ scope: Int) -> Bool {
    outline.vocabulary.section(outline.scopes[scope].text) == .function
  }
}
