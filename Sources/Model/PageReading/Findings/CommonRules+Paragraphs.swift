import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Running text: statuses, notices, and messages that a page builder flattened.
extension CommonRules {
  func paragraph(_ inlines: [Inline], at index: Int) -> Finding {
    let passage = outline.passages[index]
    let text = passage.joinedText
    let hint = outline.hint(of: passage.scope)
    if text.isEmpty { return .noticed(rule: "markup") }
    if vocabulary.isNone(text) { return .noticed(rule: "nothing-documented") }
    if let marks = TemplateMarks.finding(text, span: passage.block.span, on: hint) {
      return marks
    }
    if isNavigation(inlines) { return .noticed(rule: "page-navigation") }
    if passage.signs.contains(.bar),
      let slip = TableSlip.diagnostic(
        inlines, at: passage.block.span, vocabulary: vocabulary)
    {
      return .unknown(slip)
    }
    if hint.part == .statuses, text.utf8.count < 80 {
      let rows = StatusText.list(text).map {
        StatusRow(code: $0.code, reason: $0.reason, description: [], span: passage.block.span)
      }
      if !rows.isEmpty { return .statuses(rows, rule: "status-paragraph") }
    }
    if hint.side == .response, passage.signs.contains(.digit), !hint.isExample,
      let rows = statusRows(inlines, text: text, at: passage.block)
    {
      return .statuses(rows, rule: "status-paragraph")
    }
    if MessageText.mayStart(text) || (passage.signs.contains(.beyondASCII) && text.holds("→")),
      let message = self.message(inlines, at: index)
    {
      return message
    }
    if let lifecycle = LifecycleSentence.read(
      inlines,
      text: text,
      span: passage.block.span,
      vocabulary: vocabulary,
      rule: "lifecycle-sentence"
    ) {
      return .lifecycle(lifecycle)
    }
    if passage.signs.contains(.digit) {
      let statuses = StatusSentence.read(inlines, text: text, span: passage.block.span)
      if let slip = misspeltStatuses(inlines, text: text, at: passage.block, besides: statuses) {
        return slip
      }
      if !statuses.isEmpty { return .statuses(statuses, rule: "status-sentence") }
      if let versions = VersionStatement.read(text, vocabulary: vocabulary) {
        return .versions(versions)
      }
    }
    switch hint.part {
    case .parameters, .path, .query, .headers, .cookies, .body:
      if let row = ListReader(vocabulary: vocabulary).field(of: inlines, in: passage.block) {
        return .fields(fieldTable([row], at: index, rule: "field-paragraph"))
      }
    default: break
    }
    if let rows = LabelledNames.rows(inlines, span: passage.block.span, vocabulary: vocabulary) {
      return .fields(fieldTable(rows, at: index, rule: "labelled-names"))
    }
    if LeadText.onlyIntroducesATable(text, vocabulary: vocabulary) {
      return .noticed(rule: "table-lead")
    }
    return .prose
  }

  /// The statuses of a paragraph below a heading for responses that starts with one in type of its own,
  /// such as `**404** There is no such team`.
  ///
  /// In running text a colon parts it from its reason, and a type may stand between: `200 (Lamp): OK`.
  private func statusRows(_ inlines: [Inline], text: String, at block: Block) -> [StatusRow]? {
    switch inlines.first {
    case .strong, .code: break
    case .text:
      let digits = text.utf8.prefix { $0.isDigit }
      guard digits.count == 3, text.utf8.count < 120,
        let code = Int(Substring(digits)).flatMap({ (100...599).contains($0) ? $0 : nil })
      else { return nil }
      var rest = text[digits.endIndex...]
      let hasType = rest.hasPrefix(" (")
      if hasType, let close = rest.lastIndex(of: ")") { rest = rest[rest.index(after: close)...] }
      guard rest.first == ":" else { return nil }
      let reason = Words.trimmed(rest.dropFirst())
      guard !reason.isEmpty, reason.split(separator: " ").count <= 5, !reason.contains(".") else {
        return nil
      }
      return [
        StatusRow(
          code: code, reason: reason, description: hasType ? [block] : [], span: block.span)
      ]
    default: return nil
    }
    guard inlines.count > 1 || StatusCase.isAlone(inlines) else { return nil }
    let rows = StatusCase.rows(inlines, at: block)
    return rows.isEmpty ? nil : rows
  }

  /// The statuses of a sentence in which letters stand for digits, and what is said about them; nil
  /// where the sentence states no status with the digits either.
  private func misspeltStatuses(
    _ inlines: [Inline], text: String, at block: Block, besides statuses: [StatusRow]
  ) -> Finding? {
    guard let mended = StatusSlip.mended(inlines, text: text) else { return nil }
    let joined = Words.joined(mended.inlines.plainText)
    var rows = StatusSentence.read(mended.inlines, text: joined, span: block.span)
    let known = Set(statuses.map(\.code))
    let codes = Set(rows.map { String($0.code) })
    let words = mended.words.filter { codes.contains($0.digits) }
    guard rows.contains(where: { !known.contains($0.code) }), !words.isEmpty else { return nil }
    for index in rows.indices where !rows[index].description.isEmpty {
      rows[index].description = [Block(.paragraph(inlines), span: block.span)]
    }
    return .several([
      .statuses(rows, rule: "status-sentence"),
      .slips(StatusSlip.diagnostics(words, at: block.span)),
    ])
  }

  /// Whether a paragraph is nothing but links to the sections of the page.
  private func isNavigation(_ inlines: [Inline]) -> Bool {
    var links = 0
    for inline in inlines {
      switch inline {
      case .link(let text, _):
        guard vocabulary.section(text.plainText) != nil else { return false }
        links += 1
      case .text(let text):
        if text.utf8.first?.isLetter == true { return false }
        if !text.allSatisfy({ " |·\u{A0}".contains($0) }) { return false }
      case .softBreak, .lineBreak: continue
      default: return false
      }
    }
    return links > 0
  }

  /// Messages that a page builder flattened into running text, and header fields that a section for
  /// headers lists.
  func message(_ inlines: [Inline], at index: Int) -> Finding? {
    let passage = outline.passages[index]
    let hint = outline.hint(of: passage.scope)
    let literal = LiteralText(inlines.plainLines, at: passage.block.span)
    if let fields = HeaderText.glued(passage.joinedText) {
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
  func isAnExample(_ index: Int) -> Bool {
    if outline.hint(of: outline.passages[index].scope).isExample { return true }
    return outline.passages[..<index].suffix(2).contains { passage in
      !passage.text.isEmpty && BlockHint(phrase: passage.text, vocabulary: vocabulary).isExample
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
}
