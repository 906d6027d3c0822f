import APIModel
import MarkupTree

/// What a notice of an end of life recommends, by the words around its links.
///
/// The link behind `use` or `replaced by`, or before `instead`, is what to use; another link of the
/// notice may lead to a release note or to the thing itself.
struct ReplacementText {
  private var strong: Replacement?
  private var weak: Replacement?

  /// The text since the last sentence ended, in lower case.
  private var before = ""

  /// The candidate whose text behind is still to come.
  private var open: Replacement?

  /// The replacement that a notice links to or sets off as code; nil where none is recommended.
  static func find(in inlines: [Inline]) -> Replacement? {
    var text = ReplacementText()
    text.walk(inlines)
    return text.strong ?? text.weak
  }

  private mutating func walk(_ inlines: [Inline]) {
    for inline in inlines where strong == nil {
      switch inline {
      case .text(let text): pass(text)
      case .softBreak, .lineBreak: pass(" ")
      case .link(let text, let destination):
        let title = Words.joined(text.plainText)
        candidate(Replacement(title: title, destination: destination), isLink: true)
        before += title.lowercased()
      case .code(let text):
        candidate(Replacement(title: text, destination: nil), isLink: false)
        before += text.lowercased()
      case .emphasis(let inner), .strong(let inner): walk(inner)
      default: continue
      }
    }
  }

  private mutating func candidate(_ replacement: Replacement, isLink: Bool) {
    let words = Words.words(of: before.suffix(80))
    let near = words.suffix(6)
    open = nil
    if [["instead", "of"], ["rather", "than"], ["not", "use"]].contains(Array(words.suffix(2))) {
      return
    }
    let isCued =
      !Self.cues.isDisjoint(with: near)
      || Self.phrases.contains { near.joined(separator: " ").contains($0) }
      || ["使用", "替代", "改用"].contains(where: before.suffix(16).contains)
    if isCued {
      strong = replacement
    } else if isLink {
      let isPointedAt =
        words.isEmpty || before.last(where: { $0 != " " }) == ":"
        || !Self.pointers.isDisjoint(with: words.suffix(3))
      if isPointedAt { weak = weak ?? replacement }
      open = replacement
    }
  }

  private mutating func pass(_ text: String) {
    if let candidate = open {
      let words = Words.words(of: text.prefix(40)).prefix(3)
      if !Self.followers.isDisjoint(with: words) { strong = strong ?? candidate }
      open = nil
    }
    before += text.lowercased()
    if let end = before.lastIndex(where: { ".!?。；;".contains($0) }) {
      let next = before.index(after: end)
      // A dot inside a word or a number ends no sentence.
      if next == before.endIndex || before[next] == " " || !before[end].isASCII {
        before = String(before[next...])
      }
    }
  }

  private static let cues: Set<String> = [
    "use", "using", "used", "replaced", "superseded", "replacement", "successor", "favor", "favour",
    "switch", "migrate", "move", "instead",
  ]
  private static let phrases = ["described in", "succeeded by"]
  private static let pointers: Set<String> = ["see", "refer", "to"]
  private static let followers: Set<String> = [
    "instead", "recommended", "replaces", "supersedes", "preferred",
  ]
}
