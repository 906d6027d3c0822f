import MarkupTree
import SourceText
import Vocabulary

/// A page as a line of passages, each with the headings it stands under.
///
/// Dialects differ in what they use as headings; the outline makes one of sections, bullets that only
/// name what is in them, bold lines and directives, so that rules can ask one question: what does the
/// ground say that this block stands on?
struct Outline {
  /// The file.
  var file: FileIndex

  /// The scopes, the page first; each stands behind the one around it.
  var scopes: [Scope] = []

  /// The passages in reading order.
  var passages: [Passage] = []

  /// The paragraphs that are captions of tables, each with the passage of its table.
  var captions: [(span: SourceSpan, passage: Int)] = []

  /// Whether headings name resources and actions as an API Blueprint does: its lists stay whole.
  var isBlueprint = false

  /// The words that headings were understood by.
  let vocabulary: Vocabulary

  /// The scopes from the innermost outwards to the page.
  func chain(from scope: Int) -> [Int] {
    var chain = [scope]
    while let parent = chain.last.flatMap({ scopes[$0].parent }) { chain.append(parent) }
    return chain
  }

  /// Whether `scope` is `ancestor` or stands in it.
  func contains(_ ancestor: Int, _ scope: Int) -> Bool {
    var current: Int? = scope
    while let index = current {
      if index == ancestor { return true }
      current = scopes[index].parent
    }
    return false
  }

  /// What all headings around a scope say, the inner ones first.
  ///
  /// A section that says which way messages go is believed before a label in it: captions such as
  /// `JSON request` are often copied to the wrong place, sections never.
  func hint(of scope: Int) -> BlockHint {
    var hint = BlockHint()
    var sectionSide: BlockHint.Side?
    var current: Int? = scope
    while let index = current {
      let inner = scopes[index]
      hint = hint.within(inner.hint)
      if inner.kind == .section, sectionSide == nil, !inner.hint.isExample {
        sectionSide = inner.hint.side
      }
      current = inner.parent
    }
    if let sectionSide { hint.side = sectionSide }
    return hint
  }

  /// The nearest section around a scope; nil for what stands before the first.
  func section(of scope: Int) -> Int? {
    chain(from: scope).first { scopes[$0].kind == .section }
  }

  /// The nearest section around a scope that can be the title of an operation, else the page's first
  /// section.
  func titleScope(of scope: Int) -> Int {
    var outermost = 0
    for index in chain(from: scope) {
      if scopes[index].canBeTitle { return index }
      if scopes[index].kind == .section { outermost = index }
    }
    return outermost
  }

  /// The sentence right before a passage in its scope or the one around it; nil where there is none,
  /// or where the heading of a section stands between.
  func lead(of passage: Int) -> Passage? {
    guard passage > 0 else { return nil }
    let before = passages[passage - 1]
    guard case .paragraph = before.block.content,
      contains(before.scope, passages[passage].scope)
        || contains(passages[passage].scope, before.scope),
      section(of: before.scope) == section(of: passages[passage].scope)
    else { return nil }
    return before
  }
}
