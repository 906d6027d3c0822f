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

  /// Puts what the entry says into a row; what is wrong with the entry is said at its place.
  func fill(_ row: inout FieldRow, _ slips: inout [Diagnostic]) {
    for entry in node.entries ?? [] {
      let text = Words.trimmed(entry.value.text ?? "")
      let key = Self.key(of: entry)
      if let slip = Self.slip(in: entry, readAs: key) { slips.append(slip) }
      switch key {
      case "in": row.location = location(text)
      case "description": row.description = paragraphs(text, at: entry.value.span)
      case "type": row.schema.type = TypeText.reference(of: text)
      case "min_version": row.versions.first = text
      case "max_version": row.versions.last = text
      case "default": row.schema.defaultValue = text
      case "enum":
        row.schema.allowedValues = (entry.value.sequence ?? []).compactMap(\.text)
      case "required":
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

  /// The keys of an entry.
  private static let keys = [
    "description", "in", "type", "required", "default", "enum", "format", "min_version",
    "max_version",
  ]

  /// The key that an entry has or was meant to have; nil for one that means nothing here.
  private static func key(of entry: YAMLEntry) -> String? {
    if keys.contains(entry.key) { return entry.key }
    return NearestName.nearest(to: entry.key, among: keys.filter { $0.utf8.count > 3 })
  }

  private static func slip(in entry: YAMLEntry, readAs key: String?) -> Diagnostic? {
    if entry.key == key { return nil }
    return Diagnostic(
      key == nil ? .note : .warning,
      rule: "definition-key-unknown",
      "'\(entry.key)' is no key of a parameter",
      at: entry.keySpan,
      notes: key.map { [.init("it is read as '\($0)'")] } ?? [],
      fix: key.map { "Write '\($0)'" } ?? "Remove it, or say it in the description"
    )
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
      if Words.isBlank(line) { flush() } else { lines.append(line) }
    }
    flush()
    return blocks
  }
}
