import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Pages whose operations are rows of a table: `Method | Path | Produces` below each title, or a list
/// of all of them whose rows link to the sections.
struct RequestLineTable: Dialect {
  static let name = "request-line-table"
  static let rank = -1

  func operations(in outline: Outline) -> [OperationSite] {
    lazy var sections = Self.sections(of: outline)
    return outline.passages.enumerated().flatMap { index, passage -> [OperationSite] in
      guard case .table(let table) = passage.block.content,
        !outline.hint(of: passage.scope).isExample,
        outline.hint(of: passage.scope).side != .response
      else { return [] }
      let (rows, hasColumns) = Self.rows(of: table, vocabulary: outline.vocabulary)
      if rows.isEmpty { return [] }
      let linked = rows.map { row in row.links.lazy.compactMap { sections[$0.lowercased()] }.first }
      guard linked.contains(where: { $0 != nil }) else {
        // Pages on permissions and versions have tables of calls that are documented elsewhere.
        guard hasColumns else { return [] }
        return OperationSite.sites(
          of: rows.map { ($0.line, $0.span) },
          passage: index,
          title: outline.titleScope(of: passage.scope),
          rule: "request-line-table"
        )
      }
      return zip(rows, linked).compactMap { row, section in
        section.map { section in
          OperationSite(
            passage: index, title: section, method: row.line.method, path: row.line.path,
            span: row.span, rule: "request-line-table")
        }
      }
    }
  }

  /// The sections by the labels that links reach them by.
  private static func sections(of outline: Outline) -> [String: Int] {
    var sections: [String: Int] = [:]
    for (index, scope) in outline.scopes.enumerated() where scope.kind == .section {
      for label in scope.labels { sections[label.lowercased()] = index }
    }
    return sections
  }

  /// The rows that are passed over for their methods, each with its method.
  static func foreignRows(
    of table: Table, vocabulary: Vocabulary
  ) -> [(method: String, span: SourceSpan)] {
    guard rows(of: table, vocabulary: vocabulary).hasColumns else { return [] }
    return table.body.compactMap { row in
      let texts = row.cells.lazy.map { Words.joined($0.blocks.plainText) }
      return texts.first(where: MethodSlip.isForeign).map { ($0, row.span) }
    }
  }

  private struct Row {
    var line: OperationLine
    var links: [String]
    var span: SourceSpan
  }

  /// The rows of a table each of which holds a request line, and whether method and path have columns
  /// of their own; empty for any other table.
  private static func rows(
    of table: Table, vocabulary: Vocabulary
  ) -> (rows: [Row], hasColumns: Bool) {
    // Where no cell of the first two rows starts with a method, no row needs a look.
    guard
      table.body.prefix(2).contains(where: { row in
        row.cells.contains { OperationLine.mayStart($0.blocks.plainText) }
      })
    else { return ([], false) }
    let header = Table.grid(of: table.header, columnCount: table.columnCount).last ?? []
    let roles = header.map { cell in
      cell.flatMap { vocabulary.column($0.blocks.plainText) }
    }
    let (method, path) = (roles.firstIndex(of: .method), roles.firstIndex(of: .path))
    var rows: [Row] = []
    for (cells, row) in zip(
      Table.grid(of: table.body, columnCount: table.columnCount), table.body)
    {
      func text(_ column: Int) -> String {
        cells[column].map { Words.joined($0.blocks.plainText) } ?? ""
      }
      let line: OperationLine? =
        if let method, let path {
          OperationLine(text(method) + " " + text(path))
        } else {
          cells.indices.lazy.compactMap { OperationLine(text($0)) }.first
        }
      guard let line else {
        // `LIST` is a method of a few products alone; the other rows count.
        if let method, MethodSlip.isForeign(text(method)) { continue }
        return ([], false)
      }
      let links = cells.compactMap { $0 }.flatMap { Self.links(in: $0.blocks) }
      rows.append(Row(line: line, links: links, span: row.span))
    }
    return (rows, method != nil && path != nil)
  }

  /// The labels that the links of a cell go to: `page.md#label` on this page or another.
  private static func links(in blocks: [Block]) -> [String] {
    blocks.flatMap { $0.inlines ?? [] }.compactMap { inline in
      guard case .link(_, to: let target) = inline else { return nil }
      switch target {
      case .label(let label): return label
      case .url(let url):
        return url.firstIndex(of: "#").map { String(url[url.index(after: $0)...]) }
      default: return nil
      }
    }
  }

  func reason(for sites: [OperationSite]) -> String {
    sites.count == 1
      ? "a row of a table is a request line" : "\(sites.count) rows are request lines"
  }
}
