import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// The cells of a row, each by what its column holds.
extension TableReader {
  /// The names of a cell that gives one thing several: `` `name` or `context` ``; nil for any other.
  func alternatives(_ blocks: [Block]) -> [FieldName]? {
    guard blocks.count == 1, let inlines = blocks[0].inlines else { return nil }
    if inlines.count == 1, case .text(let text) = inlines[0] { return listed(text) }
    guard inlines.count > 1 else { return nil }
    var names: [FieldName] = []
    for inline in inlines {
      switch inline {
      case .code(let text): names.append(FieldName(text, vocabulary: vocabulary))
      case .text(let text):
        guard ["or", "/", ",", "|", ""].contains(Words.trimmed(text)) else { return nil }
      case .softBreak, .lineBreak: continue
      default: return nil
      }
    }
    return names.count > 1 ? names : nil
  }

  /// The names of `limit, offset` and `from / to`.
  private func listed(_ text: String) -> [FieldName]? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/") }) else {
      return nil
    }
    let pieces =
      text.utf8.contains(UInt8(ascii: ","))
      ? text.split(separator: ",") : text.split(separator: " / ")
    let names = pieces.map { FieldName(Words.trimmed($0), vocabulary: vocabulary) }
    let areNames = names.allSatisfy { name in
      !name.bare.isEmpty
        && name.bare.utf8.allSatisfy { $0.isNameByte || "-.[]".utf8.contains($0) }
    }
    return areNames && names.count > 1 ? names : nil
  }

  /// The name of a cell that sets it off as code or in bold type, and what stands beside it: type,
  /// requirement, a remark; nil for any other cell.
  func nameAndRemark(_ blocks: [Block]) -> (name: String, remark: [Inline])? {
    guard blocks.count == 1, let inlines = blocks[0].inlines, inlines.count > 1,
      let start = inlines.firstIndex(where: { ![$0].plainText.allSatisfy { $0 == " " } })
    else { return nil }
    let name: String
    switch inlines[start] {
    case .code(let text): name = text
    case .strong(let inner): name = Words.joined(inner.plainText)
    case .text(let text): name = Words.trimmed(text)
    default: return nil
    }
    let tail = Array(inlines[(start + 1)...])
    let said = Words.trimmed(tail.plainText)
    guard !name.isEmpty, !name.contains(where: { " (,".contains($0) }),
      name.last.map({ !"-._:/".contains($0) }) ?? false, said.contains(where: \.isLetter)
    else { return nil }
    guard isSetOff(tail), alternatives(blocks) == nil else { return nil }
    if case .text = inlines[start] {
      // A name in plain type goes on in the next line, unless that says something else.
      guard tail.first == .lineBreak || tail.first == .softBreak || isHTML(tail[0]),
        vocabulary.isType(said) || vocabulary.requirement(said) != nil
      else { return nil }
    }
    return (name, tail)
  }

  private func isHTML(_ inline: Inline) -> Bool { if case .html = inline { true } else { false } }

  /// Whether something else than the name begins: behind a blank, a break or a parenthesis, or in other
  /// type.
  private func isSetOff(_ tail: [Inline]) -> Bool {
    var isParted = false
    for inline in tail {
      switch inline {
      case .text(let text):
        guard let first = text.first else { continue }
        if !isParted, !" (,:\u{A0}".contains(first) { return false }
        if Words.isBlank(text) {
          isParted = true
          continue
        }
        return !["or", "and", "/", "|"].contains { Words.trimmed(text).hasPrefix($0 + " ") }
      case .lineBreak, .softBreak, .html: isParted = true
      case .emphasis, .strong, .link, .image, .role: return true
      case .code(let text): return vocabulary.isType(text) || vocabulary.requirement(text) != nil
      default: return false
      }
    }
    return false
  }

  /// The cell of a column that no part of the model is for, behind the head of its column.
  func unread(
    _ column: Int, ofRow row: Int, of body: TableGrid, _ columns: FieldColumns
  ) -> [Block] {
    guard let cell = body.cell(column, ofRow: row), cell.column == column, cell.columnSpan == 1
    else { return [] }
    let text = Words.joined(cell.blocks.plainText)
    if stated(text) == nil { return [] }
    let head = columns.heads[column]
    if head.isEmpty { return cell.blocks }
    let label: [Inline] = [.strong([.text(head)]), .text(": ")]
    if cell.blocks.count == 1, let inlines = cell.blocks[0].inlines {
      return [Block(.paragraph(label + inlines), span: cell.blocks[0].span)]
    }
    return [Block(.paragraph(label), span: cell.span)] + cell.blocks
  }

  func requirement(_ text: String) -> Requirement {
    switch vocabulary.requirement(text) {
    case .yes: .required
    case .no: .optional
    case .conditional: .conditional(text)
    case nil: stated(text).map(Requirement.conditional) ?? .unstated
    }
  }

  /// A column `Optional` says yes of what may be left out.
  func optionality(_ text: String) -> Requirement {
    switch (vocabulary.requirement(text), text.lowercased()) {
    case (.no, "optional"): .optional
    case (.yes, "required"), (.yes, "mandatory"): .required
    case (.yes, _): .optional
    case (.no, _): .required
    case (.conditional, _): .conditional(text)
    case (nil, _): .unstated
    }
  }

  /// The text of a cell; nil for one that says that there is nothing.
  func stated(_ text: String) -> String? {
    text.isEmpty || vocabulary.isNone(text) ? nil : text
  }

  /// A column `Parameter type` may hold places or types.
  func location(_ text: String, _ schema: inout Schema) -> LocationHint? {
    guard !text.isEmpty else { return nil }
    if let place = vocabulary.location(text) { return LocationHint(place) }
    if schema.type == nil, vocabulary.isType(text) {
      schema.type = TypeText.reference(of: text)
    }
    return nil
  }
}

extension LocationHint {
  /// What a word for a place means.
  init(_ word: LocationWord) {
    self =
      switch word {
      case .path: .parameter(.path)
      case .query: .parameter(.query)
      case .header: .parameter(.header)
      case .cookie: .parameter(.cookie)
      case .body, .form: .body
      }
  }
}
