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

  /// What a badge says that is no word of the table: `weight (PREMIUM)`; empty where there is none.
  var remark = ""

  /// What a badge says in several words, or of the type: `limit (integer, optional)`; empty where there
  /// is none.
  var facts = ""

  /// Where a badge says that the thing goes: `id (path)`.
  var location: LocationWord?

  /// How near its end a badge says that the thing is: `old (deprecated)`.
  var lifecycle: LifecycleWord?

  /// How far the name is moved to the right by marks that show it as a member of a name above:
  /// `└ street`, `> street`; 0 for a name without such marks.
  var depth = 0

  /// Reads the text of a cell.
  init(_ text: String, vocabulary: Vocabulary) {
    if text.isPlainName {
      (bare, written) = (text, text)
      return
    }
    written = Self.unwrapped(text)
    var name = Substring(written)
    depth = Self.cutBranch(of: text, from: &name)
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
      let bare = Words.trimmed(name[..<open])
      if remark.contains(","), !bare.isEmpty, !bare.contains(" "),
        bare.utf8.count < name[..<open].utf8.count || vocabulary.isType(remark)
      {
        requirement = .unstated
        facts = String(remark)
        name = Substring(bare)
      } else if requirement != .unstated || vocabulary.isType(remark) {
        if requirement == .unstated { facts = String(remark) }
        name = Substring(bare)
      } else if bare.utf8.count < name[..<open].utf8.count, !bare.contains(" "), !bare.isEmpty {
        // No name has a blank before a parenthesis: what stands there is a badge.
        name = Substring(bare)
        location = vocabulary.location(remark)
        lifecycle = vocabulary.lifecycle(remark)
        if location == nil, lifecycle == nil { self.remark = Words.trimmed(remark) }
      }
    }
    if name.utf8.first == UInt8(ascii: "*"), name.utf8.count > 1,
      name.dropFirst().first?.isLetter == true
    {
      name = name.dropFirst()
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

  /// Takes the marks of a tree off a name, and gives how many signs they take with the blanks around
  /// them; 0 where there are none.
  private static func cutBranch(of text: String, from name: inout Substring) -> Int {
    guard let first = name.utf8.first, first >= 0x80 || first == UInt8(ascii: ">") else { return 0 }
    let bare = name.drop { branches.contains($0) || $0 == " " }
    guard bare.startIndex > name.startIndex, !bare.isEmpty, name.first != " " else { return 0 }
    // A single sign that closes again is markup of the name: `<id>`.
    if bare.last == ">" { return 0 }
    name = bare
    let isLead: (Character) -> Bool = { branches.contains($0) || $0 == " " || $0 == "\u{A0}" }
    return max(text.drop { $0 == "\n" }.prefix(while: isLead).count, 1)
  }

  private static let branches: Set<Character> = [
    "└", "├", "│", "─", "┗", "┣", "┃", "━", "╰", "↳", "→", "»", "›", ">",
  ]
}
