import APIModel
import MarkupTree
import SourceText
import Vocabulary
import YAMLText

/// An entry of `parameters.yaml`.
struct ParameterDefinition {
  private let node: YAMLNode
  private let vocabulary: Vocabulary
  private let page: PageContext

  /// Takes the entry.
  init(_ node: YAMLNode, _ vocabulary: Vocabulary, of page: PageContext) {
    self.node = node
    self.vocabulary = vocabulary
    self.page = page
  }

  /// Puts what the entry says into a row; what is wrong with the entry is said at its place.
  func fill(_ row: inout FieldRow, _ slips: inout [Diagnostic]) {
    for entry in node.entries ?? [] {
      let text = Words.trimmed(entry.value.text ?? "")
      let key = Self.key(of: entry)
      if let slip = Self.slip(in: entry, readAs: key) { slips.append(slip) }
      switch key {
      case "in": row.location = location(text)
      case "description":
        let prose = page.prose(of: entry.value)
        row.description = prose.value
        slips += prose.diagnostics
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
    let described = DescriptionText(row.description, vocabulary: vocabulary)
    if row.versions == VersionRange() { row.versions = described.versions }
    row.lifecycle = described.lifecycle(at: row.span)
    let (values, value) = (row.schema.allowedValues, row.schema.defaultValue)
    described.restrict(&row.schema)
    if !values.isEmpty { row.schema.allowedValues = values }
    if let value { row.schema.defaultValue = value }
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
}
