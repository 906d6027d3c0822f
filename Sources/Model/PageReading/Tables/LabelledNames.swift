import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Parameters that a sentence names behind a label: **Required parameters**: `name` and `size`.
enum LabelledNames {
  /// The rows of such a paragraph, in order; nil for any other.
  static func rows(
    _ inlines: [Inline],
    span: SourceSpan,
    vocabulary: Vocabulary
  ) -> [FieldRow]? {
    guard let label = label(inlines.first) else { return nil }
    let requirement = requirement(of: label)
    guard requirement != .unstated,
      BlockHint(phrase: label, vocabulary: vocabulary).part == .parameters
    else { return nil }
    var hasColon = label.hasSuffix(":")
    var rows: [FieldRow] = []
    var before = ""
    for inline in inlines.dropFirst() {
      if case .code(let written) = inline, isNext(before, isFirst: rows.isEmpty, hasColon) {
        let name = FieldName(written, vocabulary: vocabulary)
        guard !name.bare.isEmpty, !name.bare.contains(" ") else { return nil }
        close(&rows, before, span: span)
        rows.append(FieldRow(name: name.bare, writtenName: name.written, span: span))
        rows[rows.count - 1].requirement = requirement
        before = ""
      } else {
        before += [inline].plainText
        if rows.isEmpty {
          let text = Words.trimmed(before)
          guard text.isEmpty || (text == ":" && !hasColon) else { return nil }
          hasColon = hasColon || text == ":"
          before = ""
        }
      }
    }
    close(&rows, before, span: span)
    return rows.isEmpty ? nil : rows
  }

  private static func label(_ inline: Inline?) -> String? {
    switch inline {
    case .strong(let inner), .emphasis(let inner): Words.trimmed(inner.plainText)
    default: nil
    }
  }

  private static func requirement(of label: String) -> Requirement {
    switch Words.words(of: label).first {
    case "required", "mandatory": .required
    case "optional": .optional
    default: .unstated
    }
  }

  /// Whether a name in code is the next of the list, and no value in the text about the last one.
  private static func isNext(_ before: String, isFirst: Bool, _ hasColon: Bool) -> Bool {
    let text = Words.trimmed(before)
    if isFirst { return hasColon && text.isEmpty }
    return !text.contains(".") && separators.contains { text == $0 || text.hasSuffix(", " + $0) }
      || text.hasSuffix(",")
  }

  private static let separators = ["and", "or", "&", "and/or"]

  /// Gives the text behind a name to its row, without what only leads to the next.
  private static func close(_ rows: inout [FieldRow], _ text: String, span: SourceSpan) {
    guard !rows.isEmpty else { return }
    var rest = Words.trimmed(text)
    for separator in separators where rest == separator || rest.hasSuffix(", " + separator) {
      rest = Words.trimmed(rest.dropLast(separator.count))
    }
    while rest.last == "," { rest = Words.trimmed(rest.dropLast()) }
    guard rest.contains(where: \.isLetter) else { return }
    rows[rows.count - 1].description = [Block(.paragraph([.text(rest)]), span: span)]
  }
}
