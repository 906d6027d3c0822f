/// The words of the interface in one language.
struct InterfaceWords: View {
  /// The language tag (BCP 47) of the words.
  let language: String

  /// The direction of its writing, `ltr` or `rtl`.
  let direction: String

  private let texts: [Word: String]

  /// Makes the words of a language; a word that is missing is shown by its name.
  init(language: String, direction: String, texts: [Word: String]) {
    self.language = language
    self.direction = direction
    self.texts = texts
  }

  /// The text of a word; empty only where the language has an empty text for it.
  subscript(_ word: Word) -> String { texts[word] ?? word.rawValue }

  /// The words that the language does not have.
  var missing: [Word] { Word.allCases.filter { texts[$0] == nil } }

  /// The text of a word with `code` between backticks as code; where `%` is that code, `name` stands
  /// in its place.
  func html(_ word: Word, name: String = "%") -> HTML {
    var html = HTML()
    for (index, piece) in self[word].split(separator: "`", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index.isMultiple(of: 2) {
        html.append(text: String(piece))
      } else {
        html.element("code", text: piece == "%" ? name : String(piece))
      }
    }
    return html
  }

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "language": .text(language)
    case "direction": .text(direction)
    default: Word.named(name).map { .text(self[$0]) }
    }
  }
}
