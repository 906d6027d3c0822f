import MarkdownParsing
import MarkupTree
import SourceText
import YAMLText

/// What the front matter of a page says: its title, its parts, and what the mock does.
///
/// Other generators put keys of their own there; those are passed over, but for one that can only be
/// ours misspelt.
struct FrontMatter {
  /// The document with its parts, and with the title of its front matter as its first heading, where it has no heading of
  /// the first level: Hugo, Jekyll and Docusaurus print that one themselves.
  private(set) var document: MarkupDocument

  /// What stands under `mock`; nil where nothing does.
  private(set) var mock: YAMLNode?

  /// What stands under `redirects`; nil where nothing does.
  private(set) var redirects: YAMLNode?

  /// The files that the page names as parts of itself, in order.
  private(set) var parts: [FileIndex] = []

  /// Reads the front matter of a page, and the parts that it names from these sources.
  ///
  /// What is no YAML, or no keys with values, is an error with its place.
  static func read(
    in document: MarkupDocument,
    of sources: SourceTree
  ) -> Diagnosed<FrontMatter> {
    var frontMatter = FrontMatter(document: document)
    guard let text = document.frontMatter else { return Diagnosed(frontMatter) }
    let parsed = YAMLText.parse(text)
    guard let root = parsed.value, !root.isNull else {
      return Diagnosed(frontMatter, parsed.diagnostics)
    }
    guard root.entries != nil else {
      let fault = Diagnostic(
        .error, rule: "front-matter-kind", "front matter takes keys with values", at: root.span,
        fix: "Write 'title: ...' between the two lines of hyphens, or remove them")
      return Diagnosed(frontMatter, parsed.diagnostics + [fault])
    }
    frontMatter.mock = root["mock"]
    frontMatter.redirects = root["redirects"]
    let added = frontMatter.addParts(root["includes"], of: sources)
    frontMatter.applyRequestLine(root["api"] ?? root["openapi"])
    frontMatter.applyTitle(root["title"])
    return Diagnosed(frontMatter, parsed.diagnostics + misspeltKeys(of: root) + added)
  }

  /// Keys that are written a little otherwise than `mock`, and hold what would stand there.
  private static func misspeltKeys(of root: YAMLNode) -> [Diagnostic] {
    guard root["mock"] == nil else { return [] }
    return (root.entries ?? []).compactMap { entry in
      guard entry.value.entries != nil || entry.value.boolean == false,
        NearestName.misspelt(entry.key, among: ["mock"]) != nil
          || ["mock", "mocks", "moc"].contains(entry.key.lowercased())
      else { return nil }
      return Diagnostic(
        .warning, rule: "config-unknown-key",
        "'\(entry.key)' is no key that is known, and says nothing to the mock", at: entry.keySpan,
        fix: "Did you mean 'mock'?")
    }
  }

  /// Adds the parts to the document; the diagnostics of the look-up and of the parts themselves.
  private mutating func addParts(_ node: YAMLNode?, of sources: SourceTree) -> [Diagnostic] {
    let found = IncludedPart.files(namedIn: node, of: document.file, in: sources)
    parts = found.value
    guard !parts.isEmpty else { return found.diagnostics }
    let continued = MarkdownParser.parse(parts, continuing: document, in: sources)
    document = continued.value
    return found.diagnostics + continued.diagnostics
  }

  /// Puts the request line that other tools keep in front matter (`api: POST /books`, behind the name of
  /// a file perhaps) before the text, as a page of this project has it.
  private mutating func applyRequestLine(_ node: YAMLNode?) {
    guard let node, let text = node.text else { return }
    let words = text.split(separator: " ")
    guard words.count == 2 || words.count == 3, let method = words.dropLast().last,
      let target = words.last, Self.methods.contains(method.uppercased())
    else { return }
    // The address of the server is no part of the path.
    let path =
      target.firstRange(of: "://").map { target[$0.upperBound...].drop { $0 != "/" } } ?? target
    guard path.first == "/" else { return }
    let line = LiteralText(
      text: "\(method.uppercased()) \(path)", file: node.span.file,
      lineOffsets: [node.span.bytes.lowerBound])
    let block = Block(.code(CodeBlock(line, language: "http")), span: node.span)
    guard let first = document.blocks.first, case .section(var section) = first.content else {
      document.blocks.insert(block, at: 0)
      return
    }
    guard Self.isTitle(first) else {
      document.blocks.insert(block, at: 0)
      return
    }
    section.blocks.insert(block, at: 0)
    document.blocks[0].content = .section(section)
  }

  private static let methods: Set<String> = [
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
  ]

  private mutating func applyTitle(_ node: YAMLNode?) {
    guard let node, let title = node.text, !title.isEmpty,
      !document.blocks.contains(where: Self.isTitle)
    else { return }
    let section = Section(
      level: 1, title: [.text(title)], titleSpan: node.span, blocks: document.blocks)
    let span = document.blocks.last.map { node.span.extended(to: $0.span) } ?? node.span
    document.blocks = [Block(.section(section), span: span)]
  }

  private static func isTitle(_ block: Block) -> Bool {
    if case .section(let section) = block.content { section.level == 1 } else { false }
  }
}
