import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Paragraphs and directives that say nothing but which versions something is in: `New in version 2.10`,
/// `Available from microversion 2.4 until 2.20`, `.. versionadded:: 2.3`.
enum VersionStatement {
  /// The versions that a text names, its blanks joined; nil for a text that says anything else.
  ///
  /// A number counts where the text says `microversion`, or a version with a dot and a word for its
  /// beginning or end.
  static func read(_ text: String, vocabulary: Vocabulary) -> VersionRange? {
    guard text.utf8.count < 120,
      mentions.occur(in: text) || vocabulary.isExtended(.versionStart)
        || vocabulary.isExtended(.versionEnd)
    else { return nil }
    let starts = vocabulary.words(.versionStart)
    let ends = vocabulary.words(.versionEnd)
    let others = vocabulary.words(.versionFiller)
    var range = VersionRange()
    var isEnd = false
    var isBound = text.lowercased().holds("microversion")
    let isNamed = isBound
    for token in text.split(whereSeparator: { " ,;:()*`".contains($0) }) {
      let word = token.lowercased()
      if let version = version(token), isNamed || version.contains(".") {
        if isEnd {
          range.last = range.last ?? version
        } else {
          range.first = range.first ?? version
        }
      } else if starts.contains(word) || ends.contains(word) {
        isEnd = ends.contains(word)
        // A dash alone says no more than that there is a range.
        isBound = isBound || word.utf8.count > 1
      } else if !others.contains(word.last == "." ? String(word.dropLast()) : word) {
        return nil
      }
    }
    return isBound && range != VersionRange() ? range : nil
  }

  /// The first version, of a directive that says this and nothing else.
  static func read(_ directive: Directive) -> VersionRange? {
    guard directive.name == "versionadded", directive.blocks.isEmpty,
      let version = version(Words.trimmed(directive.argument)[...])
    else { return nil }
    return VersionRange(first: version)
  }

  /// A number with its dots: `2.10`, `v2.10`, at the end of a sentence too.
  private static func version(_ word: Substring) -> String? {
    let bare = word.last == "." ? word.dropLast() : word
    let number = bare.first == "v" || bare.first == "V" ? bare.dropFirst() : bare
    guard let first = number.utf8.first, first.isDigit,
      number.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") })
    else { return nil }
    return String(number)
  }

  private static let mentions = Phrases("version")
}
