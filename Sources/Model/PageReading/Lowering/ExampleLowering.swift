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
  private let operation: Int
  private var drafts: [Draft] = []

  /// The paragraphs that are nothing but the titles of examples.
  private(set) var titles: Set<Int> = []

  /// The files that commands send and that the page does not show, with the places of the commands.
  private(set) var files: [(name: String, span: SourceSpan)] = []

  /// The statuses that the lines right before examples name, with their reason phrases.
  private(set) var statuses: [StatusRow] = []

  private struct Draft {
    var example: Example
    var passage: Int
    var hasStart: Bool

    /// Whether nothing can follow: a command line carries its body with it.
    var isWhole: Bool
  }

  /// Starts with no examples; `operation` is the scope whose heading is the title of the operation.
  init(of outline: Outline, operation: Int, method: HTTPMethod, paths: [PathTemplate]) {
    self.outline = outline
    self.operation = operation
    self.method = method
    self.paths = paths
  }

  /// Adds the messages of a passage.
  mutating func add(_ messages: [MessageText], at passage: Int, rule: String) {
    for message in messages {
      if continues(message, at: passage) { continue }
      let hint = outline.hint(of: outline.passages[passage].scope)
      let label = message.isRequest == nil ? outline.statusLabel(before: passage) : nil
      let role = label == nil ? role(of: message, at: passage, hint) : .response
      let title = message.title.isEmpty ? title(at: passage) : named(message.title)
      var example = Example(
        name: title.slug,
        title: title.text,
        role: role,
        raw: message.raw,
        origin: Origin(message.raw.span, rule: rule)
      )
      fill(&example, with: message)
      if role == .response, example.status == nil {
        example.status =
          label?.status.code ?? outline.introducedStatus(of: passage)
          ?? StatusCase.status(before: passage, in: outline) ?? hint.status
        note(label, at: message.raw.span)
      }
      let hasStart = if case .none = message.start { false } else { true }
      let isWhole = if case .command = message.start { true } else { false }
      drafts.append(
        Draft(example: example, passage: passage, hasStart: hasStart, isWhole: isWhole)
      )
    }
  }

  private mutating func note(_ label: StatusLabel?, at span: SourceSpan) {
    guard let status = label?.status else { return }
    statuses.append(
      StatusRow(code: status.code, reason: status.reason, description: [], span: span))
  }

  /// The examples in order, with names that are unique for each role.
  func examples() -> [Example] {
    var (requests, responses) = (UniqueNames(), UniqueNames())
    var examples = drafts.map(\.example)
    for index in examples.indices {
      let name = examples[index].name.isEmpty ? "example" : examples[index].name
      examples[index].name =
        switch examples[index].role {
        case .request: requests.unique(name)
        case .response: responses.unique(name)
        }
    }
    return examples
  }

  private mutating func fill(_ example: inout Example, with message: MessageText) {
    example.headers = message.headers
    example.body = message.body.map { body(of: $0, headers: message.headers) }
    if let fault = message.fault, var body = example.body {
      body.json = .opaque(fault)
      body.mediaType = "application/json"
      example.body = body
    }
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
      files += command.files.map { ($0, message.raw.span) }
      if !command.parts.isEmpty {
        example.body = form(of: command, headers: &example.headers, at: message.raw.span)
      } else if let text = command.body {
        let literal = LiteralText(text, at: message.raw.span)
        var body = body(of: literal, headers: command.headers)
        // What curl sends where nothing else is said.
        if body.mediaType == nil { body.mediaType = "application/x-www-form-urlencoded" }
        example.body = body
      }
    case .status(let status): example.status = status.code
    case .requestContent, .none: break
    }
  }

  /// The content of a form; the boundary between its parts belongs to the media type.
  private func form(
    of command: CurlCommand, headers: inout [HeaderLine], at span: SourceSpan
  ) -> ExampleBody {
    let boundary = MultipartText.boundary(for: command.parts)
    let mediaType = "multipart/form-data; boundary=\(boundary)"
    headers.removeAll { $0.name.lowercased() == "content-type" }
    headers.append(HeaderLine("Content-Type", mediaType))
    let text = MultipartText.text(of: command.parts, boundary: boundary)
    var body = ExampleBody(literal: LiteralText(text, at: span), mediaType: mediaType)
    body.parts = command.parts
    return body
  }

  private func body(of literal: LiteralText, headers: [HeaderLine]) -> ExampleBody {
    let declared = headers.first { $0.name.lowercased() == "content-type" }?.value
    var body = ExampleBody(literal: literal, mediaType: declared)
    // `{{ STREAM }}` is a placeholder for bytes, `{% raw %}` a remark to a page builder.
    let start = literal.text.utf8.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(2)
    let isPlaceholder = start.elementsEqual("{{".utf8) || start.elementsEqual("{%".utf8)
    if JSONReading.looksLikeJSON(literal.text), !isPlaceholder {
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
    guard let last = drafts.last, case .none = message.start, last.example.body == nil,
      !last.isWhole, isNext(passage, to: last.passage)
    else { return false }
    let example = last.example
    if example.role == .request {
      // What follows the request line of a method without content is the answer.
      let hasContent = [.post, .put, .patch].contains(example.request?.method ?? method)
      let side = outline.hint(of: outline.passages[passage].scope).side
      guard side != .response, hasContent || message.body == nil,
        side == .request || message.headers.isEmpty
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

  /// Whether nothing stands between two passages, or both stand under labels for parts of one message:
  /// `Request URI`, `Request header`, `Request body`.
  private func isNext(_ passage: Int, to last: Int) -> Bool {
    let (here, there) = (outline.passages[passage].scope, outline.passages[last].scope)
    if here == there { return passage - last <= 1 }
    guard let parent = outline.scopes[here].parent, parent == outline.scopes[there].parent else {
      return false
    }
    let parts = [outline.scopes[here].hint, outline.scopes[there].hint]
    return outline.hint(of: parent).isExample && parts[0].side == parts[1].side
      && parts[0].part != nil && parts[1].part != nil && parts[0].part != parts[1].part
  }

  // MARK: Role and name

  private func role(
    of message: MessageText,
    at passage: Int,
    _ hint: BlockHint
  ) -> Example.Role {
    if let isRequest = message.isRequest { return isRequest ? .request : .response }
    if let side = hint.side { return side == .request ? .request : .response }
    if let lead = outline.lead(of: passage)?.text,
      let side = BlockHint(phrase: lead, vocabulary: outline.vocabulary).side
    {
      return side == .request ? .request : .response
    }
    return isContentOfRequest(passage, hint) ? .request : .response
  }

  /// Whether the ground of a message that says nothing of its way speaks of what clients send: a label
  /// for the content, or a heading for examples inside or right behind the parameters.
  private func isContentOfRequest(_ passage: Int, _ hint: BlockHint) -> Bool {
    guard [.post, .put, .patch].contains(method) else { return false }
    if hint.part == .body { return true }
    guard hint.isExample else { return false }
    if hint.part == .parameters { return true }
    let chain = outline.chain(from: outline.passages[passage].scope)
    guard let own = Array(chain).last(where: { outline.hint(of: $0).isExample }) else {
      return false
    }
    let parent = outline.scopes[own].parent
    let before = outline.scopes[..<own].lastIndex {
      $0.parent == parent && $0.kind == outline.scopes[own].kind
    }
    guard let before else { return false }
    let sibling = outline.scopes[before].hint
    return sibling.side != .response && !sibling.isExample
      && (sibling.part == .body || sibling.part == .parameters)
  }

  private func named(_ title: String) -> (text: String, slug: String) {
    (title, ExampleName.slug(of: title, vocabulary: outline.vocabulary))
  }

  /// The heading or caption of an example: not one that only says that it is an example.
  private mutating func title(at passage: Int) -> (text: String, slug: String) {
    if drafts.last?.passage != passage - 1, let lead = outline.lead(of: passage),
      lead.scope == outline.passages[passage].scope,
      case let text = LabelText.bare(joined: lead.joinedText),
      !text.isEmpty, text.utf8.count <= 80, !text.hasSuffix("."), StatusLine(text) == nil,
      OperationLine(text) == nil,
      outline.hint(of: lead.scope).isExample || lead.text.last == ":"
    {
      titles.insert(passage - 1)
      let around = headings(around: lead.scope).filter(\.isInExamples).map(\.text)
      return (
        Self.title(around.contains(text) ? around : [text] + around),
        ExampleName.slug(of: text, vocabulary: outline.vocabulary)
      )
    }
    let headings = headings(around: outline.passages[passage].scope)
    return (Self.title(headings.map(\.text)), headings.lazy.map(\.slug).first { !$0.isEmpty } ?? "")
  }

  /// The headings that name an example, the inner ones first: those that say more than that it is one.
  private func headings(
    around scope: Int
  ) -> [(text: String, slug: String, isInExamples: Bool)] {
    var headings: [(text: String, slug: String, isInExamples: Bool)] = []
    for index in outline.chain(from: scope) {
      let kind = outline.scopes[index].kind
      if case .directive = kind { break }
      let isExample = outline.hint(of: index).isExample
      guard kind != .page, !outline.scopes[index].canBeTitle || isExample else { break }
      let isInExamples = isExample && index != operation
      // Of what stands outside the examples, only the nearest heading may name one.
      if !headings.isEmpty, !isInExamples { break }
      let text = outline.scopes[index].text
      let name = ExampleName.slug(of: text, vocabulary: outline.vocabulary)
      if !name.isEmpty || ExampleName.isLanguage(text) {
        headings.append((text, name, isInExamples))
      }
    }
    return headings
  }

  /// One title of several headings, the outer ones first.
  private static func title(_ headings: [String]) -> String {
    headings.count == 1 ? headings[0] : headings.reversed().joined(separator: ": ")
  }
}
