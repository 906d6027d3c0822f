import SourceText
import YAMLText

/// What rules may ask of the world around a page.
struct PageContext {
  /// All files.
  let sources: SourceTree

  /// The file of the page.
  let file: FileIndex

  /// Whether the exchange of messages that is being read does not go to the API: its address is one
  /// that an answer gave.
  var isOutsideTheAPI = false

  private var parsed: [FileIndex: Definitions] = [:]
  private var faults: [Diagnostic] = []

  private var blueprintNames: BlueprintNames?

  /// What is around the page of a file.
  init(_ file: FileIndex, in sources: SourceTree) {
    self.sources = sources
    self.file = file
  }

  /// The entries of a YAML file that explains names; the file is parsed once for the page.
  mutating func definitions(in file: FileIndex) -> Definitions {
    if let known = parsed[file] { return known }
    let text = YAMLText.parse(file, in: sources)
    let definitions = Definitions(text.value)
    parsed[file] = definitions
    faults += text.diagnostics
    return definitions
  }

  /// What an API Blueprint names for use elsewhere; collected once for the page.
  mutating func names(of outline: Outline) -> BlueprintNames {
    if let known = blueprintNames { return known }
    let names = BlueprintNames(outline)
    blueprintNames = names
    return names
  }

  /// What is wrong with the files that were parsed since this was asked.
  mutating func takeFaults() -> [Diagnostic] {
    defer { faults = [] }
    return faults
  }
}

/// The entries of a YAML mapping by their keys.
struct Definitions {
  /// The keys in order.
  let names: [String]

  private let entries: [String: YAMLNode]

  /// Takes the entries of a mapping; anything else has none.
  init(_ node: YAMLNode?) {
    let all = node?.entries ?? []
    names = all.map(\.key)
    entries = Dictionary(all.map { ($0.key, $0.value) }) { first, _ in first }
  }

  /// The entry with this key.
  subscript(name: String) -> YAMLNode? { entries[name] }
}
