import MarkupTree

/// An item or a paragraph that starts with statuses, such as "201 Created – The image.".
struct StatusItem {
  /// The statuses, each with its reason phrase where the text has one; at least one.
  var statuses: [StatusText]

  /// What stands behind them.
  var text: [Inline]

  /// Reads running text; nil where another thing than a code stands first.
  init?(_ inlines: [Inline]) {
    var rest = inlines.drop { inline in
      if case .text(let text) = inline { Words.isBlank(text) } else { false }
    }
    switch rest.first {
    case .code(let text):
      guard let listed = Self.setOff(text) else { return nil }
      statuses = listed
      rest = rest.dropFirst()
    case .strong(let inner), .emphasis(let inner), .link(let inner, _):
      guard let listed = Self.setOff(inner.plainText) else { return nil }
      statuses = listed
      rest = rest.dropFirst()
    case .text(let text):
      guard let (listed, behind) = Self.plain(text, isAlone: rest.count == 1) else { return nil }
      statuses = listed
      rest[rest.startIndex] = .text(behind)
    default: return nil
    }
    self.text = Self.trimmed(rest)
  }

  private static func setOff(_ text: String) -> [StatusText]? {
    // `code: 400, errno: 102`
    if text.hasPrefix("code: "), let end = text.firstIndex(of: ","),
      let status = StatusText(text[..<end].dropFirst("code: ".count))
    {
      return [status]
    }
    let listed = StatusText.list(text)
    return listed.isEmpty ? nil : listed
  }

  /// In plain text a colon or a dash ends the reason; without one, a phrase in capitals is it.
  private static func plain(
    _ text: String, isAlone: Bool
  ) -> (statuses: [StatusText], behind: String)? {
    let listed = StatusText.list(text)
    guard let last = listed.last else { return nil }
    if last.reason.isEmpty { return (listed, "") }
    if let end = separator(in: text) {
      let head = StatusText.list(text[..<end])
      if !head.isEmpty { return (head, String(text[end...])) }
    }
    let words = last.reason.split(separator: " ")
    let isPhrase = words.count <= 5 && words.first?.first?.isUppercase == true
    if isAlone, isPhrase, last.reason.last != "." { return (listed, "") }
    var bare = listed
    bare[bare.count - 1].reason = ""
    return (bare, last.reason)
  }

  private static func separator(in text: String) -> String.Index? {
    var isInDigits = true
    for index in text.indices {
      let character = text[index]
      if character.isLetter { isInDigits = false }
      if character == ":" || character == "–" || character == "—" { return index }
      if character == "-", !isInDigits || text[..<index].last == " " {
        if text[..<index].last == " " { return index }
      }
    }
    return nil
  }

  /// The text without the dash, the colon or the parentheses that set it off from the status.
  private static func trimmed(_ inlines: ArraySlice<Inline>) -> [Inline] {
    var rest = Array(inlines)
    while case .text(let text)? = rest.first {
      let bare = text.drop { " \t:-–—,.".contains($0) || $0 == "\u{A0}" }
      guard bare.isEmpty else {
        rest[0] = .text(String(bare))
        break
      }
      rest.removeFirst()
    }
    return rest
  }
}

extension StatusRow {
  /// The rows of an item: each of its statuses with what stands behind them.
  static func rows(of item: StatusItem, rest: some Sequence<Block>, at block: Block) -> [StatusRow]
  {
    let text = item.text.isEmpty ? [] : [Block(.paragraph(item.text), span: block.span)]
    return item.statuses.map { status in
      StatusRow(
        code: status.code, reason: status.reason, description: text + rest, span: block.span)
    }
  }
}
