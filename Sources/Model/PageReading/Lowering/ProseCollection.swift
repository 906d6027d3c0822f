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

  /// Starts with nothing.
  init(outline: Outline, title: Int) {
    self.outline = outline
    self.title = title
  }

  /// The first paragraph of the description.
  var summary: [Inline] { description.lazy.compactMap(\.inlines).first ?? [] }

  /// What follows stands behind a table of parameters.
  mutating func passParameters() { hasParameters = true }

  /// Adds the block of a passage.
  mutating func add(_ passage: Int) {
    let (scope, block) = (outline.passages[passage].scope, outline.passages[passage].block)
    let heading = heading(of: scope)
    if heading == title || isFunction(heading) {
      if !hasParameters || notes.isEmpty, scope == title || heading != title || !hasParameters {
        description.append(block)
        return
      }
    }
    if lastScope == heading, let last = notes.indices.last {
      notes[last].blocks.append(block)
    } else {
      notes.append(
        Note(title: heading == title ? [] : outline.scopes[heading].title, blocks: [block]))
      lastScope = heading
    }
  }

  private func heading(of scope: Int) -> Int {
    outline.chain(from: scope).first { outline.scopes[$0].kind == .section || $0 == title } ?? title
  }

  private func isFunction(_ scope: Int) -> Bool {
    outline.vocabulary.section(outline.scopes[scope].text) == .function
  }
}
