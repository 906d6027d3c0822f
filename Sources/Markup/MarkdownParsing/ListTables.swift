import MarkupTree
import SourceText

/// Tables that an author wrote for a list item without indenting them.
///
/// CommonMark ends the list at such a table and reads the indented text behind it as code, or it
/// takes rows right under an item for more of its text.
enum ListTables {
  /// Moves a table between a list and indented text, or between two lists of one kind, into the last
  /// item of the list; `parse` reads the indented text.
  static func moved(
    in siblings: [MarkdownSibling],
    parse: (LiteralText) -> [Block]
  ) -> [MarkdownSibling] {
    guard siblings.contains(where: \.isTable) else { return siblings }
    var result: [MarkdownSibling] = []
    var index = 0
    while index < siblings.count {
      let sibling = siblings[index]
      index += 1
      guard sibling.isTable, index < siblings.count, let last = result.indices.last,
        case .list(var list) = result[last].block.content, !list.items.isEmpty
      else {
        result.append(sibling)
        continue
      }
      // The list must be the only owner of its items, or each step would copy all of them.
      result[last].block.content = .thematicBreak
      let next = siblings[index]
      let item = list.items.count - 1
      if case .code(_, isFenced: false) = next.origin, case .code(let code) = next.block.content {
        index += 1
        list.items[item].blocks.append(sibling.block)
        list.items[item].blocks += parse(code.literal)
        list.items[item].span = list.items[item].span.extended(to: next.block.span)
        var end = next
        // The list may go on behind the text.
        if index < siblings.count, case .list(let more) = siblings[index].block.content,
          goesOn(list, more)
        {
          list.items += more.items
          end = siblings[index]
          index += 1
        }
        result[last].replace(list, through: end)
      } else if case .list(let more) = next.block.content, list.items[item].blocks.count == 1,
        goesOn(list, more)
      {
        index += 1
        list.items[item].blocks.append(sibling.block)
        list.items[item].span = list.items[item].span.extended(to: sibling.block.span)
        list.items += more.items
        result[last].replace(list, through: next)
      } else {
        result[last].block.content = .list(list)
        result.append(sibling)
      }
    }
    return result
  }

  private static func goesOn(_ list: List, _ more: List) -> Bool {
    list.start.map { $0 + list.items.count } == more.start
  }

  /// Whether a rule under a table header is among the lines of a paragraph.
  static func isGlued(_ sibling: MarkdownSibling, in source: MarkdownSource) -> Bool {
    guard case .paragraph = sibling.block.content, sibling.lines.count > 1,
      sibling.lines.lowerBound >= 0
    else { return false }
    return sibling.lines.dropFirst().contains { line in
      isDelimiterRow(source.line(line)) && source.line(line - 1).contains(UInt8(ascii: "|"))
    }
  }

  /// The lines of a paragraph as a text of their own, if a rule under a table header is among them.
  static func glued(_ sibling: MarkdownSibling, in source: MarkdownSource) -> LiteralText? {
    guard isGlued(sibling, in: source) else { return nil }
    var text: [String] = []
    var offsets: [Int] = []
    for index in sibling.lines {
      let line = source.line(index)
      let lead =
        index == sibling.lines.lowerBound
        ? source.column(ofByte: sibling.block.span.bytes.lowerBound, in: index)
        : line.prefix { $0.isBlank || $0 == UInt8(ascii: ">") }.count
      text.append(String(decoding: line.dropFirst(lead), as: UTF8.self))
      offsets.append(source.offsets[index] + lead)
    }
    return LiteralText(
      text: text.joined(separator: "\n"),
      file: source.file,
      lineOffsets: offsets
    )
  }

  private static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
    var hasPipe = false
    var hasDash = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): hasPipe = true
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09: break
      default: return false
      }
    }
    return hasPipe && hasDash
  }
}

extension MarkdownSibling {
  var isTable: Bool {
    if case .table = block.content { true } else { false }
  }

  fileprivate mutating func replace(_ list: List, through end: MarkdownSibling) {
    block.content = .list(list)
    block.span = block.span.extended(to: end.block.span)
    lines = lines.lowerBound...max(lines.lowerBound, end.lines.upperBound)
  }
}
