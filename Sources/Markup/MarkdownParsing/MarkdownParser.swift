public import MarkupTree
public import SourceText

/// Reads Markdown, as GitHub has it, into the neutral tree.
///
/// Headings become nested sections; HTML tables and text elements become blocks as if they were
/// Markdown; GitHub alerts and MyST fences become directives; footnotes stand where they are
/// defined. A page that would blow the library up is not given to it: it becomes one block of text,
/// and an error says why.
public enum MarkdownParser {
  /// The version of the CommonMark library this program runs on, such as `0.29.0.gfm.6`.
  public static var cmarkVersion: String { CommonMarkReader.version }

  /// Reads one file of the tree; an empty document for a file that is no text.
  public static func parse(
    _ file: FileIndex,
    in tree: SourceTree
  ) -> Diagnosed<MarkupDocument> {
    guard let page = tree[file], page.isText else {
      return Diagnosed(MarkupDocument(file: file, blocks: []))
    }
    var reading = MarkdownReading(isMDX: page.fileExtension == "mdx")
    var frontMatter: LiteralText?
    var lines = page.lines
    var start = 0
    switch FrontMatter.find(in: page.bytes, lines: lines, file: file) {
    case .none: break
    case .unclosed: reading.diagnostics.append(unclosedFrontMatter(in: file))
    case .closed(let literal, let lineCount):
      frontMatter = literal
      start = lineCount < lines.count ? lines[lineCount].lowerBound : page.bytes.count
      lines.removeFirst(lineCount)
    }
    let source = MarkdownSource(page.bytes, from: start, lines: lines, file: file)
    let blocks = reading.blocks(of: source, nesting: 0)
    let document = MarkupDocument(
      file: file,
      frontMatter: frontMatter,
      blocks: NestingLimit.applied(to: blocks, diagnostics: &reading.diagnostics)
    )
    return Diagnosed(document, reading.diagnostics)
  }

  /// Reads files as parts of a page, as if their text stood behind that of the page.
  ///
  /// Their headings nest below those of the page by their levels. Front matter at the top of a part is
  /// no text of the page and is left out.
  public static func parse(
    _ parts: [FileIndex],
    continuing page: MarkupDocument,
    in tree: SourceTree
  ) -> Diagnosed<MarkupDocument> {
    var diagnostics: [Diagnostic] = []
    var page = page
    for file in parts {
      let part = parse(file, in: tree)
      diagnostics += part.diagnostics
      Outline.append(part.value.blocks, to: &page.blocks)
    }
    page.blocks = NestingLimit.applied(to: page.blocks, diagnostics: &diagnostics)
    return Diagnosed(page, diagnostics)
  }

  private static func unclosedFrontMatter(in file: FileIndex) -> Diagnostic {
    Diagnostic(
      .warning,
      rule: "front-matter-unclosed",
      "the front matter that starts here never ends",
      at: SourceSpan(file: file, bytes: 0..<3),
      notes: [.init("the page is read as if it had none")],
      fix: "Close it with a line '---'"
    )
  }
}

/// One reading of one page, fences with Markdown in them included.
struct MarkdownReading {
  /// Whether the page is MDX, whose imports, exports and components are no text.
  let isMDX: Bool
  var diagnostics: [Diagnostic] = []
  /// The footnotes that the page defines.
  var footnotes = Footnotes()

  /// How deep fences with Markdown may stand in each other.
  private static let fenceLimit = 4

  /// How deep components may stand in each other.
  private static let componentLimit = 16

  /// How many components stand around the text that is read.
  private var componentDepth = 0

  /// Whether the text that is read stands in a component.
  var isInComponent: Bool { componentDepth > 0 }

  init(isMDX: Bool) { self.isMDX = isMDX }

  /// The blocks of a text, headings nested.
  mutating func blocks(of source: MarkdownSource, nesting: Int) -> [Block] {
    let verdict = MarkdownLimits.verdict(on: source)
    if let refusal = verdict.refusal {
      diagnostics.append(refusal)
      return Self.plainText(of: source)
    }
    guard nesting <= Self.fenceLimit else { return Self.plainText(of: source) }
    var builder = builder(of: source, verdict, nesting: nesting)
    let blocks = builder.finish()
    diagnostics = builder.assembly.reading.diagnostics
    return blocks
  }

  /// The blocks of a component side by side; its headings stand in the outline of the page.
  mutating func siblings(of source: MarkdownSource, nesting: Int) -> [MarkdownSibling] {
    let verdict = MarkdownLimits.verdict(on: source)
    if let refusal = verdict.refusal {
      diagnostics.append(refusal)
      return Self.plainText(of: source).map {
        MarkdownSibling(block: $0, origin: .block, lines: 0...0)
      }
    }
    componentDepth += 1
    defer { componentDepth -= 1 }
    var builder = builder(of: source, verdict, nesting: nesting)
    let siblings = builder.finishSiblings()
    diagnostics = builder.assembly.reading.diagnostics
    return siblings
  }

  /// What is said of a field without an end.
  private static func unclosed(_ component: Component, _ source: MarkdownSource) -> Diagnostic {
    let name = component.tag.key
    return Diagnostic(
      .warning,
      rule: "component-unclosed",
      "this '<\(name)>' is never closed",
      at: source.span(
        from: component.lines.lowerBound, column: 0, through: component.lines.lowerBound),
      notes: [.init("it is read up to the end of its paragraph")],
      fix: "Put '</\(name)>' behind what it holds"
    )
  }

  /// The events of a text, put together as far as neighbours matter.
  private mutating func builder(
    of source: MarkdownSource, _ verdict: MarkdownLimits.Verdict, nesting: Int
  ) -> MarkdownTreeBuilder {
    diagnostics += verdict.diagnostics
    footnotes.add(definedIn: source)
    var assembly = SiblingAssembly(source: source, reading: self, nesting: nesting)
    // They come back from there: with two owners, each that is added would copy all before.
    diagnostics = []
    let marks = PageMarks(of: source)
    var bytes = source.bytes
    let components =
      componentDepth < Self.componentLimit ? marks.components(in: source, isMDX: isMDX) : []
    for component in components {
      if component.isUnclosed {
        assembly.reading.diagnostics.append(Self.unclosed(component, source))
      }
      _ = source.hide(component.lines, from: component.start, in: &bytes)
      assembly.components[component.lines.lowerBound] = component
    }
    var places: [Int] = []
    for value in marks.values(in: source, besides: components) {
      source.hide(value.lines, from: value.start, in: &bytes).map { places.append($0) }
      assembly.values[value.lines.lowerBound] = value
    }
    if let found = marks.markBoxes(&bytes, in: source, besides: components) {
      assembly.reading.diagnostics.append(found)
    }
    if isMDX { ComponentTags.blank(&bytes, in: source, besides: components) }
    var builder = MarkdownTreeBuilder(assembly: assembly)
    let marked = verdict.muted.applied(to: footnotes.marked(bytes))
    CommonMarkReader.walk(
      MarkdownSource.opened(marked, at: places), isMuted: !verdict.muted.isEmpty
    ) { builder.add($0) }
    return builder
  }

  private static func plainText(of source: MarkdownSource) -> [Block] {
    guard !source.lines.isEmpty else { return [] }
    let literal = source.literal(lines: source.lines.indices)
    let span = source.span(from: 0, column: 0, through: source.lines.count - 1)
    return [Block(.code(CodeBlock(literal)), span: span)]
  }
}
