import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Tables with a column of names that describe no part of a message: permissions, limits, error codes,
/// events, the values of a field, an object that nothing links to.
///
/// The heading tells, where nothing nearer says that its rows are parameters. Such a table is kept as
/// text, and its author hears why.
struct Asides {
  private let outline: Outline
  private let title: Int

  /// The names and types of rows that have members.
  private var wholes: Set<TypeName> = []

  /// The names of rows whose values are words or numbers.
  private var values: Set<TypeName> = []

  /// Marks those among the passages of an operation below a title.
  static func mark(
    _ findings: inout [Finding], in region: [Int], of outline: Outline, title: Int
  ) {
    let found = region.filter { fields(of: findings[$0]) != nil }
    // Most operations have tables below headings that name their place, and none to look at.
    guard
      found.contains(where: { passage in
        fields(of: findings[passage]).map { Self.isDoubtful($0, outline, passage, title) } ?? false
      })
    else { return }
    var asides = Asides(outline: outline, title: title)
    for passage in found { if let table = fields(of: findings[passage]) { asides.learn(table) } }
    for passage in found {
      if let table = fields(of: findings[passage]),
        isDoubtful(table, outline, passage, title),
        let diagnostic = asides.diagnostic(for: table, at: passage)
      {
        findings[passage] = .aside(diagnostic)
      }
    }
  }

  private init(outline: Outline, title: Int) {
    self.outline = outline
    self.title = title
  }

  /// The table of a finding that the columns of a table on the page gave.
  private static func fields(of finding: Finding) -> FieldTable? {
    switch finding {
    case .fields(let table): table.rule == CommonRules.tableRule ? table : nil
    case .several(let parts): parts.lazy.compactMap { fields(of: $0) }.first
    default: nil
    }
  }

  /// Whether only the heading right above can tell what a table is.
  private static func isDoubtful(
    _ table: FieldTable, _ outline: Outline, _ passage: Int, _ title: Int
  ) -> Bool {
    let scope = outline.passages[passage].scope
    guard scope != title, outline.scopes[scope].kind != .page,
      table.rows.contains(where: { $0.location == nil })
    else { return false }
    let hint = outline.scopes[scope].hint
    return hint.isEmpty || hint == BlockHint(part: .prose)
  }

  private mutating func learn(_ table: FieldTable) {
    for row in table.rows {
      let name = TypeName(row.name, vocabulary: outline.vocabulary)
      guard let type = row.schema.type else { continue }
      if TableLinks.isNested(row) {
        if let name { wholes.insert(name) }
        if let type = TypeName(type.written, vocabulary: outline.vocabulary) { wholes.insert(type) }
      } else if let name {
        values.insert(name)
      }
    }
  }

  private func diagnostic(for table: FieldTable, at passage: Int) -> Diagnostic? {
    let scope = outline.passages[passage].scope
    let heading = outline.scopes[scope].text
    if let name = table.typeName, wholes.contains(name) { return nil }
    let isPlaced = table.hint.part != nil && table.hint.part != .prose
    let reason: String
    if !isPlaced, isAside(scope),
      !outline.vocabulary.mentions(in: table.nameHead).contains(.parameters)
    {
      reason = "is about something else"
    } else if !isPlaced, table.hint.side == nil, isEntity(heading) {
      reason = "names an object that no type links to"
    } else if let name = table.typeName, values.contains(name),
      table.rows.allSatisfy({ $0.schema.type == nil })
    {
      reason = "names a field, whose values are listed"
    } else {
      return nil
    }
    return Diagnostic(
      .note,
      rule: "table-kept-as-text",
      "the heading '\(heading)' \(reason): this table is kept as text",
      at: outline.passages[passage].block.span,
      fix: "If its rows are sent, write a heading such as 'Query parameters' or 'Request body', or "
        + "give each row its place in a column 'In'"
    )
  }

  /// Whether the heading of a scope, or one around it below the title, is about something else.
  private func isAside(_ scope: Int) -> Bool {
    for index in outline.chain(from: scope) where index != title {
      let scope = outline.scopes[index]
      if scope.kind == .page { return false }
      if Self.isAside(scope.text, outline.vocabulary) { return true }
      if !scope.hint.isEmpty { return false }
      if outline.contains(index, title) { return false }
    }
    return false
  }

  private static func isAside(_ heading: String, _ vocabulary: Vocabulary) -> Bool {
    switch vocabulary.section(heading) {
    case .authorization, .constraints, .errorCodes, .history: return true
    case nil: break
    default: return false
    }
    return ends(heading, with: .aside, vocabulary)
  }

  private func isEntity(_ heading: String) -> Bool {
    Self.ends(heading, with: .entity, outline.vocabulary) && Words.words(of: heading).count > 1
  }

  /// Whether a short heading ends with such a word.
  private static func ends(
    _ heading: String, with meaning: SentenceWord, _ vocabulary: Vocabulary
  ) -> Bool {
    guard heading.utf8.count <= 48 else { return false }
    let words = Words.words(of: heading)
    return words.count <= 5
      && vocabulary.phrases(meaning).contains { words.suffix($0.count).elementsEqual($0) }
  }
}
