import MarkupTree
import SourceText
import Vocabulary

/// A cell that should say whether something has to be given, and says neither yes nor no.
enum RequirementSlip {
  /// The diagnostic of a cell with a single word that is no answer; nil for an answer or a condition.
  static func diagnostic(_ cell: TableCell, vocabulary: Vocabulary) -> Diagnostic? {
    let text = Words.joined(cell.blocks.plainText)
    guard !text.isEmpty, text.utf8.count <= 16, text.utf8.allSatisfy(\.isLetter),
      vocabulary.requirement(text) == nil
    else { return nil }
    let near = NearestName.nearest(to: text, among: vocabulary.requirementWords.filter(isWord))
    return Diagnostic(
      .warning,
      rule: "required-unclear",
      "'\(text)' is neither yes nor no",
      at: cell.blocks.first?.span ?? cell.span,
      notes: [.init("it is shown as a condition")],
      fix: near.map { "Write '\($0.prefix(1).uppercased() + $0.dropFirst())'" }
        ?? "Write 'Yes' or 'No', or the condition as a sentence"
    )
  }

  private static func isWord(_ text: String) -> Bool {
    text.utf8.count > 1 && text.utf8.allSatisfy(\.isLetter)
  }
}
