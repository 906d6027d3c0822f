import MarkupTree
import SourceText
import Vocabulary

/// A heading of any kind, and so the ground on which blocks are understood: a section, a bullet that
/// only names what is in it, a line in bold type, a directive.
struct Scope {
  /// What opens the scope.
  enum Kind: Hashable {
    /// The page itself.
    case page
    /// A section.
    case section
    /// A directive with a body.
    case directive(String)
    /// A bullet, a field or a term whose text is a label.
    case item
    /// A paragraph that is a label: in bold type, or a known phrase.
    case label
  }

  /// What opens the scope.
  var kind: Kind

  /// The index of the scope around it; nil for the page.
  var parent: Int?

  /// The heading.
  var title: [Inline]

  /// The heading as text, without the white space and the colon at its ends.
  var text: String

  /// Where the heading stands.
  var span: SourceSpan

  /// The names that links reach the scope by.
  var labels: [String]

  /// What the heading says about the blocks below it; of the heading alone.
  var hint: BlockHint

  /// Whether the text stands as a passage too, because it introduces nothing.
  var isText = false

  /// Whether the scope is opened by a text inside a section: a bold line, a bullet, a field.
  var isLabel: Bool { kind == .label || kind == .item }

  /// Whether the heading can be the title of an operation: it is a section and names no part of one.
  var canBeTitle: Bool { kind == .section && hint.isEmpty }
}

/// What a heading, a caption or a sentence says about the blocks that follow.
struct BlockHint: Hashable {
  /// Which way a message goes.
  enum Side: Hashable { case request, response }

  /// A part of the description of an operation.
  enum Part: Hashable {
    /// The request line: where an operation says what it is.
    case operation(SectionRole)
    /// Parameters, fields or headers of any place.
    case parameters
    /// Variables of the path.
    case path
    /// The query.
    case query
    /// Header fields.
    case headers
    /// Cookies.
    case cookies
    /// The content.
    case body
    /// Statuses.
    case statuses
    /// Prose: what it does, what it requires, where else to look.
    case prose
  }

  /// Which way the message goes.
  var side: Side?

  /// The part.
  var part: Part?

  /// Whether real messages are shown.
  var isExample = false

  /// The status that a heading such as `404 Not Found` names.
  var status: Int?

  /// Whether nothing is said.
  var isEmpty: Bool { self == BlockHint() }

  /// This hint where it says something, else what `outer` says: how a heading inside another counts.
  func within(_ outer: BlockHint) -> BlockHint {
    var result = self
    result.side = side ?? outer.side
    result.part = part ?? outer.part
    result.isExample = isExample || outer.isExample
    result.status = status ?? outer.status
    return result
  }
}

/// A block that no heading divides further, with the ground it stands on.
///
/// It never changes, and every rule takes it up: a reference costs less than a copy of the block.
final class Passage: Sendable {
  /// The block.
  let block: Block

  /// The index of the scope that it stands in.
  let scope: Int

  /// The caption: of the table itself, or the paragraph before it that is one.
  let caption: [Inline]

  /// The text of a paragraph; empty for any other block.
  let text: String

  /// ``text`` trimmed, with its blanks joined.
  let joinedText: String

  /// What stands in ``text``.
  let signs: TextSigns

  /// What the block says about the one behind it, where it is a comment that does.
  let annotation: BlockAnnotation?

  /// Takes a block; `text` is that of a paragraph where it is known.
  init(block: Block, scope: Int, caption: [Inline] = [], text: String? = nil) {
    self.block = block
    self.scope = scope
    self.caption = caption
    self.text = text ?? block.inlines?.plainText ?? ""
    signs = TextSigns(self.text)
    joinedText =
      signs.isDisjoint(with: [.looseBlank, .beyondASCII]) ? self.text : Words.joined(self.text)
    annotation = BlockAnnotation(block)
  }

  /// Whether the block is the heading of its scope, because nothing else stands below that.
  var isHeading: Bool { if case .section = block.content { true } else { false } }
}
