import MarkupTree
import SourceText

/// A parameter, a field or a header that a component describes, with its members.
struct ComponentField {
  /// The name, dots and brackets for the way to it included.
  var name: String
  /// The start tag.
  var tag: ComponentTag
  /// What the page says about it.
  var blocks: [Block]
  /// Where it stands.
  var span: SourceSpan
}

/// Components that describe fields, as the rows of a table that says the same.
enum ComponentFields {
  /// How deep fields may stand in each other.
  private static let depthLimit = 16

  /// The table of fields that stand one behind the other; nil for none.
  static func table(_ fields: [ComponentField]) -> Block? {
    guard let first = fields.first, let last = fields.last else { return nil }
    let columns = Column.allCases.filter { column in
      column == .name || fields.contains { !text(column, of: $0).isEmpty || column.hasBlocks($0) }
    }
    func row(_ span: SourceSpan, _ cell: (Column) -> [Block]) -> TableRow {
      TableRow(
        cells: columns.enumerated().map { index, column in
          TableCell(blocks: cell(column), column: index, span: span)
        }, span: span)
    }
    func paragraph(_ inlines: [Inline], at span: SourceSpan) -> [Block] {
      [Block(.paragraph(inlines), span: span)]
    }
    let start = SourceSpan(
      file: first.span.file, bytes: first.span.bytes.lowerBound..<first.span.bytes.lowerBound)
    let head = row(start) { paragraph([.text($0.rawValue)], at: start) }
    let body = fields.map { field in
      row(field.span) { column in
        if column == .description { return described(field) }
        let text = text(column, of: field)
        if text.isEmpty { return [] }
        return paragraph([column == .name ? .code(text) : .text(text)], at: field.span)
      }
    }
    let caption: [Inline] = first.tag.isOfResponse ? [.text("Response fields")] : []
    let table = Table(caption: caption, columnCount: columns.count, header: [head], body: body)
    return Block(.table(table), span: first.span.extended(to: last.span))
  }

  /// A field and its members, flat and in order; `parse` reads what stands between.
  static func fields(
    of component: Component, in source: MarkdownSource, parse: (LiteralText) -> [Block]
  ) -> [ComponentField] {
    fields(of: component, in: source, below: "", depth: 0, parse: parse)
  }

  private static func fields(
    of component: Component, in source: MarkdownSource, below prefix: String, depth: Int,
    parse: (LiteralText) -> [Block]
  ) -> [ComponentField] {
    guard let name = component.tag.field?.name else { return [] }
    let path = prefix + name
    let type = component.tag.value(of: ["type"]) ?? ""
    let isList =
      type.hasSuffix("[]") || type.lowercased().hasPrefix("array") || type.hasPrefix("list")
    var field = ComponentField(
      name: path, tag: component.tag, blocks: [],
      span: source.span(
        from: component.lines.lowerBound,
        column: component.start - source.lines[component.lines.lowerBound].lowerBound,
        through: component.lines.upperBound))
    let content = component.content(of: source)
    var members: [ComponentField] = []
    let rest =
      content.text.utf8.contains(UInt8(ascii: "<")) && depth < depthLimit
      ? without(
        content, prefix: isList && !name.hasSuffix("[]") ? path + "[]." : path + ".", depth: depth,
        &members, parse: parse) : content
    field.blocks = parse(rest)
    return [field] + members
  }

  /// A text without the fields in it, which are added to the members.
  private static func without(
    _ content: LiteralText, prefix: String, depth: Int, _ members: inout [ComponentField],
    parse: (LiteralText) -> [Block]
  ) -> LiteralText {
    let source = MarkdownSource(content)
    var taken: [ClosedRange<Int>] = []
    for component in Component.all(in: source, lines: PageMarks.tagLines(in: source), isMDX: true) {
      if component.tag.isField {
        members += fields(
          of: component, in: source, below: prefix, depth: depth + 1, parse: parse)
        taken.append(component.lines)
      } else if component.tag.isFold {
        let count = members.count
        let inner = component.content(of: source)
        let rest = without(inner, prefix: prefix, depth: depth + 1, &members, parse: parse)
        let isOnlyFields = rest.text.utf8.allSatisfy { $0 <= 0x20 }
        if members.count > count, isOnlyFields { taken.append(component.lines) }
        if members.count > count, !isOnlyFields { members.removeSubrange(count...) }
      }
    }
    if taken.isEmpty { return content }
    let lines = content.text.split(separator: "\n", omittingEmptySubsequences: false)
    var left = LineRanges(taken)
    let kept = lines.indices.map { left.contains($0) ? "" : String(lines[$0]) }
    return LiteralText(
      text: kept.joined(separator: "\n"), file: content.file, lineOffsets: content.lineOffsets)
  }

  private enum Column: String, CaseIterable {
    case name = "Name"
    case place = "In"
    case type = "Type"
    case required = "Required"
    case defaultValue = "Default"
    case description = "Description"

    func hasBlocks(_ field: ComponentField) -> Bool {
      self == .description && !described(field).isEmpty
    }
  }

  private static func text(_ column: Column, of field: ComponentField) -> String {
    switch column {
    case .name: field.name
    case .place: field.tag.field?.place ?? ""
    case .type: field.tag.value(of: ["type"]) ?? ""
    case .required:
      field.tag.isSet("required") || field.tag.isSet("isrequired")
        ? "Yes" : field.tag.isSet("optional") ? "No" : ""
    case .defaultValue: field.tag.value(of: ["default", "defaultvalue", "initialvalue"]) ?? ""
    case .description: ""
    }
  }

  /// What stands in the component, and what else its tag says.
  private static func described(_ field: ComponentField) -> [Block] {
    var blocks = field.blocks
    func add(_ inlines: [Inline]) { blocks.append(Block(.paragraph(inlines), span: field.span)) }
    if let text = field.tag.value(of: ["description", "desc"]) { add([.text(text)]) }
    if let values = field.tag.value(of: ["enum", "options", "values"]) {
      let words = values.split { "[],|\"' ".contains($0) }.map(String.init)
      let codes = words.flatMap { [Inline.text(", "), .code($0)] }.dropFirst()
      if !words.isEmpty { add([.text("Allowed values: ")] + codes + [.text(".")]) }
    }
    if field.tag.isSet("deprecated") { add([.text("Deprecated.")]) }
    return blocks
  }
}
