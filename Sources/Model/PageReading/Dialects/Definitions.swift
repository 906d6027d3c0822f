import SourceText
import Synchronization
import YAMLText

/// The entries of a YAML mapping by their keys.
struct Definitions {
  /// The keys in order.
  let names: [String]

  /// Whether all of the file could be read: of one with an error nobody knows what it lacks.
  let isComplete: Bool

  /// What is wrong with the file.
  let diagnostics: [Diagnostic]

  private let entries: [String: YAMLNode]

  /// Takes the entries of a mapping; anything else has none.
  init(_ file: Diagnosed<YAMLNode?>) {
    let all = file.value?.entries ?? []
    names = all.map(\.key)
    entries = Dictionary(all.map { ($0.key, $0.value) }) { first, _ in first }
    diagnostics = file.diagnostics
    isComplete = !file.diagnostics.contains { $0.severity == .error }
  }

  /// The entry with this key.
  subscript(name: String) -> YAMLNode? { entries[name] }
}

/// The YAML files that explain the names on pages, each parsed once for all pages that look in it.
final class DefinitionFiles: Sendable {
  private struct Known {
    var bytes: [UInt8]
    var definitions: Definitions
  }

  private let known = Mutex<[FileIndex: Known]>([:])

  /// The entries of a file; another file under the same index is parsed anew.
  func definitions(in file: FileIndex, of sources: SourceTree) -> Definitions {
    let bytes = sources[file]?.bytes ?? []
    if let known = known.withLock({ $0[file] }), known.bytes == bytes { return known.definitions }
    let definitions = Definitions(YAMLText.parse(file, in: sources))
    known.withLock { $0[file] = Known(bytes: bytes, definitions: definitions) }
    return definitions
  }
}
