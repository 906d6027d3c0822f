import MarkupTree
import SourceText

/// Field lists in the body of a MyST fence: a paragraph whose lines are `:name: value`.
enum FieldLists {
  /// The blocks, with such paragraphs as field lists.
  static func found(in blocks: [Block]) -> [Block] {
    blocks.map { block in
      guard case .paragraph(let inlines) = block.content, let fields = fields(inlines, block.span)
      else { return block }
      var block = block
      block.content = .fieldList(fields)
      return block
    }
  }

  private static func fields(_ inlines: [Inline], _ span: SourceSpan) -> [Field]? {
    var fields: [(name: String, body: [Inline])] = []
    var isAtStart = true
    for inline in inlines {
      if isAtStart, case .text(let text) = inline, let (name, value) = split(text) {
        if fields.last?.body.last == .softBreak { fields[fields.count - 1].body.removeLast() }
        fields.append((name, value.isEmpty ? [] : [.text(value)]))
      } else if fields.isEmpty {
        return nil
      } else {
        fields[fields.count - 1].body.append(inline)
      }
      isAtStart = inline == .softBreak
    }
    return fields.isEmpty
      ? nil
      : fields.map { field in
        let blocks = field.body.isEmpty ? [] : [Block(.paragraph(field.body), span: span)]
        return Field(name: field.name, blocks: blocks, span: span)
      }
  }

  /// `:query name: text` as its name and its text.
  private static func split(_ text: String) -> (name: String, value: String)? {
    guard text.utf8.first == UInt8(ascii: ":") else { return nil }
    let rest = text.dropFirst()
    var index = rest.startIndex
    while let colon = rest[index...].firstIndex(of: ":") {
      let after = rest.index(after: colon)
      if after == rest.endIndex || rest[after] == " " {
        let name = rest[..<colon]
        guard !name.isEmpty, name.first != " " else { return nil }
        return (String(name), String(rest[after...].drop { $0 == " " }))
      }
      index = after
    }
    return nil
  }
}
