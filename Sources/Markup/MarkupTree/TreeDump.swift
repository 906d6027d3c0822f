public import SourceText

/// Prints a tree as indented text: the language of the parser tests and of `inspect --tree`.
///
/// ```text
/// document
///   section 1 "Show an image" #show-an-image
///     paragraph "Returns " code"one" " image."
///     table columns=2 caption="Table 1"
///       header
///         cell 0 paragraph "Name"
/// ```
public struct TreeDump {
  private var output = ""
  private let tree: SourceTree?

  /// The dump of a document, with LF behind every line; with a source tree, each block also shows its
  /// `@line:column`.
  public static func dump(_ document: MarkupDocument, places tree: SourceTree? = nil) -> String {
    var dump = TreeDump(tree: tree)
    dump.line(0, "document")
    if let frontMatter = document.frontMatter {
      dump.line(1, "front-matter \(quoted(frontMatter.text))")
    }
    dump.blocks(document.blocks, 1)
    return dump.output
  }

  private init(tree: SourceTree?) { self.tree = tree }

  private mutating func line(_ depth: Int, _ text: String) {
    output += String(repeating: "  ", count: depth) + text + "\n"
  }

  private mutating func blocks(_ blocks: [Block], _ depth: Int) {
    for block in blocks { self.block(block, depth) }
  }

  private mutating func block(_ block: Block, _ depth: Int) {
    var tail = block.labels.map { " #\($0)" }.joined()
    if let tree { tail += " @\(tree.position(of: block.span))" }
    switch block.content {
    case .section(let section):
      line(depth, "section \(section.level) \(Self.inlines(section.title))" + tail)
      blocks(section.blocks, depth + 1)
    case .paragraph(let inlines): line(depth, "paragraph \(Self.inlines(inlines))" + tail)
    case .list(let list):
      line(depth, list.start.map { "ordered-list \($0)" + tail } ?? "bullet-list" + tail)
      for item in list.items {
        line(depth + 1, "item" + (item.isDone.map { $0 ? " done" : " open" } ?? ""))
        blocks(item.blocks, depth + 2)
      }
    case .definitionList(let items):
      line(depth, "definition-list" + tail)
      for item in items {
        let classifiers = item.classifiers.map { " : \(Self.inlines($0))" }.joined()
        line(depth + 1, "term \(Self.inlines(item.term))\(classifiers)")
        blocks(item.blocks, depth + 2)
      }
    case .fieldList(let fields):
      line(depth, "field-list" + tail)
      self.fields(fields, depth + 1)
    case .lineBlock(let lines):
      line(depth, "line-block" + tail)
      for inlines in lines { line(depth + 1, "line \(Self.inlines(inlines))") }
    case .quote(let quoted):
      line(depth, "quote" + tail)
      blocks(quoted, depth + 1)
    case .code(let code):
      let caption = code.caption.isEmpty ? "" : " caption=\(Self.inlines(code.caption))"
      line(depth, "code \(code.language ?? "-")\(caption) \(Self.quoted(code.literal.text))" + tail)
    case .table(let table): self.table(table, depth, tail)
    case .directive(let directive):
      let argument = directive.argument.isEmpty ? "" : " \(Self.quoted(directive.argument))"
      line(depth, "directive \(directive.name)\(argument)" + tail)
      fields(directive.options, depth + 1, lead: "option")
      if directive.blocks.isEmpty, !directive.body.text.isEmpty {
        line(depth + 1, "body \(Self.quoted(directive.body.text))")
      }
      blocks(directive.blocks, depth + 1)
    case .footnote(let label, let inner):
      line(depth, "footnote \(Self.quoted(label))" + tail)
      blocks(inner, depth + 1)
    case .comment(let text): line(depth, "comment \(Self.quoted(text.text))" + tail)
    case .raw(let format, let text): line(depth, "raw \(format) \(Self.quoted(text.text))" + tail)
    case .thematicBreak: line(depth, "thematic-break" + tail)
    case .anchor: line(depth, "anchor" + tail)
    }
  }

  private mutating func fields(_ fields: [Field], _ depth: Int, lead: String = "field") {
    for field in fields {
      line(depth, "\(lead) \(Self.quoted(field.name))")
      blocks(field.blocks, depth + 1)
    }
  }

  private mutating func table(_ table: Table, _ depth: Int, _ tail: String) {
    let caption = table.caption.isEmpty ? "" : " caption=\(Self.inlines(table.caption))"
    line(depth, "table columns=\(table.columnCount)\(caption)" + tail)
    for (name, rows) in [("header", table.header), ("row", table.body)] {
      for row in rows {
        line(depth + 1, name)
        for cell in row.cells {
          var spans = ""
          if cell.columnSpan > 1 { spans += " columns=\(cell.columnSpan)" }
          if cell.rowSpan > 1 { spans += " rows=\(cell.rowSpan)" }
          if cell.blocks.count == 1, spans.isEmpty,
            case .paragraph(let inlines)? = cell.blocks.first?.content
          {
            line(depth + 2, "cell \(cell.column) \(Self.inlines(inlines))")
          } else {
            line(depth + 2, "cell \(cell.column)\(spans)")
            blocks(cell.blocks, depth + 3)
          }
        }
      }
    }
  }

  /// The dump of running text, on one line.
  public static func inlines(_ inlines: [Inline]) -> String {
    inlines.isEmpty ? "\"\"" : inlines.map(inline).joined(separator: " ")
  }

  private static func inline(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): quoted(text)
    case .emphasis(let inner): "emphasis(\(inlines(inner)))"
    case .strong(let inner): "strong(\(inlines(inner)))"
    case .strikethrough(let inner): "strikethrough(\(inlines(inner)))"
    case .code(let text): "code\(quoted(text))"
    case .link(let inner, let destination):
      "link(\(inlines(inner)) -> \(self.destination(destination)))"
    case .image(let alternative, let source): "image(\(quoted(alternative)) \(quoted(source)))"
    case .role(let name, let text): "role(\(name) \(quoted(text)))"
    case .substitution(let name): "substitution(\(quoted(name)))"
    case .footnoteReference(let label): "footnote(\(quoted(label)))"
    case .html(let text): "html\(quoted(text))"
    case .softBreak: "/"
    case .lineBreak: "//"
    }
  }

  private static func destination(_ destination: LinkDestination) -> String {
    switch destination {
    case .url(let url): "url \(quoted(url))"
    case .label(let label): "label \(quoted(label))"
    case .document(let path): "document \(quoted(path))"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
