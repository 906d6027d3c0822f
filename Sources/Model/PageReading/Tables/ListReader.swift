import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Reads lists that are tables in disguise: each item starts with a name or a status.
struct ListReader {
  /// The words.
  var vocabulary: Vocabulary

  /// The fields of a list whose items start with a name: `` `id` (required) - The ID ``, `**all** – …`,
  /// `name (string) - …`; nil where the first does not.
  ///
  /// Where `isNamed` is false, a name has to be set off as code or in bold type.
  func fields(_ list: List, isNamed: Bool) -> [FieldRow]? {
    fields(list, isNamed: isNamed, depth: 0)
  }

  private static let depthLimit = 16

  private func fields(_ list: List, isNamed: Bool, depth: Int) -> [FieldRow]? {
    var rows: [FieldRow] = []
    for item in list.items {
      if let first = item.blocks.first, case .paragraph(let inlines) = first.content,
        let row = field(
          inlines, rest: Array(item.blocks.dropFirst()), of: first, isNamed: isNamed, depth: depth)
      {
        rows.append(row)
      } else if let last = rows.indices.last {
        // Pages that indent too little have the values of a parameter among the parameters.
        rows[last].description.appendItem(item)
      } else {
        return nil
      }
    }
    return rows.isEmpty ? nil : rows
  }

  /// Whether a text starts with a name that is set off, and a dash or colon behind it.
  static func startsWithName(_ inlines: [Inline]) -> Bool {
    switch inlines.first {
    case .code, .strong:
      guard case .text(let text)? = inlines.dropFirst().first else { return false }
      return text.drop { $0 == " " || $0 == "\u{A0}" }.first.map { "-–—:(".contains($0) } ?? false
    default: return false
    }
  }

