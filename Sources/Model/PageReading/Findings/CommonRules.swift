import APIModel
import JSONText
import MarkupTree
import SourceText
import Vocabulary

/// What a passage means by itself and by the ground it stands on: the rules that all dialects share.
struct CommonRules {
  /// The page.
  var outline: Outline

  private var vocabulary: Vocabulary { outline.vocabulary }

  /// What a passage means.
  func finding(at index: Int) -> Finding {
    let passage = outline.passages[index]
    switch passage.block.content {
    case .table(let table): return self.table(table, at: index)
    case .list(let list): return self.list(list, at: index)
    case .code(let code): return self.code(code, at: index)
    case .paragraph(let inlines): return paragraph(inlines, at: index)
    case .directive(let directive): return self.directive(directive, at: index)
    case .quote(let blocks): return notice(blocks, at: index) ?? .prose
    case .fieldList(let fields): return self.fields(fields, at: index)
    case .definitionList(let items): return definitions(items, at: index)
    case .comment, .raw, .anchor, .thematicBreak: return .noticed(rule: "markup")
    case .lineBlock, .footnote, .section: return .prose
    }
  }

  // MARK: Tables and lists

  private func table(_ table: Table, at index: Int) -> Finding {
    let passage = outline.passages[index]
    switch TableReader(vocabulary: vocabulary).read(table) {
    case .statuses(let rows): return .statuses(rows, rule: "status-table")
    case .fields(let rows): return .fields(fieldTable(rows, at: index, rule: "field-table"))
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

  private func list(_ list: List, at index: Int) -> Finding {
    let reader = ListReader(vocabulary: vocabulary)
    // The sentence before a list is no heading: prose enumerates parameters, too.
    let hint = outline.hint(of: outline.passages[index].scope)
    if let rows = reader.statuses(list, isAboutStatuses: hint.part == .statuses) {
      return .statuses(rows, rule: "status-list")
    }
    if vocabulary.isNone([outline.passages[index].block].plainText) {
      return .noticed(rule: "nothing-documented")
    }
    guard let part = hint.part else { return .prose }
    switch part {
    case .parameters, .path, .query, .headers, .body:
      guard let rows = reader.fields(list, isNamed: true) else { return .prose }
      return .fields(fieldTable(rows, at: index, rule: "field-list"))
    case .operation, .statuses, .prose: return .prose
    }
  }

  private func fieldTable(_ rows: [FieldRow], at index: Int, rule: String) -> FieldTable {
    let passage = outline.passages[index]
    let caption = passage.caption
    let lead = outline.lead(of: index)?.block.inlines ?? []
    let isCaption = !caption.isEmpty
    return FieldTable(
      rows: rows,
      hint: hint(at: index),
      caption: Words.joined((isCaption ? caption : lead).plainText),
      captionNames: Self.namesSetOff(in: isCaption ? caption : lead),
      labels: passage.block.labels,
      span: passage.block.span,
      rule: rule
    )
  }

  /// What caption, the sentences around a table and the headings say; the more telling word for the
  /// part wins: `Parameter description` says less than a section `Query parameters`.
  private func hint(at index: Int) -> BlockHint {
    let passage = outline.passages[index]
    let ground = outline.hint(of: passage.scope)
    var hints: [BlockHint] = []
    if !passage.caption.isEmpty {
      hints.append(BlockHint(phrase: passage.caption.plainText, vocabulary: vocabulary))
    }
    if let lead = outline.lead(of: index)?.block.inlines {
      let text = lead.plainText
      if LeadText.isAboutTheNextBlock(text) {
        hints.append(BlockHint(phrase: text, vocabulary: vocabulary))
      }
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
    if let after = outline.passages.dropFirst(index + 1).first?.block.inlines,
      LeadText.saysThatTheseAreHeaders(after.plainText)
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

  private func definitions(_ items: [DefinitionItem], at index: Int) -> Finding {
    let hint = hint(at: index)
    switch hint.part {
    case .parameters, .path, .query, .headers, .body:
      let rows = items.compactMap { item -> FieldRow? in
        let name = FieldName(item.term.plainText, vocabulary: vocabulary)
        guard !name.bare.isEmpty, !name.bare.contains(" ") else { return nil }
        var row = FieldRow(name: name.bare, writtenName: name.written, span: item.span)
        let described = DescriptionText(item.blocks, vocabulary: vocabulary)
        row.description = item.blocks
        row.requirement =
          name.requirement == .unstated ? described.requirement : name.requirement
        described.restrict(&row.schema)
        if let type = item.classifiers.first?.plainText, !type.isEmpty {
          row.schema.type = TypeText.reference(of: type)
        }
        return row
      }
      guard rows.count == items.count else { return .prose }
      return .fields(fieldTable(rows, at: index, rule: "definition-list"))
    case .operation, .statuses, .prose, nil: return .prose
    }
  }

  private func fields(_ fields: [Field], at index: Int) -> Finding {
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

  // MARK: Messages

  private func code(_ code: CodeBlock, at index: Int) -> Finding {
    // Text that is indented behind a table that is not becomes code in Markdown.
    if code.language == nil, LeadText.isSentence(code.literal.text) {
      return LeadText.saysThatTheseAreHeaders(code.literal.text)
        ? .noticed(rule: "table-lead") : .prose
    }
    let messages = MessageText.messages(in: code.literal).filter { !$0.isPlaceholder }
    if messages.isEmpty { return .noticed(rule: "message-form") }
    let hint = outline.hint(of: outline.passages[index].scope)
    let isMessage = messages.contains { message in
      message.isRequest != nil || !message.headers.isEmpty
        || message.body.map { JSONReading.looksLikeJSON($0.text) } ?? false
    }
    if isMessage { return .messages(messages, rule: "example-block") }
    if let language = code.language?.lowercased(), Self.programmingLanguages.contains(language) {
      return .prose
    }
    let isShown = hint.isExample || hint.side != nil
    return isShown && !messages.isEmpty ? .messages(messages, rule: "example-block") : .prose
  }

  private static let programmingLanguages: Set<String> = [
    "python", "ruby", "java", "go", "php", "csharp", "c#", "swift", "kotlin", "objc", "bash", "sh",
    "shell", "console", "powershell", "typescript", "js", "c", "cpp", "perl",
  ]

  // MARK: Paragraphs

  private func paragraph(_ inlines: [Inline], at index: Int) -> Finding {
    let passage = outline.passages[index]
    let text = Words.joined(inlines.plainText)
    let hint = outline.hint(of: passage.scope)
    if text.isEmpty { return .noticed(rule: "markup") }
    if vocabulary.isNone(text) { return .noticed(rule: "nothing-documented") }
    if hint.part == .statuses, let status = StatusText(text), text.utf8.count < 80 {
      let row = StatusRow(
        code: status.code,
        reason: status.reason,
        description: [],
        span: passage.block.span
      )
      return .statuses([row], rule: "status-paragraph")
    }
    if let message = self.message(inlines, at: index) { return message }
    if let lifecycle = LifecycleSentence.read(
      inlines,
      span: passage.block.span,
      vocabulary: vocabulary,
      rule: "lifecycle-sentence"
    ) {
      return .lifecycle(lifecycle)
    }
    let statuses = StatusSentence.read(inlines, span: passage.block.span)
    if !statuses.isEmpty { return .statuses(statuses, rule: "status-sentence") }
    if LeadText.onlyIntroducesATable(text) { return .noticed(rule: "table-lead") }
    return .prose
  }

  /// Messages that a page builder flattened into running text, and header fields that a section for
  /// headers lists.
  private func message(_ inlines: [Inline], at index: Int) -> Finding? {
    let passage = outline.passages[index]
    let hint = outline.hint(of: passage.scope)
    let literal = LiteralText(inlines.lines.joined(separator: "\n"), at: passage.block.span)
    if let fields = HeaderText.glued(Words.joined(inlines.plainText)) {
      let message = MessageText(start: .none, headers: fields, body: nil, raw: literal)
      return .messages([message], rule: "glued-headers")
    }
    let messages = MessageText.messages(in: literal).filter { !$0.isPlaceholder }
    guard let first = messages.first else { return nil }
    let isWhole = messages.allSatisfy { $0.body == nil }
    switch first.start {
    case .request where isWhole && (hint.isExample || hint.side == .request):
      return .messages(messages, rule: "example-line")
    case .address where isWhole && isAnExample(index):
      return .messages(messages, rule: "example-line")
    case .none where isWhole && !first.headers.isEmpty && hint.part == .headers && !hint.isExample:
      return headerFields(first.headers, at: index)
    case .none where isWhole && !first.headers.isEmpty && (hint.isExample || hint.side != nil):
      return .messages(messages, rule: "example-line")
    case .status where hint.isExample || hint.side == .response:
      return .messages(messages, rule: "example-line")
    default: return nil
    }
  }

  /// A bare URL is an example only where the page says so: under a heading, or in the lines before.
  private func isAnExample(_ index: Int) -> Bool {
    if outline.hint(of: outline.passages[index].scope).isExample { return true }
    return outline.passages[..<index].suffix(2).contains { passage in
      guard let text = passage.block.inlines?.plainText else { return false }
      return BlockHint(phrase: text, vocabulary: vocabulary).isExample
    }
  }

  /// `Accept-Encoding: gzip (optional)` in a section for headers is a parameter with an example value.
  func headerFields(_ headers: [HeaderLine], at index: Int) -> Finding {
    let passage = outline.passages[index]
    let rows = headers.map { header in
      var row = FieldRow(name: header.name, writtenName: header.name, span: passage.block.span)
      row.location = .parameter(.header)
      if header.value.lowercased().hasSuffix("(optional)") { row.requirement = .optional }
      if header.value.lowercased().hasSuffix("(required)") { row.requirement = .required }
      return row
    }
    return .fields(fieldTable(rows, at: index, rule: "header-lines"))
  }

  // MARK: Boxes

  private func directive(_ directive: Directive, at index: Int) -> Finding {
    let span = outline.passages[index].block.span
    if directive.name == "deprecated" {
      let inlines = directive.blocks.compactMap(\.inlines).first ?? []
      return .lifecycle(
        Lifecycle(
          stage: .deprecated,
          notice: inlines,
          replacement: LifecycleSentence.replacement(
            in: inlines,
            text: Words.joined(inlines.plainText)
          ),
          origin: Origin(span, rule: "deprecated-directive")
        )
      )
    }
    if let notice = notice(directive.blocks, at: index) { return notice }
    if Admonition.isOne(directive) || !directive.blocks.isEmpty { return .prose }
    return DirectiveKinds.isSilent(directive.name)
      ? .noticed(rule: "markup")
      : DirectiveKinds.isShown(directive.name)
        ? .prose : .unknown(DirectiveKinds.diagnostic(directive, at: span))
  }

  private func notice(_ blocks: [Block], at index: Int) -> Finding? {
    for inlines in blocks.compactMap(\.inlines) {
      if let lifecycle = LifecycleSentence.read(
        inlines,
        span: outline.passages[index].block.span,
        vocabulary: vocabulary,
        rule: "lifecycle-notice"
      ) {
        return .lifecycle(lifecycle)
      }
    }
    return nil
  }
}
