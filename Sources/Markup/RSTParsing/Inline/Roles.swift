import MarkupTree

/// Interpreted text: `` :role:`text` ``.
extension InlineParser {
  /// The inline that a role makes of its text; roles without a meaning here keep both.
  mutating func interpreted(
    _ content: Range<Int>,
    role: String?,
    _ references: inout ReferenceIndex
  ) -> Inline {
    guard let role else { return .emphasis(plain(content)) }
    let text = string(content)
    switch role.lowercased() {
    case "emphasis", "title-reference", "title", "t": return .emphasis(plain(content))
    case "strong": return .strong(plain(content))
    case "literal", "samp": return .code(text.collapsingLineEnds)
    case "code": return .code(literal(content))
    case "math": return .role(name: role, text: literal(content))
    case "ref", "std:ref", "numref", "std:numref":
      references.notePending()
      let parts = titled(content, role: "ref")
      return .link(parts.text, to: .label(parts.target))
    case "doc", "std:doc":
      let parts = titled(content, role: "doc")
      return .link(parts.text, to: .document(parts.target))
    case "download":
      let parts = titled(content, role: "download")
      return .link(parts.text, to: .url(parts.target))
    case "rfc", "rfc-reference":
      return numbered(text, lead: "RFC ", base: "https://datatracker.ietf.org/doc/html/rfc")
    case "pep", "pep-reference":
      return numbered(text, lead: "PEP ", base: "https://peps.python.org/pep-", digits: 4)
    default:
      if !RoleNames.isKnown(role), !references.roles.contains(role.lowercased()) {
        unknownRoles.append(UnknownRole(offset: content.lowerBound, name: role))
      }
      return .role(name: role, text: text.collapsingLineEnds)
    }
  }

  /// Splits `text <target>`; without a target the text is that of the role, since its title may be
  /// shown instead.
  private func titled(_ content: Range<Int>, role: String) -> (text: [Inline], target: String) {
    guard let parts = embeddedDestination(content, needsSpace: false), !parts.text.isEmpty else {
      let target = string(content).collapsingSpace
      return ([.role(name: role, text: target)], target)
    }
    return (plain(parts.text), string(parts.destination).collapsingSpace)
  }

  /// A document of a series by its number, with a fragment or not: `2616#section-10`.
  private func numbered(
    _ text: String,
    lead: String,
    base: String,
    digits: Int = 1
  ) -> Inline {
    let parts = text.split(separator: "#", maxSplits: 1)
    guard let number = parts.first.flatMap({ Int($0.trimmingPrefix(lead)) }), number > 0 else {
      return .text(text)
    }
    let padding = String(repeating: "0", count: max(0, digits - String(number).utf8.count))
    let fragment = parts.count > 1 ? "#" + parts[1] : ""
    return .link(
      [.text(lead + String(number))], to: .url(base + padding + String(number) + fragment))
  }
}

extension String {
  /// The text on one line.
  fileprivate var collapsingLineEnds: String {
    utf8.contains(UInt8(ascii: "\n")) ? collapsingSpace : self
  }
}
