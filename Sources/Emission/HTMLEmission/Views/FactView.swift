import APIModel

/// A short fact about a field or a body: a word and its name for the style sheet.
struct FactView: View {
  let text: String

  /// `type`, `required`, `optional`, `conditional`, `unstated`, `versions` or `stage`.
  let style: String

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "text": .text(text)
    case "style": .text(style)
    default: nil
    }
  }

  /// The type as the page writes it, else what its members make it; nil where neither tells.
  static func type(of schema: Schema, words: InterfaceWords) -> FactView? {
    guard let type = schema.type else { return nil }
    if !type.written.isEmpty { return FactView(text: type.written, style: "type") }
    return switch type.kind {
    case .object: FactView(text: words[.object], style: "type")
    case .array: FactView(text: words[.arrayOfObjects], style: "type")
    default: nil
    }
  }

  /// Whether something has to be there; `showsUnstated` is whether a page that does not say is worth a
  /// word.
  static func requirement(
    _ requirement: Requirement,
    showsUnstated: Bool,
    words: InterfaceWords
  ) -> FactView? {
    switch requirement {
    case .required: return FactView(text: words[.required], style: "required")
    case .optional: return FactView(text: words[.optional], style: "optional")
    case .conditional(let condition):
      let tail = condition.isEmpty ? "" : ": \(condition)"
      return FactView(text: words[.conditional] + tail, style: "conditional")
    case .unstated:
      return showsUnstated ? FactView(text: words[.unstated], style: "unstated") : nil
    }
  }

  /// The versions that something is in; nil where the page names none.
  static func versions(_ range: VersionRange, words: InterfaceWords) -> FactView? {
    let text = words.versions(range)
    return text.isEmpty ? nil : FactView(text: text, style: "versions")
  }

  /// The stage of something at the end of its life; nil while it is in use.
  static func stage(_ lifecycle: Lifecycle, words: InterfaceWords) -> FactView? {
    lifecycle.isDeprecated ? FactView(text: words.stage(of: lifecycle), style: "stage") : nil
  }
}
