import APIModel
import MarkupTree
import SourceText

extension PageWriter {
  /// The facts about a field in a word each, in the order that readers look for them.
  mutating func facts(
    schema: Schema,
    requirement: Requirement,
    showsUnstated: Bool = false,
    versions: VersionRange = VersionRange(),
    lifecycle: Lifecycle = .active,
    at span: SourceSpan
  ) -> HTML {
    var html = HTML()
    appendType(of: schema, at: span, to: &html)
    append(requirement, showsUnstated: showsUnstated, to: &html)
    let range = words.versions(versions)
    if !range.isEmpty { append(range, .class("versions"), to: &html) }
    if lifecycle.isDeprecated { append(words.stage(of: lifecycle), .class("stage"), to: &html) }
    return html
  }

  /// The type as the page writes it, linked to where it is described, else what its members make it.
  private mutating func appendType(of schema: Schema, at span: SourceSpan, to html: inout HTML) {
    guard let type = schema.type else { return }
    var text = type.written
    if text.isEmpty {
      switch type.kind {
      case .object: text = words[.object]
      case .array: text = words[.arrayOfObjects]
      default: return
      }
    }
    let address = type.label.flatMap { self.address(of: .label($0), at: span) }
    html.element("span", .class("type")) { html in
      if let address {
        html.element("a", .href(address), text: text)
      } else {
        html.append(text: text)
      }
    }
  }

  private func append(_ requirement: Requirement, showsUnstated: Bool, to html: inout HTML) {
    switch requirement {
    case .required: append(words[.required], .class("required"), to: &html)
    case .optional: append(words[.optional], .class("optional"), to: &html)
    case .conditional(let condition):
      let tail = condition.isEmpty ? "" : ": \(condition)"
      append(words[.conditional] + tail, .class("conditional"), to: &html)
    case .unstated:
      if showsUnstated { append(words[.unstated], .class("unstated"), to: &html) }
    }
  }

  /// Adds a fact; white space keeps its word from the one before, for those who do not see the dot
  /// between them.
  private func append(_ text: String, _ style: HTMLAttribute, to html: inout HTML) {
    if !html.isEmpty { html.append(text: " ") }
    html.element("span", style, text: text)
  }
}
