import MarkupTree

/// A box beside the text, such as a note or a warning.
struct Admonition {
  /// What the box is for, which decides its colour.
  enum Kind {
    case note, tip, important, warning, danger

    /// The classes of the box.
    var styleName: StaticString {
      switch self {
      case .note: "admonition note"
      case .tip: "admonition tip"
      case .important: "admonition important"
      case .warning: "admonition warning"
      case .danger: "admonition danger"
      }
    }
  }

  /// What the box is for.
  let kind: Kind

  /// The title.
  let title: String

  /// What the argument of the directive says besides; empty where it says nothing.
  let lead: String

  /// The content.
  let blocks: [Block]

  /// Reads the directives that docutils, Sphinx, MyST and code hosts have for boxes; nil for any
  /// other.
  init?(_ directive: Directive, words: InterfaceWords) {
    let argument = directive.argument
    // The version is one word, and what stands behind it a sentence.
    let version = argument.prefix { !$0.isWhitespace }
    let sentence = String(argument[version.endIndex...].drop(while: \.isWhitespace))
    blocks = directive.blocks
    switch directive.name.lowercased() {
    case "note": (kind, title, lead) = (.note, words[.note], argument)
    case "seealso": (kind, title, lead) = (.note, words[.seeAlso], argument)
    case "tip", "hint": (kind, title, lead) = (.tip, words[.tip], argument)
    case "important": (kind, title, lead) = (.important, words[.important], argument)
    case "warning": (kind, title, lead) = (.warning, words[.warning], argument)
    case "attention", "caution": (kind, title, lead) = (.warning, words[.caution], argument)
    case "danger": (kind, title, lead) = (.danger, words[.danger], argument)
    case "error": (kind, title, lead) = (.danger, words[.error], argument)
    case "deprecated", "version-deprecated":
      (kind, title, lead) = (.warning, "\(words[.deprecated]) \(version)", sentence)
    case "versionadded", "version-added":
      (kind, title, lead) = (.note, "\(words[.added]) \(version)", sentence)
    case "versionchanged", "version-changed":
      (kind, title, lead) = (.note, "\(words[.changed]) \(version)", sentence)
    case "admonition", "topic", "sidebar":
      (kind, title, lead) = (.note, argument.isEmpty ? words[.note] : argument, "")
    default: return nil
    }
  }
}
