/// What the headings around a scope make of it, its own included.
struct Ground {
  /// What they say, the inner ones first.
  ///
  /// A section that says which way messages go is believed before a label in it: captions such as
  /// `JSON request` are often copied to the wrong place, sections never.
  private(set) var hint = BlockHint()

  /// The nearest section; nil for what stands before the first.
  private(set) var section: Int?

  /// The nearest section that can be the title of an operation.
  private(set) var title: Int?

  /// The outermost section; the page where there is none.
  private(set) var outermost = 0

  /// What they say where sections are believed no more than labels.
  private var plain = BlockHint()

  /// The way that messages go by the nearest section that says so.
  private var side: BlockHint.Side?

  /// The ground around the page.
  init() {}

  /// The ground of a scope that stands at an index, in that of the scope around it.
  init(of scope: Scope, at index: Int, in around: Ground) {
    self = around
    plain = scope.hint.within(around.plain)
    if scope.kind == .section {
      section = index
      if outermost == 0 { outermost = index }
      if scope.canBeTitle { title = index }
      if !scope.hint.isExample, let side = scope.hint.side { self.side = side }
    }
    hint = plain
    hint.side = side ?? plain.side
  }
}
