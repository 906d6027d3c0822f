import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// The request lines that running text shows as examples, while a page is read from top to bottom.
///
/// An operation says what it is before it shows a call: where the call of an example comes first, the
/// template behind it only explains how paths are written.
struct IntroducedCalls {
  private var call: (title: Int, line: OperationLine)?
  private var titlesWithOperation: Set<Int> = []

  /// Whether the lines of a passage are such an example, or explain the one before them.
  mutating func take(
    _ lines: [(line: OperationLine, span: SourceSpan)],
    at passage: Int,
    in outline: Outline
  ) -> Bool {
    let title = outline.titleScope(of: outline.passages[passage].scope)
    if Self.isIntroduced(passage, in: outline) {
      if !titlesWithOperation.contains(title), let line = lines.first?.line { call = (title, line) }
      return true
    }
    if let call, call.title == title, lines.allSatisfy({ Self.explains($0.line, call.line) }) {
      return true
    }
    titlesWithOperation.insert(title)
    return false
  }

  /// `For example, you would ask:` before a block makes it a call, and so does any sentence that ends
  /// in a colon in a guide.
  private static func isIntroduced(_ passage: Int, in outline: Outline) -> Bool {
    guard let lead = outline.lead(of: passage)?.text, lead.hasSuffix(":") else { return false }
    let title = outline.scopes[outline.titleScope(of: outline.passages[passage].scope)].text
    return BlockHint(phrase: lead, vocabulary: outline.vocabulary).isExample
      || outline.vocabulary.isGuideTitle(title)
  }

  private static func explains(_ line: OperationLine, _ call: OperationLine) -> Bool {
    let template = line.path.template
    return line.method == call.method
      && template.segments.count == call.path.template.segments.count
      && RequestTarget.values(of: template, in: call.target) != nil
  }
}
