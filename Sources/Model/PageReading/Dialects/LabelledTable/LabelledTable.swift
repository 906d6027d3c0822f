import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Pages whose operation is a table with a label in each row: `Method | DELETE`, `Path | /boats/{id}`,
/// and often all else that is known of it, down to tables of parameters beside one label.
struct LabelledTable: Dialect {
  static let name = "labelled-table"
  func operations(in outline: Outline) -> [OperationSite] {
    outline.passages.enumerated().compactMap { index, passage -> OperationSite? in
      guard case .table(let table) = passage.block.content,
        let rows = LabelledRows(table, vocabulary: outline.vocabulary),
        case let hint = outline.hint(of: passage.scope), !hint.isExample, hint.side != .response
      else { return nil }
      return OperationSite(
        passage: index, title: outline.titleScope(of: passage.scope), method: rows.method,
        path: rows.path, span: rows.span, rule: "labelled-table")
    }
  }

  func finding(at passage: Int, in outline: Outline, of page: inout PageContext) -> Finding? {
    guard case .table(let table) = outline.passages[passage].block.content,
      let rows = LabelledRows(table, vocabulary: outline.vocabulary)
    else { return nil }
    let others = rows.others.flatMap { group in
      findings(for: group, width: rows.width, at: passage, in: outline)
    }
    return .several([.noticed(rule: "operation")] + others)
  }

  /// What stands beside a label: a table of its own, statuses, or text for people.
  private func findings(
    for group: LabelledRows.Group, width: Int, at passage: Int, in outline: Outline
  ) -> [Finding] {
    let vocabulary = outline.vocabulary
    let hint = BlockHint(heading: group.label, vocabulary: vocabulary)
    let blocks = group.rows.flatMap(\.cells).flatMap(\.blocks)
    if vocabulary.isNone(blocks.plainText) { return [] }
    // What it does needs no label.
    if vocabulary.section(group.label) == .function { return [.rest(blocks)] }
    if group.rows.count > 1 {
      let table = Table(
        columnCount: width, header: [group.rows[0]], body: Array(group.rows.dropFirst()))
      return [finding(table, hint, at: passage, in: outline) ?? rest(group, blocks)]
    }
    if blocks.count == 1, case .table(let table) = blocks[0].content,
      let finding = finding(table, hint, at: passage, in: outline)
    {
      return [finding]
    }
    if hint.side == .response {
      let text = Words.joined(blocks.plainText)
      let rows = StatusText.list(text).map {
        StatusRow(
          code: $0.code, reason: $0.reason, description: [], span: group.rows[0].span)
      }
      if !rows.isEmpty { return [.statuses(rows, rule: "status-row")] }
    }
    return [rest(group, blocks)]
  }

  private func finding(
    _ table: Table, _ hint: BlockHint, at passage: Int, in outline: Outline
  ) -> Finding? {
    let reading = TableReader(vocabulary: outline.vocabulary).read(table)
    switch reading.content {
    case .statuses(let rows):
      return .several(
        .statuses(rows, rule: "status-table"), rest: reading.rest, slips: reading.slips)
    case .fields(let rows):
      var table = CommonRules(outline: outline)
        .fieldTable(rows, at: passage, rule: CommonRules.tableRule)
      table.nameHead = reading.nameHead
      table.hint = hint
      return .several(.fields(table), rest: reading.rest, slips: reading.slips)
    case .prose: return nil
    }
  }

  /// The cells beside a label as text, behind the label.
  private func rest(_ group: LabelledRows.Group, _ blocks: [Block]) -> Finding {
    let label: [Inline] = [.strong([.text(group.label)]), .text(": ")]
    if blocks.count == 1, let inlines = blocks[0].inlines {
      return .rest([Block(.paragraph(label + inlines), span: blocks[0].span)])
    }
    return .rest([Block(.paragraph(label), span: group.labelCell.span)] + blocks)
  }

  func reason(for sites: [OperationSite]) -> String {
    "the rows of a table give the method and the path behind labels"
  }
}
