/// A piece of code that has a colour; what lies between tokens is plain.
struct CodeToken: Hashable, Sendable {
  /// What a piece is, which decides its colour.
  enum Kind: Hashable, Sendable {
    /// A name: the key of a member, the name of a header field, a word of the language.
    case name
    /// A text between quotes.
    case string
    /// A number, `true`, `false`, `null`, or an option of a command.
    case number
    /// A remark of the code.
    case comment
  }

  /// What it is.
  let kind: Kind

  /// Its bytes in the UTF-8 text.
  let range: Range<Int>
}
