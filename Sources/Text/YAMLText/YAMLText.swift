public import SourceText

/// Reads YAML with places, and refuses what a page or a configuration has no need of.
///
/// Scalars stay the text that was written. There are no anchors and aliases; a key that stands twice
/// is an error; a text is at most 1 MiB long and 32 collections deep.
public enum YAMLText {
  /// Reads a whole file, such as `parameters.yaml`.
  ///
  /// - Returns: The root, or nil for an empty file and where an error is among the diagnostics.
  public static func parse(_ file: FileIndex, in tree: SourceTree) -> Diagnosed<YAMLNode?> {
    guard let source = tree[file], source.isText else { return Diagnosed(nil) }
    let lines = source.lines
    let text = lines.map { String(decoding: source.bytes[$0], as: UTF8.self) }
    return parse(
      LiteralText(
        text: text.joined(separator: "\n"),
        file: file,
        lineOffsets: lines.map(\.lowerBound)
      )
    )
  }

  /// Reads YAML that stands inside a file, such as front matter.
  ///
  /// - Returns: The root, or nil for an empty text and where an error is among the diagnostics.
  public static func parse(_ literal: LiteralText) -> Diagnosed<YAMLNode?> {
    var composition = YAMLComposition(literal)
    let root = composition.root()
    let isRefused = composition.diagnostics.contains { $0.severity == .error }
    return Diagnosed(isRefused ? nil : root, composition.diagnostics)
  }
}
