import APIModel
import MarkupTree

/// A row of a list of fields: a parameter, a header field or a member of an object.
struct FieldView: View {
  /// The id of the row.
  let id: String

  /// The name in a message.
  let name: String

  /// The name on the page, where it is another.
  let writtenName: String

  /// The type as the page writes it; empty where it names none.
  let type: String

  /// Whether it has to be there.
  let requirement: RequirementView

  /// The versions it is in, in words.
  let versions: String

  /// Its stage at the end of its life; empty while it is in use.
  let stage: String

  /// What the page says about it.
  let description: HTML

  /// What restricts the value.
  let constraints: [ConstraintView]

  /// The members.
  let children: [FieldView]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "id": .text(id)
    case "address": .link(LinkAddress(fragment: id))
    case "name": .text(self.name)
    case "writtenName": .text(writtenName)
    case "type": .text(type)
    case "requirement": .part(requirement)
    case "versions": .text(versions)
    case "stage": .text(stage)
    case "description": .html(description)
    case "constraints": .list(constraints)
    case "isSilent": .flag(description.isEmpty && constraints.isEmpty && children.isEmpty)
    case "hasChildren": .flag(!children.isEmpty)
    case "children": .list(children)
    default: nil
    }
  }
}

/// Whether something has to be there, in words and by a name for the style sheet.
struct RequirementView: View {
  let text: String
  let style: String

  /// Finds the words; `showsUnstated` is whether a page that does not say is worth one.
  init(_ requirement: Requirement, showsUnstated: Bool, words: InterfaceWords) {
    switch requirement {
    case .required: (text, style) = (words[.required], "required")
    case .optional: (text, style) = (words[.optional], "optional")
    case .conditional(let condition):
      text = condition.isEmpty ? words[.conditional] : "\(words[.conditional]): \(condition)"
      style = "conditional"
    case .unstated: (text, style) = (showsUnstated ? words[.unstated] : "", "unstated")
    }
  }

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "text": .text(text)
    case "style": .text(style)
    default: nil
    }
  }
}
