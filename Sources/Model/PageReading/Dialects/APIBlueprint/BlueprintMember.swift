import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// The members that MSON lists: `id: 42 (number, required) - Number of the buoy`.
struct BlueprintMember {
  private static let depthLimit = 16

  /// Includes and bases can multiply: nobody has a body of that many members.
  private static let rowLimit = 4096

  /// The structures that types may name.
  var names: BlueprintNames

  /// The words.
  var vocabulary: Vocabulary

  /// The rows of attributes, and whether the whole is an array of what they describe.
  func rows(ofType type: String, _ lists: [List]) -> (rows: [FieldRow], isArray: Bool) {
    var rows: [FieldRow] = []
    let isArray = Self.element(of: type) != nil
    inherit(type, in: "", seen: [], into: &rows)
    for list in lists { append(list, in: "", seen: [], into: &rows) }
    return (rows, isArray || names.structure(type).map { Self.element(of: $0.base) != nil } == true)
  }

  /// The element of `array[Buoy]` or `array`; nil for any other type.
  private static func element(of type: String) -> Substring? {
    let text = Words.trimmed(type.split(separator: ",").first ?? "")
    guard text.lowercased().hasPrefix("array") else { return nil }
    guard let open = text.firstIndex(of: "["), let close = text.lastIndex(of: "]"), open < close
    else { return "" }
    return Words.trimmed(text[text.index(after: open)..<close])[...]
  }

  /// Adds the members of the structure that a type names.
  private func inherit(
    _ type: String, in parent: String, seen: Set<String>, into rows: inout [FieldRow]
  ) {
    guard seen.count < Self.depthLimit, rows.count < Self.rowLimit else { return }
    for candidate in type.split(separator: ",") {
      let name = Self.element(of: String(candidate)).map(String.init) ?? Words.trimmed(candidate)
      guard !seen.contains(name), let structure = names.structure(name) else { continue }
      let seen = seen.union([name])
      inherit(structure.base, in: parent, seen: seen, into: &rows)
      for list in structure.lists { append(list, in: parent, seen: seen, into: &rows) }
    }
  }

  /// Adds the rows of a list and of the lists in its items, with dotted names.
  private func append(
    _ list: List, in parent: String, seen: Set<String>, into rows: inout [FieldRow]
  ) {
    let depth = parent.utf8.count { $0 == UInt8(ascii: ".") }
    guard depth < Self.depthLimit else { return }
    for item in list.items where rows.count < Self.rowLimit {
      guard let block = item.blocks.first, case .paragraph(let inlines) = block.content else {
        continue
      }
      let label = BlueprintLabel(of: item)
      if label.word == "include" {
        inherit(label.text, in: parent, seen: seen, into: &rows)
        continue
      }
      if Self.isOneOf(inlines.plainText) {
        for list in item.lists { append(list, in: parent, seen: seen, into: &rows) }
        continue
      }
      guard var row = row(inlines, in: parent, of: block) else { continue }
      let isArray = row.schema.type?.kind == .array
      // What stands below an enumeration are its values, with `Members` around them or without.
      let isEnumeration =
        row.schema.type.map { Words.words(of: $0.written).first == "enum" } ?? false
      var members: [ListItem] = []
      for block in item.blocks.dropFirst() {
        guard case .list(let list) = block.content else {
          row.description.append(block)
          continue
        }
        for inner in list.items where !restrict(&row.schema, by: inner) {
          if isEnumeration {
            row.schema.allowedValues += Self.value(of: inner).map { [$0] } ?? []
          } else {
            members.append(inner)
          }
        }
      }
      rows.append(row)
      let inside = row.name + (isArray ? "[]." : ".")
      if let type = row.schema.type?.written { inherit(type, in: inside, seen: seen, into: &rows) }
      // The items of an array without names are values.
      append(List(items: members), in: inside, seen: seen, into: &rows)
    }
  }

  private static func isOneOf(_ text: String) -> Bool {
    let words = Words.words(of: text)
    return words == ["one", "of"] || words == ["properties"] || words == ["items"]
  }

  private func row(_ inlines: [Inline], in parent: String, of block: Block) -> FieldRow? {
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
  ///
  /// - Returns: Whether the item is one of these.
  private func restrict(_ schema: inout Schema, by item: ListItem) -> Bool {
    let text = item.blocks.first?.inlines?.plainText ?? ""
    let word = text.prefix { $0.isLetter }
    let value = Words.trimmed(text.dropFirst(word.count).drop { $0 == ":" || $0 == " " })
    guard word.count == text.count || text.dropFirst(word.count).first == ":" else { return false }
    switch word {
    case "Default":
      schema.defaultValue = value.isEmpty ? Self.values(in: item).first : value
    case "Members", "Values":
      schema.allowedValues =
        value.isEmpty
        ? Self.values(in: item) : value.split(separator: ",").map { Words.trimmed($0) }
    case "Sample", "Items": break
    default: return false
    }
    return true
  }

  /// The values that the lists of an item name, each up to its remark or description.
  private static func values(in item: ListItem) -> [String] {
    item.lists.flatMap(\.items).compactMap(value)
  }

  /// The value that an item names.
  private static func value(of item: ListItem) -> String? {
    guard let inlines = item.blocks.first?.inlines else { return nil }
    if case .code(let text)? = inlines.first { return text }
    let line = inlines.lines.first ?? ""
    let end = [" - ", " (", ": "].compactMap { line.firstRange(of: $0)?.lowerBound }.min()
    let value = Words.trimmed(line[..<(end ?? line.endIndex)])
    return value.isEmpty ? nil : value
  }
}
