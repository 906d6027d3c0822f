import MarkupTree
import SourceText
import Vocabulary

/// Statuses with the case that each is given in: `` `204` on success, or `503` while it starts ``.
enum StatusCase {
  /// The statuses that a paragraph starts with or goes on to behind a comma, each with its text; empty
  /// where another thing than a status in type of its own stands first.
  static func rows(_ inlines: [Inline], at block: Block) -> [StatusRow] {
    guard status(setOffIn: inlines.first) != nil else { return [] }
    var rows: [StatusRow] = []
    var start = inlines.startIndex
    for index in inlines.indices.dropFirst() + [inlines.endIndex] {
      if index < inlines.endIndex {
        guard status(setOffIn: inlines[index]) != nil, ends(inlines[index - 1]) else { continue }
      }
      var part = Array(inlines[start..<index])
      if index < inlines.endIndex { part.trimJoint() }
      guard let item = StatusItem(part) else { return [] }
      rows += StatusRow.rows(of: item, rest: [], at: block)
      start = index
    }
    return rows
  }

  /// Whether a paragraph is nothing but one status in type of its own: `` `204 No Content` ``.
  static func isAlone(_ inlines: [Inline]) -> Bool {
    guard inlines.count == 1, let status = status(setOffIn: inlines.first) else { return false }
    return status.reason.isEmpty || StatusText.startsWithReason(status.reason, of: status.code)
  }

  private static func status(setOffIn inline: Inline?) -> StatusText? {
    let text: String
    switch inline {
    case .code(let code): text = code
    case .strong(let inner): text = inner.plainText
    default: return nil
    }
    return StatusText(text)
  }

  /// Whether a text before a status ends what is said of the one before it.
  private static func ends(_ inline: Inline) -> Bool {
    guard case .text(let text) = inline else { return false }
    let bare = Words.trimmed(text)
    return bare.last.map { ",;.".contains($0) } == true || bare.hasSuffix(" or")
      || bare.hasSuffix(" and") || bare == "or" || bare == "and"
  }

  /// The status of the case that the line before an answer tells: `` `404` when there is none ``,
  /// `When the boat is locked (423):`.
  static func status(before passage: Int, in outline: Outline) -> Int? {
    guard outline.hint(of: outline.passages[passage].scope).side == .response,
      let lead = outline.lead(of: passage), lead.signs.contains(.digit),
      lead.text.utf8.count <= 160, let inlines = lead.block.inlines
    else { return nil }
    let stated = rows(inlines, at: lead.block)
    if stated.count == 1, StatusSentence.isKnown(stated[0].code) { return stated[0].code }
    guard lead.joinedText.hasSuffix(":") || lead.joinedText.hasSuffix("：") else { return nil }
    let text = LabelText.bare(joined: lead.joinedText)
    let status = StatusText(atEndOf: [.text(text)], text: text)
    return status.map(\.code).flatMap { StatusSentence.isKnown($0) ? $0 : nil }
  }
}

extension [Inline] {
  /// Takes the comma and the conjunction off that lead to the next status.
  fileprivate mutating func trimJoint() {
    guard case .text(let text)? = last else { return }
    var rest = Substring(Words.trimmed(text))
    for word in ["or", "and"] where rest == word || rest.hasSuffix(" \(word)") {
      rest = Substring(Words.trimmed(rest.dropLast(word.utf8.count)))
    }
    while let end = rest.last, ",;".contains(end) { rest.removeLast() }
    let blank = text.first == " " && !rest.isEmpty ? " " : ""
    self[endIndex - 1] = .text(blank + rest)
  }
}
