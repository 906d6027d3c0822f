import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Tables outside all operations that operations link to: `Returns a [lantern](#lantern-object) object`,
/// or a type that links to the section of a thing.
///
/// They stay in the text of the page, and count for each operation that leads to them.
struct LinkedStructures {
  /// The tables that each operation leads to, in the order of the operations.
  private(set) var tables: [[FieldTable]]

  /// How many tables one operation may lead to: things that name each other could go on.
  private static let limit = 64

  private let outline: Outline

  /// The table below each heading, by the names that links reach the heading by.
  private var byLabel: [String: (passage: Int, table: FieldTable)] = [:]

  /// Looks for links in the regions of operations.
  init(of outline: Outline, findings: [Finding], regions: [[Int]]) {
    self.outline = outline
    tables = Array(repeating: [], count: regions.count)
    let owned = PlaceSet(regions.joined(), of: findings.count)
    for (passage, finding) in findings.enumerated() where !owned.contains(passage) {
      guard let table = Self.table(in: finding) else { continue }
      for scope in outline.chain(from: outline.passages[passage].scope) {
        let heading = outline.scopes[scope]
        guard heading.kind == .section else { continue }
        for label in heading.labels + [HeadingAnchor.make(heading.text)]
        where byLabel[label.lowercased()] == nil {
          byLabel[label.lowercased()] = (passage, table)
        }
      }
    }
    if byLabel.isEmpty { return }
    for (number, region) in regions.enumerated() {
      tables[number] = structures(in: region, findings)
    }
  }

  private func structures(in region: [Int], _ findings: [Finding]) -> [FieldTable] {
    let own = region.compactMap { Self.table(in: findings[$0]) }
    var found: [FieldTable] = []
    var taken: Set<Int> = []
    if !own.contains(where: { $0.hint.side == .response }) {
      for passage in region where found.isEmpty {
        guard case .paragraph(let inlines) = outline.passages[passage].block.content,
          let label = Self.links(in: inlines).first(where: { byLabel[$0] != nil }),
          outline.vocabulary.mentions(in: outline.passages[passage].text).contains(.response),
          let (place, linked) = byLabel[label]
        else { continue }
        var table = linked
        table.hint = BlockHint(side: .response, part: .body)
        table.isArray = Self.speaksOfMany(outline.passages[passage].text)
        taken.insert(place)
        found.append(table)
      }
    }
    // What the types of rows link to, and the types of those.
    var waiting = own + found
    while let table = waiting.popLast(), found.count < Self.limit {
      for row in table.rows {
        guard let label = row.schema.type?.label.map(Self.bare),
          let (place, linked) = byLabel[label], taken.insert(place).inserted
        else { continue }
        var inner = linked
        inner.hint = BlockHint(side: table.hint.side, part: .body)
        inner.labels.append(row.schema.type?.label ?? label)
        found.append(inner)
        waiting.append(inner)
      }
    }
    return found
  }

  private static func table(in finding: Finding) -> FieldTable? {
    switch finding {
    case .fields(let table): table
    case .several(let parts): parts.lazy.compactMap(table).first
    default: nil
    }
  }

  /// The labels on this page that a text links to.
  private static func links(in inlines: [Inline]) -> [String] {
    inlines.compactMap { inline in
      switch inline {
      case .link(_, to: .label(let label)): bare(label)
      case .link(_, to: .url(let url)):
        url.utf8.first == UInt8(ascii: "#") ? bare(String(url.dropFirst())) : nil
      default: nil
      }
    }
  }

  /// A label without what names a page before it: `DOCS_LANTERN/lantern-object`.
  private static func bare(_ label: String) -> String {
    (label.split(separator: "/").last.map(String.init) ?? label).lowercased()
  }

  private static func speaksOfMany(_ text: String) -> Bool {
    let words = Words.words(of: text.prefix(200))
    return zip(words, words.dropFirst()).contains { pair in
      pair.1 == "of" && ["array", "list", "lists", "collection", "arrays"].contains(pair.0)
    }
  }
}
