import JSONText

/// JSON Merge Patch (RFC 7396).
enum JSONMergePatch {
  /// The value with a patch applied: members that are null go, others come or change, and what is no
  /// object takes the place of all.
  static func apply(_ patch: JSONValue, to value: JSONValue?) -> JSONValue {
    guard case .object(let changes) = patch else { return patch }
    var members = value?.members ?? []
    for change in changes {
      let index = members.lastIndex { $0.name == change.name }
      if change.value == .null {
        members.removeAll { $0.name == change.name }
      } else if let index {
        members[index].value = apply(change.value, to: members[index].value)
      } else {
        members.append(JSONMember(change.name, apply(change.value, to: nil)))
      }
    }
    return .object(members)
  }
}
