import MarkupTree
import SourceText
import Vocabulary

/// A heading that is all but one that is known: `Respone`, `Paramters`.
///
/// It is read as the one that was meant where a table, a list or an example stands below it, which would
/// be taken for something else or for nothing.
struct HeadingSlip {
  /// What was written.
  let written: String

  /// What it is read as.
  let meant: String

  /// Where the heading stands.
  let span: SourceSpan

  /// The slip in a heading that no word fits; nil for another heading.
  init?(_ text: String, above blocks: ArraySlice<Block>, at span: SourceSpan, _ words: Vocabulary) {
    guard (5...48).contains(text.utf8.count), let meant = words.misspeltSection(text),
      Self.holdFacts(blocks)
    else { return nil }
    written = text
    self.meant =
      text.first(where: \.isLetter)?.isUppercase == true
      ? meant.prefix(1).uppercased() + meant.dropFirst() : meant
    self.span = span
  }

  /// Whether blocks hold a table, a list or code, and no request line: the title of an operation may be
  /// any word.
  private static func holdFacts(_ blocks: ArraySlice<Block>) -> Bool {
    var hasFacts = false
    for block in blocks {
      switch block.content {
      case .table, .list, .definitionList, .fieldList: hasFacts = true
      case .code(let code):
        if OperationLine.mayStart(code.literal.text) { return false }
        hasFacts = true
      case .paragraph(let inlines):
        if OperationLine.mayStart(inlines.plainText) { return false }
      case .directive(let directive):
        if !Admonition.isOne(directive), !Admonition.isTransparent(directive) { return false }
        if holdFacts(directive.blocks[...]) { hasFacts = true }
      case .quote(let inner):
        if holdFacts(inner[...]) { hasFacts = true }
      case .section(let section):
        if OperationLine.mayStart(section.title.plainText) { return false }
        if holdFacts(section.blocks[...]) { hasFacts = true }
      default: continue
      }
    }
    return hasFacts
  }

  /// What is said about it.
  var diagnostic: Diagnostic {
    Diagnostic(
      .warning,
      rule: "heading-misspelt",
      "the heading '\(written)' is not known",
      at: span,
      notes: [.init("it is read as '\(meant)'")],
      fix: "Write '\(meant)'"
    )
  }
}
