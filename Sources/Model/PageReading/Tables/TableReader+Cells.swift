import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// The cells of a row, each by what its column holds.
extension TableReader {
  /// The names of a cell that gives one thing several: `` `name` or `context` ``; nil for any other.
  func alternatives(_ cell: TableCell) -> [FieldName]? {
    guard cell.blocks.count == 1, let inlines = cell.blocks[0].inlines, inlines.count > 1 else {
      return nil
    }
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
