public import SourceText

/// A page as one neutral tree: what every parser makes and every dialect reads.
///
/// The tree does not say which markup it came from; a dialect that needed to know would be two.
public struct MarkupDocument: Hashable, Sendable {
  /// The file that was parsed; blocks of included files name their own file in their spans.
  public var file: FileIndex

  /// The YAML between the `---` lines at the top, without them, or what TOML between `+++` lines means
  /// in YAML; nil where there is none.
  public var frontMatter: LiteralText?

  /// The blocks in reading order; what follows a heading is inside its section.
  public var blocks: [Block]

  /// Makes a document.
  public init(file: FileIndex, frontMatter: LiteralText? = nil, blocks: [Block]) {
    self.file = file
    self.frontMatter = frontMatter
    self.blocks = blocks
  }

  /// How deep blocks may stand in blocks.
  ///
  /// A parser reads what is deeper as text and says so, because a deeper tree would overflow the stack
  /// of whoever walks it.
  public static let nestingLimit = 64
}
