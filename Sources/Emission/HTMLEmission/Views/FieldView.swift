import APIModel
import MarkupTree

/// A row of a list of fields: a parameter, a header field or a member of an object.
struct FieldView: View {
  /// The id of the row.
  let id: String

  /// The name in a message.
  let name: String

  /// Type, requirement, versions and stage, as far as the page says them.
  let facts: HTML

  /// The versions that it is in.
  var versions = VersionRange()

  /// What the page says about it, and what restricts the value.
  let content: HTML

  /// The members.
  let children: [FieldView]

  /// Whether the members are folded away at first.
  var isFolded = false

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "id": .text(id)
    case "address": .link(LinkAddress(fragment: id))
    case "name": .text(self.name)
    case "facts": .html(facts)
    case "isVersioned": .flag(versions != VersionRange())
    case "since": .text(versions.first ?? "")
    case "until": .text(versions.last ?? "")
    case "content": .html(content)
    case "hasChildren": .flag(!children.isEmpty)
    case "isFolded": .flag(isFolded && !children.isEmpty)
    case "count": .text(String(children.count))
    case "children": .list(children)
    default: nil
    }
  }
}
