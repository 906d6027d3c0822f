public import MarkupTree
public import SourceText

/// Reads reStructuredText as docutils understands it, with the directives of Sphinx, os-api-ref and
/// sphinxcontrib-httpdomain, into the neutral tree.
///
/// Blocks are parsed first, line by line; references, substitutions and footnote numbers, which may
/// be defined behind their use, are resolved on the finished tree.
public enum RSTParser {
  /// Parses a file of the tree.
  ///
  /// Included files are answered from the tree alone: relative to the folder of `file`, then to the
  /// content root, then to the file that includes. A file that is no text, or an index of another
  /// tree, gives an empty document and an error.
  public static func parse(_ file: FileIndex, in tree: SourceTree) -> Diagnosed<MarkupDocument> {
    guard let source = tree[file], source.isText else {
      return Diagnosed(
        MarkupDocument(file: file, blocks: []),
        [
          Diagnostic(
            .error,
            rule: "rst-not-text",
            "a page has to be text",
            at: tree[file] == nil ? nil : .start(of: file),
            fix: "Save the page as UTF-8 text"
          )
        ]
      )
    }
    var parser = BlockParser(document: file, tree: tree)
    let lines = parser.buffer.append(source.bytes, of: file)
    let blocks = finished(&parser, lines, textBudget: source.bytes.count)
    return Diagnosed(MarkupDocument(file: file, blocks: blocks.value), blocks.diagnostics)
  }

  /// Parses text that stands inside a file of another kind, such as a description in YAML; it may
  /// include what a page of that file's folder may.
  public static func parse(_ literal: LiteralText, in tree: SourceTree) -> Diagnosed<[Block]> {
    var parser = BlockParser(document: literal.file, tree: tree)
    let lines = parser.buffer.append(literal)
    return finished(&parser, lines, textBudget: literal.text.utf8.count)
  }

  private static func finished(
    _ parser: inout BlockParser, _ lines: [Line], textBudget: Int
  ) -> Diagnosed<[Block]> {
    let blocks = parser.document(lines)
    var resolver = ReferenceResolver(parser.references, textBudget: textBudget)
    let resolved = resolver.resolve(blocks)
    return Diagnosed(resolved, parser.diagnostics + resolver.diagnostics)
  }
}
