import APIModel
import JSONText
import MarkupTree
import SourceText
import Vocabulary

/// Pages that write method, path and status as labels with their values, in running text or bullets:
/// `**URL** : /api/login/`, `- Method: POST`, `**Code** : 200 OK`, `Endpoint: GET /login`.
struct LabelledLines: Dialect {
  static let name = "labelled-lines"

  func operations(in outline: Outline) -> [OperationSite] {
    var sites: [OperationSite] = []
    var method: (word: String, passage: Int, title: Int)?
    var path: (text: String, passage: Int, title: Int)?
    for (index, passage) in outline.passages.enumerated()
    where !outline.hint(of: passage.scope).isExample {
      let title = outline.titleScope(of: passage.scope)
      for line in LabelledLine.lines(of: passage) {
        let role = outline.vocabulary.section(line.label)
        if let whole = Self.whole(line, role) {
          sites.append(
            OperationSite(
              passage: index,
              title: title,
              method: whole.method,
              path: whole.path,
              span: passage.block.span,
              rule: "labelled-request-line"
            )
          )
          continue
        }
        switch role {
        case .method where HTTPMethod(line.value) != nil: method = (line.value, index, title)
        case .path, .uri:
          if OperationLine("GET " + line.value) != nil { path = (line.value, index, title) }
        default: continue
        }
        guard let verb = method, let place = path, verb.title == place.title,
          let whole = OperationLine(verb.word + " " + place.text)
        else { continue }
        let passages = [verb.passage, place.passage]
        var site = OperationSite(
          passage: min(passages[0], passages[1]),
          title: title,
          method: whole.method,
          path: whole.path,
          span: outline.passages[place.passage].block.span,
          rule: "labelled-method-and-path"
        )
        if passages[0] != passages[1] { site.alsoIn = [max(passages[0], passages[1])] }
        sites.append(site)
        (method, path) = (nil, nil)
      }
    }
    return sites
  }

  /// The request line behind one label: `Endpoint: GET /images`.
  private static func whole(_ line: LabelledLine, _ role: SectionRole?) -> OperationLine? {
    switch role {
    case .uri, .path, .request: OperationLine(line.value)
    default: nil
    }
  }

  func finding(at passage: Int, in outline: Outline, of page: inout PageContext) -> Finding? {
    switch outline.passages[passage].block.content {
    case .paragraph: return labelled(outline.passages[passage])
    case .code(let code):
      return constraints(code, at: passage, in: outline)
        ?? message(code, at: passage, in: outline)
    default: return nil
    }
  }

  // MARK: Labels that mean something

  private func labelled(_ passage: Passage) -> Finding? {
    let block = passage.block
    let lines = LabelledLine.lines(of: passage)
    guard lines.count == 1, let line = lines.first else { return nil }
    if let status = Self.status(line) {
      let row = StatusRow(
        code: status.code, reason: status.reason, description: [], span: block.span)
      return .statuses([row], rule: "labelled-status")
    }
    guard ["url parameters", "url params", "path parameters"].contains(line.label.lowercased()),
      let row = Self.parameter(line, in: block)
    else { return nil }
    return .fields(
      FieldTable(
        rows: [row],
        hint: BlockHint(side: .request, part: .path),
        caption: "",
        labels: [],
        span: block.span,
        rule: "labelled-parameter"
      )
    )
  }

  private static func status(_ line: LabelledLine) -> StatusText? {
    ["code", "status", "status code"].contains(line.label.lowercased())
      ? StatusText(line.value) : nil
  }

  /// The parameter of `pk=[integer] where pk is the ID of the account`.
  private static func parameter(_ line: LabelledLine, in block: Block) -> FieldRow? {
    guard let sign = line.value.firstIndex(of: "=") else { return nil }
    let name = String(line.value[..<sign])
    guard !name.isEmpty, name.utf8.allSatisfy(\.isNameByte) else { return nil }
    var row = FieldRow(name: name, writtenName: name, span: block.span)
    let rest = line.value[line.value.index(after: sign)...]
    if rest.first == "[", let close = rest.firstIndex(of: "]") {
      row.schema.type = TypeText.reference(of: String(rest.dropFirst()[..<close]))
    }
    row.description = [block]
    return row
  }

  // MARK: Bodies

  /// A body whose values only say what goes there: below `Data constraints`.
  private func constraints(_ code: CodeBlock, at passage: Int, in outline: Outline) -> Finding? {
    let label = outline.scopes[outline.passages[passage].scope]
    guard label.kind == .label, label.hint == BlockHint(.requestBody),
      let members = JSONReading.read(code.literal.text).value?.members, !members.isEmpty
    else { return nil }
    let span = outline.passages[passage].block.span
    return .fields(
      FieldTable(
        rows: Self.rows(of: members, span: span, depth: 0),
        hint: label.hint,
        caption: "",
        labels: [],
        span: span,
        rule: "labelled-body"
      )
    )
  }

  private static func rows(of members: [JSONMember], span: SourceSpan, depth: Int) -> [FieldRow] {
    members.map { member in
      var row = FieldRow(name: member.name, writtenName: member.name, span: span)
      if let inner = member.value.members, depth < 16 {
        row.schema.type = TypeText.reference(of: "object")
        row.members = rows(of: inner, span: span, depth: depth + 1)
      } else if let text = member.value.string {
        row.description = [Block(.paragraph([.text(text)]), span: span)]
      }
      return row
    }
  }

  // MARK: Examples

  /// The messages of a block, which the labels before it give a direction and a status.
  private func message(_ code: CodeBlock, at passage: Int, in outline: Outline) -> Finding? {
    guard
      case .messages(var messages, let rule) = CommonRules(outline: outline).code(code, at: passage),
      let first = messages.first, case .none = first.start
    else { return nil }
    let scope = outline.passages[passage].scope
    if let lead = outline.lead(of: passage)?.block.inlines, case .strong(let inner)? = lead.first,
      BlockHint(heading: LabelText.bare(inner.plainText), vocabulary: outline.vocabulary).side
        == .request
    {
      messages[0].start = .requestContent
    } else if outline.hint(of: scope).side == .response,
      let status = status(before: passage, in: outline),
      let line = StatusLine("HTTP/1.1 \(status.code) \(status.reason)")
    {
      messages[0].start = .status(line)
    } else {
      return nil
    }
    return .messages(messages, rule: rule)
  }

  /// The status that the lines before a block name, in its section.
  private func status(before passage: Int, in outline: Outline) -> StatusText? {
    let section = outline.section(of: outline.passages[passage].scope)
    for index in outline.passages[..<passage].indices.suffix(8).reversed() {
      guard outline.section(of: outline.passages[index].scope) == section else { return nil }
      for line in LabelledLine.lines(of: outline.passages[index]) {
        if let status = Self.status(line) { return status }
      }
    }
    return nil
  }

  func reason(for sites: [OperationSite]) -> String {
    "lines with labels name the method and the path"
  }
}
