import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Tables, and lists that are tables in disguise.
extension CommonRules {
  /// The rule of tables that are tables on the page.
  static let tableRule = "field-table"

  func table(_ table: Table, at index: Int) -> Finding {
    let passage = outline.passages[index]
    let reading = TableReader(vocabulary: vocabulary).read(table)
    switch reading.content {
    case .statuses(let rows):
      return .several(
        .statuses(rows, rule: "status-table"), rest: reading.rest, slips: reading.slips)
    case .fields(let rows):
      var table = fieldTable(rows, at: index, rule: Self.tableRule)
      table.nameHead = reading.nameHead
      return .several(.fields(table), rest: reading.rest, slips: reading.slips)
    case .prose:
      let hint = outline.hint(of: passage.scope)
      guard hint.side != nil, hint.part != nil, hint.part != .prose, hint.part != .statuses else {
        return .prose
      }
      return .unknown(
        Diagnostic(
          .warning,
          rule: "table-not-understood",
          "the columns of this table are not known",
          at: passage.block.span,
          fix: "Name them Name, Type, Required and Description, or Status and Description"
        )
      )
    }
  }

  func list(_ list: List, at index: Int) -> Finding {
    let reader = ListReader(vocabulary: vocabulary)
    // The sentence before a list is no heading: prose enumerates parameters, too.
    let hint = outline.hint(of: outline.passages[index].scope)
    if let read = reader.statuses(list, isAboutStatuses: hint.part == .statuses) {
      return .several(.statuses(read.rows, rule: "status-list"), rest: read.rest, slips: read.slips)
    }
    if list.items.count == 1, vocabulary.isNone([outline.passages[index].block].plainText) {
      return .noticed(rule: "nothing-documented")
    }
    switch hint.part {
    case .parameters, .path, .query, .headers, .cookies, .body:
      guard let rows = reader.fields(list, isNamed: true) else { return .prose }
      return .fields(fieldTable(rows, at: index, rule: "field-list"))
    case .operation, .statuses, .prose, nil: return lifecycle(in: list) ?? .prose
    }
  }

  /// The notice of an end of life that a bullet is, as where constraints are listed; what else is
  /// listed stays prose.
  private func lifecycle(in list: List) -> Finding? {
    for item in list.items where item.blocks.count == 1 {
      guard let inlines = item.blocks[0].inlines,
        let lifecycle = LifecycleSentence.read(
          inlines, text: Words.joined(inlines.plainText), span: item.blocks[0].span,
          vocabulary: vocabulary, rule: "lifecycle-sentence")
      else { continue }
      return .lifecycle(lifecycle)
    }
    return nil
  }

  func fieldTable(_ rows: [FieldRow], at index: Int, rule: String) -> FieldTable {
    let passage = outline.passages[index]
    let caption = passage.caption
    let lead = outline.lead(of: index)?.block.inlines ?? []
    let isCaption = !caption.isEmpty
    let heading = outline.scopes[passage.scope]
    return FieldTable(
      rows: rows,
      hint: hint(at: index),
      caption: Words.joined((isCaption ? caption : lead).plainText),
      captionNames: Self.namesSetOff(in: isCaption ? caption : lead),
      typeName: heading.hint.isEmpty ? TypeName(heading.text, vocabulary: vocabulary) : nil,
      labels: passage.block.labels + headingLabels(of: passage.scope),
      span: passage.block.span,
      rule: rule,
      mediaType: formType(of: rows, at: passage.scope)
    )
  }

  /// The media type of the forms that the heading above rows speaks of: `Form data`; nil below any other.
  ///
  /// One with files comes in parts.
  private func formType(of rows: [FieldRow], at scope: Int) -> String? {
    let heading = outline.scopes[scope].text
    guard outline.hint(of: scope).side != .response, heading.utf8.count <= 48 else { return nil }
    let words = Words.words(of: heading)
    let isMultipart = words.contains("multipart")
    guard isMultipart || words.contains("form") || vocabulary.location(heading) == .form else {
      return nil
    }
    let hasFiles = rows.contains { $0.schema.type?.kind == .file }
    return isMultipart || hasFiles ? "multipart/form-data" : "application/x-www-form-urlencoded"
  }

