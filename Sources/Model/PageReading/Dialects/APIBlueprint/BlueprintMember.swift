import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// The members that MSON lists: `id: 42 (number, required) - Number of the buoy`.
enum BlueprintMember {
  private static let depthLimit = 16

  /// The rows of a list and of the lists in its items, with dotted names.
  static func rows(
    of list: List, in parent: String, vocabulary: Vocabulary, depth: Int
  ) -> [FieldRow] {
    guard depth < depthLimit else { return [] }
    return list.items.flatMap { item -> [FieldRow] in
      guard let block = item.blocks.first, case .paragraph(let inlines) = block.content,
        var row = row(inlines, in: parent, of: block, vocabulary: vocabulary)
      else { return [] }
      var inner: [FieldRow] = []
      for block in item.blocks.dropFirst() {
        guard case .list(let list) = block.content else {
          row.description.append(block)
          continue
        }
        let isArray = row.schema.type?.kind == .array
        for item in list.items { restrict(&row.schema, by: item) }
        let members = List(start: list.start, items: list.items.filter { !isConstraint($0) })
        inner += rows(
          of: members,
          in: row.name + (isArray ? "[]." : "."),
          vocabulary: vocabulary,
          depth: depth + 1
        )
      }
      return [row] + inner
    }
  }

  private static func row(
    _ inlines: [Inline], in parent: String, of block: Block, vocabulary: Vocabulary
  ) -> FieldRow? {
    let line = inlines.plainText
    let name = line.prefix { !": (\n".contains($0) }
    guard !name.isEmpty, name.utf8.allSatisfy({ $0.isNameByte || "-.$%".utf8.contains($0) }) else {
      return nil
    }
    var row = FieldRow(name: parent + name, writtenName: String(name), span: block.span)
    var rest = line.dropFirst(name.count)
    // A dash behind the name, its value and its remark starts the description.
    let dash = rest.firstRange(of: " - ")?.lowerBound ?? rest.endIndex
    if let open = rest[..<dash].firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      for part in rest[rest.index(after: open)..<close].split(separator: ",") {
        let word = Words.trimmed(part)
        switch vocabulary.requirement(word) {
        case .yes: row.requirement = .required
        case .no: row.requirement = .optional
        case .conditional: row.requirement = .conditional(word)
        case nil:
          if row.schema.type == nil, word.contains(where: \.isLetter) {
            row.schema.type = TypeText.reference(of: word)
          }
        }
      }
      rest = rest[rest.index(after: close)...]
    } else {
      rest = rest[dash...]
    }
    let text = Words.joined(rest.drop { " -.…:".contains($0) })
    if !text.isEmpty { row.description = [Block(.paragraph([.text(text)]), span: block.span)] }
    return row
  }

  /// `Default: 10`, `Sample: ...` and `Members` stand where members of an object would.
  private static func isConstraint(_ item: ListItem) -> Bool {
    let text = [item].flatMap(\.blocks).first?.inlines?.plainText ?? ""
    return ["Default", "Sample", "Members", "Items", "Values"].contains { word in
      text == word || text.hasPrefix(word + ":")
    }
  }

  private static func restrict(_ schema: inout Schema, by item: ListItem) {
    let text = item.blocks.first?.inlines?.plainText ?? ""
    if text.hasPrefix("Default:") { schema.defaultValue = Words.trimmed(text.dropFirst(8)) }
  }
}
