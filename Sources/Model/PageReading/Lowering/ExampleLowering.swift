import APIModel
import JSONText
import MarkupTree
import SourceText
import Vocabulary

/// Makes examples of messages: joins what pages show in pieces, and finds which way each goes.
struct ExampleLowering {
  private let outline: Outline
  private let method: HTTPMethod
  private let paths: [PathTemplate]
  private var drafts: [Draft] = []

  private struct Draft {
    var example: Example
    var passage: Int
    var hasStart: Bool
  }

  /// Starts with no examples.
  init(of outline: Outline, method: HTTPMethod, paths: [PathTemplate]) {
    self.outline = outline
    self.method = method
    self.paths = paths
  }

  /// Adds the messages of a passage.
  mutating func add(_ messages: [MessageText], at passage: Int, rule: String) {
    for message in messages {
      if continues(message, at: passage) { continue }
      let hint = outline.hint(of: outline.passages[passage].scope)
      let role = role(of: message, at: passage, hint)
      let title = title(at: passage)
      var example = Example(
        name: title.slug,
        title: title.text,
        role: role,
        raw: message.raw,
        origin: Origin(message.raw.span, rule: rule)
      )
      fill(&example, with: message)
      if role == .response, example.status == nil { example.status = hint.status }
      let hasStart = if case .none = message.start { false } else { true }
      drafts.append(Draft(example: example, passage: passage, hasStart: hasStart))
    }
  }

  /// The examples in order, with names that are unique for each role.
  func examples() -> [Example] {
    var used: [Example.Role: Set<String>] = [:]
    return drafts.map { draft in
      var example = draft.example
      let base = example.name.isEmpty ? "example" : example.name
      var name = base
      var number = 2
      while used[example.role, default: []].contains(name) {
        name = "\(base)-\(number)"
        number += 1
      }
      used[example.role, default: []].insert(name)
      example.name = name
      return example
    }
  }

  private func fill(_ example: inout Example, with message: MessageText) {
    example.headers = message.headers
    example.body = message.body.map { body(of: $0, headers: message.headers) }
    switch message.start {
    case .request(let line):
      example.request = RequestTarget.read(line.target, method: line.method, paths: paths)
    case .address(let url):
      example.request = RequestTarget.read(url, method: method, paths: paths)
    case .command(let command):
      example.request = RequestTarget.read(
        command.url,
        method: HTTPMethod(command.method) ?? method,
        paths: paths
      )
      example.headers = command.headers
      if let text = command.body {
        let literal = LiteralText(text, at: message.raw.span)
        example.body = body(of: literal, headers: command.headers)
      }
    case .status(let status): example.status = status.code
    case .none: break
    }
  }

  private func body(of literal: LiteralText, headers: [HeaderLine]) -> ExampleBody {
    let declared = headers.first { $0.name.lowercased() == "content-type" }?.value
    var body = ExampleBody(literal: literal, mediaType: declared)
    if JSONReading.looksLikeJSON(literal.text) {
      body.json = JSONReading.read(literal.text)
      body.mediaType = declared ?? "application/json"
    } else if declared == nil, literal.text.first == "<" {
      body.mediaType = "application/xml"
    }
    return body
  }

  // MARK: Pieces of one message

  /// Pages show the first line, the fields and the body of a message in blocks of their own; a block
  /// that follows at once and only adds what is missing belongs to the message before it.
  private mutating func continues(_ message: MessageText, at passage: Int) -> Bool {
    guard let last = drafts.last, last.passage + 1 == passage || last.passage == passage,
      case .none = message.start, last.example.body == nil,
      outline.passages[last.passage].scope == outline.passages[passage].scope
    else { return false }
    let example = last.example
    if example.role == .request {
      // What follows the request line of a method without content is the answer.
      guard message.headers.isEmpty || example.headers.isEmpty,
        [.post, .put, .patch].contains(example.request?.method ?? method),
        outline.hint(of: outline.passages[passage].scope).side != .response
      else { return false }
    } else if !last.hasStart && example.headers.isEmpty {
      return false
    }
    if !message.headers.isEmpty, !example.headers.isEmpty { return false }
    let isBlankLineBetween = message.headers.isEmpty
    var joined = drafts.removeLast()
    joined.example.raw = example.raw.followed(by: message.raw, blankLine: isBlankLineBetween)
    joined.example.headers += message.headers
    joined.example.body = message.body.map { body(of: $0, headers: joined.example.headers) }
    joined.passage = passage
    drafts.append(joined)
    return true
  }

  // MARK: Role and name

  private func role(
    of message: MessageText,
    at passage: Int,
    _ hint: BlockHint
  ) -> Example.Role {
    if let isRequest = message.isRequest { return isRequest ? .request : .response }
    if let side = hint.side { return side == .request ? .request : .response }
    if let lead = outline.lead(of: passage)?.block.inlines,
      let side = BlockHint(phrase: lead.plainText, vocabulary: outline.vocabulary).side
    {
      return side == .request ? .request : .response
    }
    return .response
  }

  /// The heading or caption of an example: not one that only says that it is an example.
  private func title(at passage: Int) -> (text: String, slug: String) {
    if let lead = outline.lead(of: passage), lead.scope == outline.passages[passage].scope,
      let text = lead.block.inlines.map({ LabelText.bare($0.plainText) }),
      !text.isEmpty, text.utf8.count <= 80, !text.hasSuffix("."), StatusLine(text) == nil,
      OperationLine(text) == nil, outline.hint(of: lead.scope).isExample
    {
      return (text, Self.slug(text))
    }
    let scope = outline.scopes[outline.passages[passage].scope]
    guard scope.kind != .page, outline.titleScope(of: outline.passages[passage].scope)
      != outline.passages[passage].scope || outline.hint(of: outline.passages[passage].scope).isExample
    else { return ("", "") }
    let isRole = outline.vocabulary.section(scope.text) != nil
    if isRole, let open = scope.text.firstIndex(of: "("), scope.text.hasSuffix(")") {
      let remark = scope.text[scope.text.index(after: open)...].dropLast()
      return (scope.text, Self.slug(String(remark)))
    }
    return (scope.text, isRole ? "" : Self.slug(scope.text))
  }

  /// Lower case ASCII letters and digits, everything else one hyphen.
  static func slug(_ text: String) -> String {
    var slug = ""
    var pending = false
    for byte in text.utf8 {
      if byte.isLetter || byte.isDigit {
        if pending, !slug.isEmpty { slug += "-" }
        pending = false
        slug.unicodeScalars.append(Unicode.Scalar(byte.isLetter ? byte | 0x20 : byte))
      } else if byte != UInt8(ascii: "'") {
        pending = true
      }
      if slug.utf8.count >= 60 { break }
    }
    return slug
  }
}
