import MarkupTree
import SourceText

/// Directives: `.. name:: argument`, options, body.
extension BlockParser {
  /// A directive of any name.
  mutating func directive(_ marker: Int, _ scope: inout BlockScope) -> Bool {
    let line = scope.lines[scope.index]
    guard let name = directiveName(from: line.start + marker, limit: line.end) else { return false }
    let block = takeDirective(name, "a directive", &scope)
    if name.text.lowercased() == "include" {
      include(block, &scope)
    } else {
      scope.append(directive(block, depth: scope.innerDepth))
    }
    return true
  }

  /// The name of a directive, and where its content starts.
  struct DirectiveName {
    var text: String
    var end: Int
  }

  /// Takes the lines of the directive whose name stands on the line of the scope.
  mutating func takeDirective(
    _ name: DirectiveName,
    _ construct: String,
    _ scope: inout BlockScope
  ) -> DirectiveBlock {
    let line = scope.lines[scope.index]
    let hasHead = name.end < line.end || !(scope.line(at: scope.index + 1)?.isBlank ?? true)
    let lines = takeBlock(name.end - line.start, construct, &scope)
    let place = span(from: line, through: lines)
    return DirectiveBlock(
      name: name.text,
      line: line,
      lines: lines,
      hasHead: hasHead,
      place: place
    )
  }

  /// The name before `::`; nil where there is none.
  func directiveName(from start: Int, limit: Int) -> DirectiveName? {
    let bytes = buffer.bytes
    guard var end = bytes.endOfSimpleName(from: start, limit: limit) else { return nil }
    let name = buffer.text(start..<end)
    if end < limit, bytes[end] == UInt8(ascii: " ") { end += 1 }
    guard end + 1 < limit, bytes[end] == UInt8(ascii: ":"), bytes[end + 1] == UInt8(ascii: ":"),
      end + 2 == limit || bytes[end + 2] == UInt8(ascii: " ")
    else { return nil }
    return DirectiveName(
      text: name,
      end: bytes.endOfRun(of: UInt8(ascii: " "), from: end + 2, limit: limit)
    )
  }

  /// The block that a directive stands for.
  mutating func directive(_ block: DirectiveBlock, depth: Int) -> Block {
    let line = block.line
    let key = block.name.lowercased()
    let kind = DirectiveKind.named(key)
    if kind == nil { reportUnknown(directive: key, at: line) }
    let known = kind ?? DirectiveKind(takesArgument: true, body: .blocks)
    let parts = DirectiveParts(block, takesArgument: known.takesArgument, in: self)
    let content: BlockContent? =
      switch key {
      case "table": captionedTable(parts, at: line, depth: depth)
      case "list-table": listTable(parts, at: line, depth: depth)
      case "csv-table": csvTable(parts, at: line, depth: depth)
      case "literalinclude": literalInclude(parts, at: line)
      case "raw": raw(parts, at: line)
      case "image": .paragraph(image(parts))
      case "parsed-literal": .code(CodeBlock(parsedLiteral(parts.body)))
      default: known.body == .code ? .code(code(parts, at: line)) : nil
      }
    let labels = parts.option("name", in: buffer).map { [$0.collapsingSpace] } ?? []
    for label in labels { references.addLabel(label) }
    return Block(
      content ?? .directive(generic(block, known, parts, depth: depth)),
      span: block.place,
      labels: labels + takeInlineLabels()
    )
  }

  /// `raw`: text in another format, in the body or in a file.
  private mutating func raw(_ parts: DirectiveParts, at line: Line) -> BlockContent {
    let format = parts.argument.map { buffer.text($0) }.joined(separator: " ")
    var lines = parts.body
    if let option = parts.options.first(where: { $0.name == "url" }) {
      reportOption(option.name, "nothing is fetched", at: line)
    } else if let path = parts.options.first(where: { $0.name == "file" }) {
      var argument = parts
      argument.argument = path.value
      if let (file, source) = included(argument, at: line) {
        lines = buffer.append(source.bytes, of: file)
      }
    }
    return .raw(format: format, literal(lines))
  }

  /// A directive that the tree keeps as such.
  mutating func generic(
    _ block: DirectiveBlock,
    _ kind: DirectiveKind,
    _ parts: DirectiveParts,
    depth: Int
  ) -> Directive {
    var blocks: [Block] = []
    switch kind.body {
    case .blocks: blocks = self.blocks(parts.body, depth: depth)
    case .sections: blocks = nestedSections(parts.body, depth: depth)
    case .literal, .code: break
    }
    if block.name.lowercased() == "figure" {
      let place = parts.argument.isEmpty ? block.place : span(of: parts.argument)
      blocks.insert(Block(.paragraph(image(parts)), span: place), at: 0)
    }
    let argument = parts.argument.map { buffer.text($0) }.joined(separator: "\n")
    if block.name.lowercased() == "role", let name = argument.split(separator: "(").first {
      references.addRole(String(name))
    }
    let start = parts.argument.first.map { $0.textStart } ?? block.line.end
    return Directive(
      name: block.name,
      argument: argument,
      argumentSpan: buffer.span(start..<max(start, parts.argument.last?.end ?? start)),
      options: parts.options.map { option in
        let value = plainLines(option.value)
        let blocks =
          value.isEmpty ? [] : [Block(.paragraph(value), span: span(of: option.value))]
        return field(option.marker, blocks)
      },
      body: literal(parts.body),
      blocks: blocks
    )
  }

  /// A body in which titles may stand; their levels are its own.
  private mutating func nestedSections(_ lines: [Line], depth: Int) -> [Block] {
    let outer = adornments
    adornments = []
    defer { adornments = outer }
    return blocks(lines, depth: depth, allowsTitles: true)
  }

  /// An image; with the option `target` it is a link.
  func image(_ parts: DirectiveParts) -> [Inline] {
    let source = parts.argument.map { buffer.text($0) }.joined()
    let image = Inline.image(alternative: parts.option("alt", in: buffer) ?? "", source: source)
    guard let target = parts.option("target", in: buffer), !target.isEmpty else { return [image] }
    if let name = Self.referenceName(target) {
      return [.link([image], to: ReferenceIndex.pending(name: name))]
    }
    return [.link([image], to: .url(target))]
  }

  private mutating func reportUnknown(directive name: String, at line: Line) {
    report(
      .warning,
      rule: "rst-unknown-directive",
      "'\(name)' is no directive that is known",
      at: line,
      fix: advice(forUnknown: name)
    )
  }

  /// What to do about an unknown directive; sought once for each name.
  private mutating func advice(forUnknown name: String) -> String {
    if let advice = unknownDirectives[name] { return advice }
    let near = NearestName.nearest(to: name, among: DirectiveKind.names)
    let advice =
      near.map { "Write '\($0)', or leave it: it is kept with its body" }
      ?? "Check the name, or leave it: it is kept with its body"
    unknownDirectives[name] = advice
    return advice
  }
}
