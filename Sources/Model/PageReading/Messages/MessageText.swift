import APIModel
import JSONText
import SourceText

/// An HTTP message as an example block shows it: first line, header fields, body, each where it is.
struct MessageText {
  /// What the message starts with.
  enum Start {
    /// A request line, or a method and a URL.
    case request(OperationLine)
    /// A URL without a method.
    case address(String)
    /// A status line.
    case status(StatusLine)
    /// A command that sends the request.
    case command(CurlCommand)
    /// The header fields and the body of a request, whose line stands elsewhere.
    case requestContent
    /// A header field or the body.
    case none
  }

  /// The first line.
  var start: Start

  /// The fields, in order.
  var headers: [HeaderLine]

  /// What follows the fields; nil where nothing does.
  var body: LiteralText?

  /// The whole message.
  var raw: LiteralText

  /// The name that the page gives it where it is no heading; empty where it gives none.
  var title = ""

  /// Why the body is no JSON although it stands for some; nil where the body itself has to tell.
  var fault: JSONFault?

  /// Whether the message says itself which way it goes.
  var isRequest: Bool? {
    switch start {
    case .request, .address, .command, .requestContent: true
    case .status: false
    case .none: nil
    }
  }

  /// Whether it is a status line with a placeholder for the status: a form, not an example.
  var isPlaceholder: Bool {
    if case .status(let status) = start { status.code == nil && body == nil } else { false }
  }

  /// The messages of a block, in order; a block that is no message is one body.
  static func messages(in literal: LiteralText) -> [MessageText] {
    let cut = LiteralLines(literal)
    let lines = cut.lines
    var messages: [MessageText] = []
    var index = 0
    while index < lines.count {
      guard !Words.isBlank(lines[index]) else {
        index += 1
        continue
      }
      let first = index
      let (start, lead) = readStart(lines, at: index)
      index += lead
      var headers: [HeaderLine] = []
      let isHead = if case .none = start { isHeaderBlock(lines[first...]) } else { true }
      if isHead { readHeaders(lines, &index, into: &headers) }
      let bodyStart = index
      index = endOfBody(lines, from: index, mayRepeat: headers.isEmpty, of: start)
      let body = cut.slice(bodyStart..<index)
      messages.append(
        MessageText(
          start: start,
          headers: headers,
          body: body.text.isEmpty ? nil : body,
          raw: cut.slice(first..<index)
        )
      )
    }
    return messages
  }

  /// Whether running text with its blanks joined may start with a line of a message, a command aside:
  /// with a method, a status, or a word and a colon behind it.
  static func mayStart(_ text: String) -> Bool {
    if OperationLine.mayStart(text) || StatusText.mayStart(text) { return true }
    let first = text.utf8.first ?? 0
    if "\"<{sS".utf8.contains(first) { return true }
    return text.utf8.first { !$0.isTokenByte } == UInt8(ascii: ":")
  }

  /// The first line, and how many lines it takes.
  private static func readStart(_ lines: [Substring], at index: Int) -> (Start, Int) {
    let line = lines[index]
    if let command = CurlCommand.parse(lines[index...]) {
      return (.command(command.value), command.lines)
    }
    let follows = index + 1 < lines.count && HeaderText.field(lines[index + 1]) != nil
    if let status = StatusLine(line, isLoose: follows) { return (.status(status), 1) }
    if let operation = OperationLine(line) { return (.request(operation), 1) }
    let text = Words.trimmed(line)
    if text.hasPrefix("http://") || text.hasPrefix("https://"), !text.contains(" ") {
      return (.address(text), 1)
    }
    return (.none, 0)
  }

  /// Without a first line, a block is a head only where its first fields can be nothing else: YAML
  /// and forms have `name: value` lines too.
  private static func isHeaderBlock(_ lines: ArraySlice<Substring>) -> Bool {
    for line in lines {
      let text = Words.trimmed(line)
      if text.isEmpty || text.first == "{" || text.first == "[" { break }
      guard let field = HeaderText.field(text) else { return false }
      if HeaderText.isTelling(field.name) { return true }
    }
    return false
  }

  private static func readHeaders(
    _ lines: [Substring],
    _ index: inout Int,
    into headers: inout [HeaderLine]
  ) {
    while index < lines.count {
      let line = lines[index]
      if let field = HeaderText.field(line) {
        headers.append(field)
      } else if let first = line.utf8.first, first.isBlank, let last = headers.indices.last,
        !Words.isBlank(line), !"{[<".contains(Words.trimmed(line).prefix(1))
      {
        headers[last].value += " " + Words.trimmed(line)
      } else {
        return
      }
      index += 1
    }
  }

  /// A body ends where the next message starts: at a status line or a request line with a version,
  /// and, where only first lines are listed, at the next of them.
  private static func endOfBody(
    _ lines: [Substring],
    from start: Int,
    mayRepeat: Bool,
    of first: Start
  ) -> Int {
    var index = start
    var isListing = mayRepeat
    while index < lines.count {
      let line = lines[index]
      if line.utf8.first == UInt8(ascii: "H"), line.hasPrefix("HTTP/"), StatusLine(line) != nil {
        return index
      }
      if let operation = OperationLine(line) {
        if operation.hasVersion { return index }
        if isListing, case .request = first { return index }
      }
      if isListing, !Words.isBlank(line) { isListing = false }
      index += 1
    }
    return index
  }
}
