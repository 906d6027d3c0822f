import SourceText
import Vocabulary
import YAMLText

/// Reads `words` of the configuration: for each meaning the words that pages have for it.
///
/// ```yaml
/// words:
///   columns:
///     required: [Pflicht]
///   requirements:
///     yes: [ja]
/// ```
enum ConfiguredWords {
  /// What may stand under `words`.
  static let shape = ConfigurationShape.object([
    .init(name: "columns", shape: shape(of: ColumnRole.self), summary: "Headers of columns."),
    .init(
      name: "sections", shape: shape(of: SectionRole.self),
      summary: "Titles of sections and labels."
    ),
    .init(
      name: "requirements", shape: shape(of: RequirementWord.self),
      summary: "Answers in cells that say whether something has to be given."),
    .init(
      name: "locations", shape: shape(of: LocationWord.self),
      summary: "Where a parameter goes, as cells say it."),
    .init(
      name: "lifecycles", shape: shape(of: LifecycleWord.self), summary: "Words for an end of life."
    ),
    .init(
      name: "mentions", shape: shape(of: MentionWord.self),
      summary: "Words of captions and of the sentences before a table or an example."),
    .init(
      name: "sentences", shape: shape(of: SentenceWord.self),
      summary: "Words of the sentences in descriptions and beside tables."),
    .init(name: "nothing", shape: .list(.text), summary: "Words that say that there is nothing."),
    .init(name: "types", shape: .list(.text), summary: "Names of types."),
    .init(
      name: "footers", shape: .list(.text),
      summary: "What stands in the frame that a site puts under pages saved as text."),
  ])

  /// The words of a node; those that are given two meanings of one kind are reported, and have the
  /// first.
  static func read(_ node: YAMLNode?) -> Diagnosed<AddedWords> {
    var words = AddedWords()
    var diagnostics: [Diagnostic] = []
    func table<Role: RawRepresentable>(_ name: String) -> [String: Role]
    where Role.RawValue == String {
      var table: [String: Role] = [:]
      for entry in node?[name]?.entries ?? [] {
        guard let role = Role(rawValue: entry.key) else { continue }
        for word in entry.value.sequence ?? [] {
          guard let text = word.text else { continue }
          if let other = table[text], other.rawValue != role.rawValue {
            diagnostics.append(
              Diagnostic(
                .warning, rule: "config-word-twice",
                "'\(text)' is a word for '\(other.rawValue)' already", at: word.span,
                fix: "Keep one of the two"))
          } else {
            table[text] = role
          }
        }
      }
      return table
    }
    func list(_ name: String) -> [String] {
      (node?[name]?.sequence ?? []).compactMap(\.text)
    }
    words.columns = table("columns")
    words.sections = table("sections")
    words.requirements = table("requirements")
    words.locations = table("locations")
    words.lifecycles = table("lifecycles")
    words.mentions = table("mentions")
    for entry in node?["sentences"]?.entries ?? [] {
      guard let meaning = SentenceWord(rawValue: entry.key) else { continue }
      words.sentences[meaning] = (entry.value.sequence ?? []).compactMap(\.text)
    }
    words.nothing = list("nothing")
    words.types = list("types")
    words.footers = list("footers")
    return Diagnosed(words, diagnostics)
  }

  private static func shape<Role: RawRepresentable & CaseIterable>(
    of _: Role.Type
  ) -> ConfigurationShape where Role.RawValue == String {
    .object(
      Role.allCases.map { role in
        .init(name: role.rawValue, shape: .list(.text), summary: "Words for '\(role.rawValue)'.")
      })
  }
}
