import MarkupTree
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

  private let files: DefinitionFiles

  private let prose: ProseReader

  private var reported: Set<FileIndex> = []

  private var blueprintNames: BlueprintNames?

  /// What is around the page of a file.
  init(
    _ file: FileIndex, in sources: SourceTree, files: DefinitionFiles = DefinitionFiles(),
    prose: ProseReader = .plain
  ) {
    self.sources = sources
    self.file = file
    self.files = files
    self.prose = prose
  }

  /// The entries of a YAML file that explains names; what is wrong with it is said once for the page.
  mutating func definitions(in file: FileIndex) -> Diagnosed<Definitions> {
    let definitions = files.definitions(in: file, of: sources)
    return Diagnosed(definitions, reported.insert(file).inserted ? definitions.diagnostics : [])
  }

  /// The file that a directive names: it counts from the folder of the page, then from that of the
  /// file with the directive.
  mutating func definitions(_ reference: String, near included: FileIndex) -> Diagnosed<
    Definitions
  >? {
    for file in [file, included] {
      guard let folder = sources[file]?.folder,
        let path = ContentPath.resolve(reference, in: folder),
        let index = sources.index(ofPath: path)
      else { continue }
      return definitions(in: index)
    }
    return nil
  }

  /// The blocks of a description in such a file.
  func prose(of node: YAMLNode) -> Diagnosed<[Block]> {
    prose.read(ScalarText.literal(node, in: sources), sources)
  }

  /// What an API Blueprint names for use elsewhere; collected once for the page.
  mutating func names(of outline: Outline) -> BlueprintNames {
    if let known = blueprintNames { return known }
    let names = BlueprintNames(outline)
    blueprintNames = names
    return names
  }

}
