import APIModel
import MarkupTree
import Vocabulary

/// Which tables describe the members of a row in another table.
///
/// A type cell or a description links to the table (`Array of :ref:`x <id>` objects`), or the caption
/// names the row (`Table 3 **links** parameters`), or the heading above names the type of the row.
struct TableLinks {
  /// A row of a table, by places in the list of tables.
  struct RowPlace: Hashable {
    var table: Int
    var row: Int
  }

  /// The row that each table belongs to; nil for a table that stands for itself.
  private(set) var parents: [RowPlace?]

  private var childrenByPlace: [RowPlace: [Int]] = [:]

  /// Finds the links among the tables of one operation.
  init(_ tables: [FieldTable], _ vocabulary: Vocabulary) {
    parents = Array(repeating: nil, count: tables.count)
    // A table belongs to no row of its own.
    guard tables.count > 1 else { return }
    var byLabel: [String: [RowPlace]] = [:]
    for (index, table) in tables.enumerated() {
      for row in table.rows.indices {
        let place = RowPlace(table: index, row: row)
        for label in Self.labels(of: table.rows[row]) where byLabel[label]?.last != place {
          byLabel[label, default: []].append(place)
        }
      }
    }
    let named = NamedRows(tables)
    let typed = TypedRows(tables, vocabulary)
    var further: [(table: Int, place: RowPlace)] = []
    for (index, table) in tables.enumerated() {
      let linked = table.labels.lazy.compactMap { byLabel[$0] ?? byLabel[$0.lowercased()] }.first
      var places = linked ?? named.rows(for: table, at: index)
      if places.isEmpty { places = typed.rows(for: table, at: index) }
      guard let first = places.first(where: { !isInside($0.table, index) }) else { continue }
      parents[index] = first
      childrenByPlace[first, default: []].append(index)
      further += places.filter { $0 != first }.map { (index, $0) }
    }
    share(further, tables)
  }

  /// A table that describes the members of several rows counts for each of them.
  ///
  /// It is repeated only where it cannot lead back to itself, and while it is small: what is repeated
  /// in what is repeated would grow without bound.
  private mutating func share(_ links: [(table: Int, place: RowPlace)], _ tables: [FieldTable]) {
    for (table, place) in links.prefix(Self.shareLimit)
    where size(of: table, tables, seen: [place.table], depth: 0) <= Self.shareLimit {
      childrenByPlace[place, default: []].append(table)
    }
  }

  private static let shareLimit = 256

  /// The tables, where the description of a row does not link to the tables of its members: those are
  /// shown with the row, and their headings are nowhere.
  func withoutLinksToMembers(_ tables: [FieldTable]) -> [FieldTable] {
    var tables = tables
    for (place, children) in childrenByPlace {
      let labels = Set(children.flatMap { tables[$0].labels })
      let blocks = tables[place.table].rows[place.row].description
      tables[place.table].rows[place.row].description = blocks.map { block in
        guard let inlines = block.inlines else { return block }
        var block = block
        block.content = .paragraph(Self.unlinked(inlines, labels))
        return block
      }
    }
    return tables
  }

  private static func unlinked(_ inlines: [Inline], _ labels: Set<String>) -> [Inline] {
    inlines.flatMap { inline -> [Inline] in
      switch inline {
      case .link(let text, to: .url(let url))
      where url.hasPrefix("#") && labels.contains(String(url.dropFirst())):
        text
      case .emphasis(let inner): [.emphasis(unlinked(inner, labels))]
      case .strong(let inner): [.strong(unlinked(inner, labels))]
      default: [inline]
      }
    }
  }

  /// The rows of a table with all that its rows link to; more than the limit where it leads to a table
  /// in `seen`.
  private func size(of table: Int, _ tables: [FieldTable], seen: Set<Int>, depth: Int) -> Int {
    if seen.contains(table) || depth > 16 { return Self.shareLimit + 1 }
    var size = tables[table].rows.count
    for row in tables[table].rows.indices where size <= Self.shareLimit {
      for child in childrenByPlace[RowPlace(table: table, row: row)] ?? [] {
        size += self.size(of: child, tables, seen: seen.union([table]), depth: depth + 1)
      }
    }
    return size
  }

