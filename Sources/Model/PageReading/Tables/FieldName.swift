import APIModel
import Vocabulary

/// The name in the first cell of a row, and the badge that pages put on it.
struct FieldName {
  /// The name without braces, quotes and badges.
  var bare: String

  /// The text of the cell.
  var written: String

  /// What the badge says: `limit (Optional)`, `limit?`, `[limit]`.
  var requirement: Requirement = .unstated

  /// Reads the text of a cell.
  init(_ text: String, vocabulary: Vocabulary) {
    if text.isPlainName {
      (bare, written) = (text, text)
      return
    }
    written = Self.unwrapped(text)
    var name = Substring(written)
    if name.last == ")" || name.last == "）",
      let open = name.lastIndex(where: { $0 == "(" || $0 == "（" })
    {
      let remark = name[name.index(after: open)...].dropLast()
      switch vocabulary.requirement(remark) {
      case .yes: requirement = .required
      case .no: requirement = .optional
      case .conditional: requirement = .conditional(String(remark))
      case nil: break
      }
      if requirement != .unstated || vocabulary.isType(remark) {
        name = Substring(Words.trimmed(name[..<open]))
      }
    }
    if name.last == "?" {
      name = name.dropLast()
      requirement = .optional
    }
    // `[limit]` is optional; `[Array]` says that the whole content is one.
    if name.first == "[", name.last == "]", !vocabulary.isType(name.dropFirst().dropLast()),
      name.count > 2
    {
      name = name.dropFirst().dropLast()
      requirement = .optional
    }
    while let first = name.first, "`\"'".contains(first) { name = name.dropFirst() }
    while let last = name.last, "`\"'*:".contains(last), name.count > 1 {
      if last == "*", name.hasSuffix("-*") { break }
      name = name.dropLast()
    }
    if name.first == "{" || name.first == "<", let close = name.last, close == "}" || close == ">" {
      name = name.dropFirst().dropLast()
    } else if name.first == ":", name.count > 1 {
      name = name.dropFirst()
    }
    bare = Words.trimmed(name)
  }

  /// A name that a narrow column wrapped at a hyphen or a dot is joined without a blank.
  private static func unwrapped(_ text: String) -> String {
    var result = ""
    for piece in text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }) {
      if let last = result.last, !"-._:/".contains(last), !result.isEmpty { result += " " }
      result += piece
    }
    return Words.trimmed(result)
  }
}