  private func field(
    _ inlines: [Inline],
    rest: [Block],
    of block: Block,
    isNamed: Bool,
    depth: Int
  ) -> FieldRow? {
    var written: String
    var tail = Array(inlines.dropFirst())
    switch inlines.first {
    case .code(let text): written = text
    case .strong(let inner):
      written = inner.plainText
    case .text(let text) where isNamed:
      let word = text.utf8.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ":") }
      let behind = text[word.endIndex...]
      guard !word.isEmpty, word.allSatisfy({ $0.isNameByte || "-.[]".utf8.contains($0) }),
        Substring(behind.utf8.drop { $0 == UInt8(ascii: " ") }).first.map({ "(:–-".contains($0) })
          ?? true
      else { return nil }
      written = String(Substring(word))
      tail.insert(.text(String(behind)), at: 0)
    default: return nil
    }
    let name = FieldName(written, vocabulary: vocabulary)
    guard !name.bare.isEmpty, !name.bare.contains(where: { " =(".contains($0) }),
      tail.first.map({ [$0].plainText.hasPrefix("=") }) != true
    else { return nil }
    var row = FieldRow(name: name.bare, writtenName: name.written, span: block.span)
    row.requirement = name.requirement
    let unknown = remark(at: &tail, of: &row)
    var rest = rest
    row.members = members(in: &rest, below: tail, of: row, depth: depth)
    let described = DescriptionText(
      [Block(.paragraph(tail), span: block.span)] + rest,
      vocabulary: vocabulary
    )
    row.description = described.blocks
    if !unknown.isEmpty { row.description.append(Block(.paragraph(unknown), span: block.span)) }
    if !name.facts.isEmpty { row.take([.text(name.facts)], vocabulary: vocabulary) }
    if row.requirement == .unstated { row.requirement = described.requirement }
    described.restrict(&row.schema)
    row.lifecycle = described.lifecycle(at: block.span)
    row.versions = described.versions
    return row
  }

  /// The members that a list below a thing names, taken off its blocks.
  ///
  /// Each item starts with a name that is set off; below a text that does not speak of a whole with
  /// parts, such names are values.
  private func members(
    in rest: inout [Block], below text: [Inline], of row: FieldRow, depth: Int
  ) -> [FieldRow] {
    guard depth < Self.depthLimit,
      let place = rest.firstIndex(where: { if case .list = $0.content { true } else { false } }),
      case .list(let list) = rest[place].content, mayHaveMembers(row, text),
      let members = fields(list, isNamed: false, depth: depth + 1),
      members.count == list.items.count
    else { return [] }
    rest.remove(at: place)
    return members.map { member in
      var member = member
      member.name = Self.withoutWhole(member.name, of: row.name)
      return member
    }
  }

  /// The name of a member that a list gives with the whole before it: `address` for `shipping.address`
  /// below `shipping`.
  private static func withoutWhole(_ name: String, of whole: String) -> String {
    for joint in [".", "[].", "[*]."] {
      let lead = whole + joint
      if name.hasPrefix(lead), name.utf8.count > lead.utf8.count {
        return String(name.dropFirst(lead.count))
      }
    }
    return name
  }

  private func mayHaveMembers(_ row: FieldRow, _ text: [Inline]) -> Bool {
    switch row.schema.type?.kind {
    case .object: return true
    case .array: return row.schema.type?.element.map { $0 == .object || $0 == .named } ?? true
    case .named, nil: break
    default: return false
    }
    let words = Words.words(of: text.plainText)
    return words.isEmpty || !Self.wholes.isDisjoint(with: words)
  }

  private static let wholes: Set<String> = [
    "object", "objects", "map", "hash", "dictionary", "struct", "structure", "properties",
    "attributes", "fields", "members", "configuration",
  ]

  /// What stands behind the name in type of its own, taken off the text: `(string: "")`, where the value
  /// behind the colon is the default or `<required>`, or *boolean, optional*.
  ///
  /// - Returns: What of it is not known.
  private func setOffRemark(at inlines: inout [Inline], of row: inout FieldRow) -> [Inline] {
    takeBadges(from: &inlines, of: &row)
    guard
      let place = inlines.firstIndex(where: { inline in
        if case .text(let text) = inline {
          text.contains { !" :\u{A0}".contains($0) }
        } else {
          true
        }
      }), place <= 1
    else { return [] }
    let parts: [String]
    switch inlines[place] {
    case .code(let text) where text.first == "(" && text.last == ")":
      let inner = text.dropFirst().dropLast()
      let colon = inner.firstIndex(of: ":") ?? inner.endIndex
      let value = Words.trimmed(inner[colon...].dropFirst())
      if value.first != "<", !value.isEmpty { row.schema.defaultValue = Self.unquoted(value) }
      parts = [Words.trimmed(inner[..<colon]), value.filter { $0 != "<" && $0 != ">" }]
    case .emphasis(let inner):
      parts = inner.plainText.split(separator: ",").map { Words.trimmed($0) }
      let hasColon = inlines[..<place].contains { [$0].plainText.contains(":") }
      guard
        hasColon
          || parts.allSatisfy({ vocabulary.isType($0) || vocabulary.requirement($0) != nil })
      else { return [] }
    default: return []
    }
    guard let type = parts.first, !type.contains(" ") || vocabulary.isType(type) else { return [] }
    var unknown: [Inline] = []
    let isText = if case .emphasis = inlines[place] { true } else { false }
    for (number, part) in parts.enumerated() {
      switch vocabulary.requirement(part) {
      case .yes: row.requirement = .required
      case .no: row.requirement = .optional
      case .conditional, nil:
        if isText, number > 0 {
          if !unknown.isEmpty { unknown.append(.text(", ")) }
          unknown.append(.text(part))
        }
      }
    }
    if vocabulary.requirement(type) == nil { row.schema.type = TypeText.reference(of: type) }
    inlines.removeSubrange(...place)
    if inlines.isEmpty { inlines = [.text("")] }
    if unknown.isEmpty { return [] }
    let remark = Remark(unknown, into: row.schema, at: row.span, vocabulary: vocabulary)
    row.schema = remark.schema
    return remark.rest
  }

  /// Takes type and requirement off the text where each stands in type of its own right behind the name:
  /// `` **amount** `integer` **Required** ``.
  private func takeBadges(from inlines: inout [Inline], of row: inout FieldRow) {
    var end = 0
    for (place, inline) in inlines.enumerated() {
      let word: String
      switch inline {
      case .text(let text) where Words.isBlank(text): continue
      case .code(let text): word = text
      case .strong(let inner), .emphasis(let inner): word = LabelText.bare(inner.plainText)
      default: word = ""
      }
      let isPlain = if case .text = inline { true } else { false }
      if !isPlain, row.schema.type == nil, vocabulary.isType(word) {
        row.schema.type = TypeText.reference(of: word)
      } else if ["required", "optional", "mandatory"].contains(word.lowercased()) {
        row.requirement = word.lowercased() == "optional" ? .optional : .required
      } else {
        break
      }
      end = place + 1
    }
    guard end > 0 else { return }
    if end < inlines.count, inlines[end] == .softBreak { end += 1 }
    inlines.removeSubrange(..<end)
    if inlines.isEmpty { inlines = [.text("")] }
  }

  /// Takes off what the reference of Kubernetes says behind a name: `(*in path*): string, required`.
  private func takePlace(from inlines: inout [Inline], of row: inout FieldRow) {
    guard inlines.count > 2, case .text(let open) = inlines[0], open.last == "(",
      Words.trimmed(open) == "(", case .emphasis(let inner) = inlines[1],
      case .text(let rest) = inlines[2], rest.first == ")",
      let place = vocabulary.location(inner.plainText)
    else { return }
    row.location = LocationHint(place)
    let text = rest.dropFirst().drop { $0 == ":" || $0 == " " }
    var parts = text.split(separator: ",").map { Words.trimmed($0) }
    if let type = parts.first, vocabulary.isType(type) {
      row.schema.type = TypeText.reference(of: parts.removeFirst())
    }
    if let last = parts.last, parts.count == 1, let word = vocabulary.yesNo(last) {
      row.requirement = word ? .required : .optional
      parts = []
    }
    inlines.replaceSubrange(..<3, with: [.text(parts.joined(separator: ", "))])
  }

  /// The field of a paragraph that starts with a name and says what it is in type of its own right
  /// behind it: `` `size` **integer** *required* ``; nil for any other.
  func field(of inlines: [Inline], in block: Block) -> FieldRow? {
    guard inlines.count > 2, Self.isSetOff(inlines[0]), case .text(let gap) = inlines[1],
      Words.isBlank(gap), Self.isSetOff(inlines[2]),
      let row = field(inlines, rest: [], of: block, isNamed: false, depth: Self.depthLimit),
      row.schema.type != nil
    else { return nil }
    return row
  }

  private static func isSetOff(_ inline: Inline) -> Bool {
    switch inline {
    case .code, .strong, .emphasis: true
    default: false
    }
  }

  /// A value without the quotes around it; nil for one that is empty.
  private static func unquoted(_ value: String) -> String? {
    let bare =
      value.count > 1 && value.first == "\"" && value.last == "\""
      ? String(value.dropFirst().dropLast()) : value
    return bare.isEmpty ? nil : bare
  }

  /// Takes what stands in parentheses behind the name off the text, with the dash or colon that follows:
  /// `(string, required)`.
  ///
  /// - Returns: What of it is not known. Parentheses in which nothing is stay in the text.
  private func remark(at inlines: inout [Inline], of row: inout FieldRow) -> [Inline] {
    takePlace(from: &inlines, of: &row)
    var unknown = setOffRemark(at: &inlines, of: &row)
    guard case .text(let first)? = inlines.first else { return unknown }
    let lead = first.drop { $0 == " " || $0 == ":" }
    if lead.first == "(" {
      var whole = inlines
      whole[0] = .text(String(lead))
      if let (inner, rest) = Self.parenthesis(at: whole) {
        let remark = Remark(inner, into: row.schema, at: row.span, vocabulary: vocabulary)
        if remark.isKnown {
          row.schema = remark.schema
          if remark.requirement != .unstated { row.requirement = remark.requirement }
          row.location = row.location ?? remark.location.map(LocationHint.init)
          if let word = remark.lifecycle {
            row.lifecycle = Lifecycle(
              stage: word.stage, origin: Origin(row.span, rule: "lifecycle-in-name"))
          }
          if !unknown.isEmpty, !remark.rest.isEmpty { unknown.append(.text(", ")) }
          unknown += remark.rest
          inlines = rest
        }
      }
    }
    guard case .text(let first)? = inlines.first else { return unknown }
    let text = first.drop { " -–—:".contains($0) || $0 == "\u{A0}" }
    inlines[0] = .text(String(text))
    if text.isEmpty { inlines.removeFirst() }
    return unknown
  }

  /// What stands in the parenthesis that a text starts with, and what follows it; nil where it is not
  /// closed.
  private static func parenthesis(at inlines: [Inline]) -> (inner: [Inline], rest: [Inline])? {
    var inner: [Inline] = []
    var depth = 0
    for (number, inline) in inlines.enumerated() {
      guard case .text(let text) = inline else {
        inner.append(inline)
        continue
      }
      for place in text.indices {
        if text[place] == "(" { depth += 1 }
        if text[place] == ")" { depth -= 1 }
        guard depth == 0 else { continue }
        inner.append(.text(String(text[..<place])))
        let rest = [.text(String(text[text.index(after: place)...]))] + inlines[(number + 1)...]
        if case .text(let first)? = inner.first { inner[0] = .text(String(first.dropFirst())) }
        return (inner, rest)
      }
      inner.append(inline)
    }
    return nil
  }

  /// The statuses of a list whose items all start with a code; nil where one does not.
  ///
  /// Where `isAboutStatuses`, items that do not are what pages with too little indentation say about the
  /// code before.
  func statuses(
    _ list: List, isAboutStatuses: Bool = false
  ) -> (rows: [StatusRow], rest: [Block], slips: [Diagnostic])? {
    var rows: [StatusRow] = []
    var rest: [Block] = []
    var slips: [Diagnostic] = []
    var before: [Block] = []
    for item in list.items {
      if let block = item.blocks.first, case .paragraph(let inlines) = block.content,
        let status = StatusItem(inlines)
          ?? (isAboutStatuses || !rows.isEmpty
            ? StatusSlip.item(inlines, at: block.span, &slips) : nil)
      {
        rows += StatusRow.rows(of: status, rest: item.blocks.dropFirst(), at: block)
      } else if let block = item.blocks.first, let inlines = block.inlines,
        let listed = labelledStatuses(inlines, at: block), item.blocks.count == 1
      {
        rows += listed
      } else if let block = item.blocks.first, isAboutStatuses || !rows.isEmpty,
        let text = block.inlines.map({ Words.joined($0.plainText) }),
        let slip = StatusRange.diagnostic(text, at: block.span)
      {
        slips.append(slip)
        rest.appendItem(item)
      } else if !isAboutStatuses {
        return nil
      } else if let last = rows.indices.last {
        rows[last].description.appendItem(item)
      } else {
        before.appendItem(item)
      }
    }
    if rows.isEmpty { return nil }
    rows[0].description = before + rows[0].description
    return (rows, rest, slips)
  }

  /// The statuses of an item that says before them how things go: `Normal: 202`, `Abnormal: 400, 403`.
  private func labelledStatuses(_ inlines: [Inline], at block: Block) -> [StatusRow]? {
    let text = Words.joined(inlines.plainText)
    guard text.utf8.count <= 160, text.hasByte(where: \.isDigit),
      let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" })
    else { return nil }
    switch vocabulary.section(text[..<colon]) {
    case .successStatuses, .errorStatuses: break
    default: return nil
    }
    let listed = StatusText.list(text[text.index(after: colon)...])
    return listed.isEmpty
      ? nil
      : listed.map {
        StatusRow(code: $0.code, reason: $0.reason, description: [], span: block.span)
      }
  }
}

extension [Block] {
  /// Adds an item to the list at the end, or a list where there is none.
  mutating func appendItem(_ item: ListItem) {
    if let last = indices.last, case .list(var list) = self[last].content {
      // With two owners, each item that is added would copy all before.
      self[last].content = .thematicBreak
      list.items.append(item)
      self[last].content = .list(list)
      self[last].span = self[last].span.extended(to: item.span)
    } else {
      append(Block(.list(List(items: [item])), span: item.span))
    }
  }
}
