import MarkupTree
import SourceText
import Vocabulary

extension StatusText {
  /// The status at the end of a heading that tells the case it is given in: `No such boat (404)`,
  /// `Gone: 410 Gone`, `Found — 200 OK`, or in code.
  ///
  /// Nil for a number that nothing sets off, which may count something. `text` is the text of the
  /// inlines.
  init?(atEndOf title: [Inline], text: String) {
    guard let last = text.utf8.lastIndex(where: \.isDigit) else { return nil }
    let status: StatusText?
    if case .code(let code)? = title.last {
      status = StatusText(code)
    } else {
      let before = text.utf8[..<last].lastIndex { !$0.isDigit }
      guard let before, Self.setsOff(text[...before]) else { return nil }
      status = StatusText(text[text.utf8.index(after: before)...])
    }
    guard let status, status.reason.first?.isUppercase ?? true else { return nil }
    self = status
  }

  /// Whether a text ends with a mark that sets off what follows.
  private static func setsOff(_ text: Substring) -> Bool {
    let mark = text.last { $0 != " " && $0 != "`" }
    return mark.map { ":-–—(".contains($0) } ?? false
  }
}
