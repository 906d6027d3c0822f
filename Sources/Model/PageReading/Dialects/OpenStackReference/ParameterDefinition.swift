import APIModel
import MarkupTree
import SourceText
import Vocabulary
import YAMLText

/// An entry of `parameters.yaml`.
struct ParameterDefinition {
  private let node: YAMLNode
  private let vocabulary: Vocabulary

  /// Takes the entry.
  init(_ node: YAMLNode, _ vocabulary: Vocabulary) {
    self.node = node
    self.vocabulary = vocabulary
  }

  /// Puts what the entry says into a row.
  func fill(_ row: inout FieldRow) {
    for entry in node.entries ?? [] {
      let text = Words.trimmed(entry.value.text ?? "")
      switch entry.key {
      case "in": row.location = location(text)
      case "description": row.description = paragraphs(text, at: entry.value.span)
      case "type": row.schema.type = TypeText.reference(of: text)
      case "min_version": row.versions.first = text
      case "max_version": row.versions.last = text
      case "default": row.schema.defaultValue = text
      case "enum":
        row.schema.allowedValues = (entry.value.sequence ?? []).compactMap(\.text)
      case "required", "requered", "requried", "require", "requires":
        row.requirement =
          switch vocabulary.yesNo(text) {
          case true?: .required
          case false?: .optional
          case nil: text.isEmpty ? .unstated : .conditional(text)
          }
      default: continue
      }
    }
    if let format = node["format"]?.text { row.schema.type?.format = format }
  }

  private func location(_ text: String) -> LocationHint? {
    switch vocabulary.location(text) {
    case .path: .parameter(.path)
    case .query: .parameter(.query)
    case .header: .parameter(.header)
    case .cookie: .parameter(.cookie)
    case .body, .form: .body
    case nil: nil
    }
  }

  private func paragraphs(_ text: String, at span: SourceSpan) -> [Block] {
    var blocks: [Block] = []
    var lines: [Substring] = []
    func flush() {
      let text = Words.joined(lines.joined(separator: " "))
      if !text.isEmpty { blocks.append(Block(.paragraph([.text(text)]), span: span)) }
      lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if Words.trimmed(line).isEmpty { flush() } else { lines.append(line) }
    }
    flush()
    return blocks
  }
}
