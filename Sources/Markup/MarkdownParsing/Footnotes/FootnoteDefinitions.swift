import MarkupTree
import SourceText

/// The definitions of footnotes: lines that start with a reference and a colon, and the indented text
/// below the last of them.
enum FootnoteDefinitions {
  /// The siblings with a block for each footnote; `parse` reads the indented text.
  static func found(
    in siblings: [MarkdownSibling],
    source: MarkdownSource,
    parse: (LiteralText) -> [Block]
  ) -> [MarkdownSibling] {
    guard siblings.contains(where: { $0.definesFootnotes }) else { return siblings }
    var result: [MarkdownSibling] = []
    result.reserveCapacity(siblings.count)
    for sibling in siblings {
      if sibling.definesFootnotes {
        result += parts(of: sibling, source: source)
      } else if case .code(_, isFenced: false) = sibling.origin,
        case .code(let code) = sibling.block.content, let last = result.indices.last,
        case .footnote(let label, let blocks) = result[last].block.content
      {
        result[last].block.content = .footnote(label: label, blocks + parse(code.literal))
        result[last].block.span = result[last].block.span.extended(to: sibling.block.span)
        result[last].lines = result[last].lines.lowerBound...sibling.lines.upperBound
      } else {
        result.append(sibling)
      }
    }
    return result
  }

  /// A paragraph as the text before its first definition, and a footnote for each definition.
  private static func parts(
    of sibling: MarkdownSibling,
    source: MarkdownSource
  ) -> [MarkdownSibling] {
    guard case .paragraph(let inlines) = sibling.block.content else { return [sibling] }
    var parts: [(label: String?, text: [Inline], line: Int)] = []
    var line = 0
    for (index, inline) in inlines.enumerated() {
      let isAtStart = index == 0 || inlines[index - 1].isBreak
      if isAtStart, let label = inlines[index...].footnoteLabel {
        parts.append((label, [], line))
      } else if parts.isEmpty {
        parts.append((nil, [inline], line))
      } else {
        parts[parts.count - 1].text.append(inline)
      }
      if inline.isBreak { line += 1 }
    }
    return parts.enumerated().map { number, part in
      let last = number + 1 < parts.count ? parts[number + 1].line - 1 : line
      var text = part.text
      if text.last?.isBreak == true { text.removeLast() }
      var found = sibling
      if sibling.lines.lowerBound >= 0, parts.count > 1 {
        found.lines = sibling.lines.lowerBound + part.line...sibling.lines.lowerBound + last
        found.block.span = span(of: found.lines, in: source)
        if number > 0 { found.block.labels = [] }
      }
      guard let label = part.label else {
        found.block.content = .paragraph(text)
        return found
      }
      if case .text(let lead)? = text.first {
        let rest = String(Substring(lead.utf8.dropFirst().drop { $0.isBlank }))
        text[0] = .text(rest)
        if rest.isEmpty { text.removeFirst() }
      }
      if text.first?.isBreak == true { text.removeFirst() }
      let body = text.isEmpty ? [] : [Block(.paragraph(text), span: found.block.span)]
      found.block.content = .footnote(label: label, body)
      return found
    }
  }

  private static func span(of lines: ClosedRange<Int>, in source: MarkdownSource) -> SourceSpan {
    let column = source.line(lines.lowerBound)
      .prefix { $0.isBlank || $0 == UInt8(ascii: ">") }.count
    return source.span(from: lines.lowerBound, column: column, through: lines.upperBound)
  }
}

extension MarkdownSibling {
  /// Whether a line of it starts with a reference to a footnote and a colon.
  fileprivate var definesFootnotes: Bool {
    guard case .paragraph(let inlines) = block.content else { return false }
    return inlines.indices.contains { index in
      (index == 0 || inlines[index - 1].isBreak) && inlines[index...].footnoteLabel != nil
    }
  }
}

extension ArraySlice<Inline> {
  /// The label of the footnote that is defined at the start.
  fileprivate var footnoteLabel: String? {
    guard case .footnoteReference(let label)? = first, case .text(let text)? = dropFirst().first,
      text.utf8.first == UInt8(ascii: ":")
    else { return nil }
    return label
  }
}

extension Inline {
  fileprivate var isBreak: Bool { self == .softBreak || self == .lineBreak }
}