  /// The tables that belong to a row, in order.
  func children(of place: RowPlace) -> [Int] { childrenByPlace[place] ?? [] }

  /// Whether `table` is `ancestor` or belongs to one of its rows: a link back would go in circles.
  private func isInside(_ table: Int, _ ancestor: Int) -> Bool {
    var current: Int? = table
    while let index = current {
      if index == ancestor { return true }
      current = parents[index]?.table
    }
    return false
  }

  /// The rows that can have members, by side and name.
  private struct NamedRows {
    private struct Key: Hashable {
      var side: BlockHint.Side?
      var name: String
    }

    private var rows: [Key: [RowPlace]] = [:]

    init(_ tables: [FieldTable]) {
      for (index, table) in tables.enumerated() {
        for row in table.rows.indices where TableLinks.isNested(table.rows[row]) {
          let key = Key(side: table.hint.side, name: table.rows[row].name)
          rows[key, default: []].append(RowPlace(table: index, row: row))
        }
      }
    }

    /// The rows of other tables that a caption names.
    func rows(for table: FieldTable, at index: Int) -> [RowPlace] {
      guard !table.caption.isEmpty else { return [] }
      let words = table.caption.split(separator: " ").map(String.init)
      for name in table.captionNames + words {
        let found =
          rows[Key(side: table.hint.side, name: name)]
          ?? []
          .filter { $0.table != index }
        if !found.isEmpty { return found }
      }
      return []
    }
  }

  /// The rows whose types headings can name: `Address` for `### Address object`.
  private struct TypedRows {
    private var byType: [TypeName: [RowPlace]] = [:]
    private var byName: [TypeName: [RowPlace]] = [:]
    private let sides: [BlockHint.Side?]

    init(_ tables: [FieldTable], _ vocabulary: Vocabulary) {
      sides = tables.map(\.hint.side)
      guard tables.contains(where: { $0.typeName != nil }) else { return }
      for (index, table) in tables.enumerated() {
        for row in table.rows.indices where TableLinks.isNested(table.rows[row]) {
          let place = RowPlace(table: index, row: row)
          if let type = table.rows[row].schema.type,
            let name = TypeName(type.written, vocabulary: vocabulary)
          {
            byType[name, default: []].append(place)
          }
          if let name = TypeName(table.rows[row].name, vocabulary: vocabulary) {
            byName[name, default: []].append(place)
          }
        }
      }
    }

    /// The rows of other tables whose type the heading above a table names, or that it names; of
    /// several those of its own side.
    func rows(for table: FieldTable, at index: Int) -> [RowPlace] {
      guard let name = table.typeName else { return [] }
      let side = table.hint.side
      let typed = byType[name]?.filter { $0.table != index } ?? []
      let own = typed.filter { sides[$0.table] == side }
      if !typed.isEmpty { return own.isEmpty ? typed : own }
      return byName[name]?
        .filter { $0.table != index && (side == nil || sides[$0.table] == side) } ?? []
    }
  }

  static func isNested(_ field: FieldRow) -> Bool {
    switch field.schema.type?.kind {
    case .object, .named: true
    case .array: field.schema.type?.element.map { $0 == .object || $0 == .named } ?? true
    default: false
    }
  }

  private static func labels(of field: FieldRow) -> [String] {
    var labels = field.schema.type?.label.map { [$0] } ?? []
    guard isNested(field) else { return labels }
    for block in field.description { collect(block.inlines ?? [], into: &labels) }
    return labels.flatMap { [$0, $0.lowercased()] }
  }

  private static func collect(_ inlines: [Inline], into labels: inout [String]) {
    for inline in inlines {
      switch inline {
      case .link(_, to: .label(let label)): labels.append(label)
      case .link(_, to: .url(let url)):
        if url.hasPrefix("#") { labels.append(String(url.dropFirst())) }
      case .emphasis(let inner), .strong(let inner): collect(inner, into: &labels)
      default: continue
      }
    }
  }
}
