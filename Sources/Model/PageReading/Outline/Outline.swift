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
  private(set) var scopes: [Scope] = []

  /// What each scope has from the headings around it.
  private(set) var grounds: [Ground] = []

  /// The passages in reading order.
  var passages: [Passage] = []

  /// The paragraphs that are captions of tables, each with the passage of its table.
  var captions: [(span: SourceSpan, passage: Int)] = []

  /// The headings that are misspelt, in the order of the page.
  var headingSlips: [HeadingSlip] = []

  /// Whether headings name resources and actions as an API Blueprint does: its lists stay whole.
  var isBlueprint = false

  /// The words that headings were understood by.
  let vocabulary: Vocabulary

  /// Adds a scope behind the one around it; gives its index.
  mutating func add(_ scope: Scope) -> Int {
    let around = scope.parent.map { grounds[$0] } ?? Ground()
    grounds.append(Ground(of: scope, at: scopes.count, in: around))
    scopes.append(scope)
    return scopes.count - 1
  }

  /// Notes that the text of a label stands as a passage too.
  mutating func makeText(_ scope: Int) { scopes[scope].isText = true }

  /// The scopes from the innermost outwards to the page.
  func chain(from scope: Int) -> ScopeChain { ScopeChain(from: scope, in: scopes) }

  /// Whether `scope` is `ancestor` or stands in it.
  func contains(_ ancestor: Int, _ scope: Int) -> Bool {
    var current: Int? = scope
    while let index = current {
      if index == ancestor { return true }
      current = scopes[index].parent
    }
    return false
  }

  /// The first passage in each scope or in one inside it; nil for a scope without any.
  var firstPassages: [Int?] {
    var first = [Int?](repeating: nil, count: scopes.count)
    for (index, passage) in passages.enumerated() {
      var scope: Int? = passage.scope
      while let current = scope, first[current] == nil {
        first[current] = index
        scope = scopes[current].parent
      }
    }
    return first
  }

  /// What all headings around a scope say, the inner ones first.
  func hint(of scope: Int) -> BlockHint { grounds[scope].hint }

  /// The nearest section around a scope; nil for what stands before the first.
  func section(of scope: Int) -> Int? { grounds[scope].section }

  /// The nearest section around a scope that can be the title of an operation, else the page's first
  /// section.
  func titleScope(of scope: Int) -> Int { grounds[scope].title ?? grounds[scope].outermost }

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
