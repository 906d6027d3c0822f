import JSONText

/// JSON Merge Patch (RFC 7396).
enum JSONMergePatch {
  /// The value with a patch applied: members that are null go, others come or change, and what is no
  /// object takes the place of all.
  static func apply(_ patch: JSONValue, to value: JSONValue?) -> JSONValue {
    guard case .object(let changes) = patch else { return patch }
    // Of several members with one name the last one counts.
    let former = [].overlaid(by: value?.members ?? [])
    var places = JSONMemberPlaces(former)
    // What goes leaves its place empty until the end, so that the other places stay true.
    var members = former.map(JSONMember?.some)
    for change in changes {
      let place = places[change.name]
      if change.value == .null {
        if let place { members[place] = nil }
      } else if let place {
        members[place] = JSONMember(
          change.name, apply(change.value, to: members[place]?.value))
      } else {
        places[change.name] = members.count
        members.append(JSONMember(change.name, apply(change.value, to: nil)))
      }
    }
    return .object(members.compactMap(\.self))
  }
}