  /// The names that links reach the heading of a scope by, where it says nothing about places: tables
  /// below such headings describe the things that link there.
  private func headingLabels(of scope: Int) -> [String] {
    let scope = outline.scopes[scope]
    guard scope.kind == .section || scope.kind == .label, scope.hint.isEmpty else { return [] }
    return scope.labels + [HeadingAnchor.make(scope.text)]
  }

  /// What caption, the sentences around a table and the headings say; the more telling word for the
  /// part wins: `Parameter description` says less than a section `Query parameters`.
  func hint(at index: Int) -> BlockHint {
    let passage = outline.passages[index]
    let ground = outline.hint(of: passage.scope)
    var hints: [BlockHint] = []
    if !passage.caption.isEmpty {
      hints.append(BlockHint(phrase: passage.caption.plainText, vocabulary: vocabulary))
    }
    if let text = outline.lead(of: index)?.text,
      LeadText.isAboutTheNextBlock(text, vocabulary: vocabulary)
    {
      hints.append(BlockHint(phrase: text, vocabulary: vocabulary))
    }
    hints.append(ground)
    var result = ground
    result.part =
      hints.compactMap(\.part).first { $0 != .parameters && $0 != .prose } ?? ground.part
    if result.part == nil || result.part == .prose {
      result.part = hints.compactMap(\.part).first ?? ground.part
    }
    // `Table 1 lists the parameters in the URI` means the query, too.
    if case .operation? = ground.part, result.part == .path { result.part = ground.part }
    if result.side == nil { result.side = hints.compactMap(\.side).first }
    if let label = outline.statusLabel(before: index) {
      (result.side, result.status) = (.response, label.status.code)
    }
    if index + 1 < outline.passages.count,
      LeadText.saysThatTheseAreHeaders(
        outline.passages[index + 1].text, vocabulary: vocabulary)
    {
      result.part = .headers
    }
    return result
  }

  private static func namesSetOff(in inlines: [Inline]) -> [String] {
    inlines.compactMap { inline in
      switch inline {
      case .strong(let inner), .emphasis(let inner): Words.joined(inner.plainText)
      case .code(let text): text
      default: nil
      }
    }
  }

  func definitions(_ items: [DefinitionItem], at index: Int) -> Finding {
    let hint = hint(at: index)
    switch hint.part {
    case .parameters, .path, .query, .headers, .cookies, .body:
      let rows = items.compactMap { item -> FieldRow? in
        let name = FieldName(item.term.plainText, vocabulary: vocabulary)
        guard !name.bare.isEmpty, !name.bare.contains(" ") else { return nil }
        var row = FieldRow(name: name.bare, writtenName: name.written, span: item.span)
        let described = DescriptionText(item.blocks, vocabulary: vocabulary)
        row.description = described.blocks
        row.requirement =
          name.requirement == .unstated ? described.requirement : name.requirement
        described.restrict(&row.schema)
        if let type = item.classifiers.first?.plainText, !type.isEmpty {
          row.schema.type = TypeText.reference(of: type)
        } else {
          row.schema.type = described.leadingType
        }
        return row
      }
      guard rows.count == items.count else { return .prose }
      return .fields(fieldTable(rows, at: index, rule: "definition-list"))
    case .operation, .statuses, .prose, nil: return .prose
    }
  }

  func fields(_ fields: [Field], at index: Int) -> Finding {
    let passage = outline.passages[index]
    let hint = outline.hint(of: passage.scope)
    let headers = fields.map { HeaderLine($0.name, Words.joined($0.blocks.plainText)) }
    if hint.part == .headers {
      guard hint.isExample else { return headerFields(headers, at: index) }
      let text = headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
      let raw = LiteralText(text, at: passage.block.span)
      let message = MessageText(start: .none, headers: headers, body: nil, raw: raw)
      return .messages([message], rule: "example-fields")
    }
    // `:original_name:` and its like are for the tools that built the page.
    let isMetadata =
      passage.scope == 0 && fields.allSatisfy { $0.blocks.plainText.utf8.count < 80 }
    return isMetadata ? .noticed(rule: "page-metadata") : .prose
  }
}
