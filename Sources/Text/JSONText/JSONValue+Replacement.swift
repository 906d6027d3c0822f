extension JSONValue {
  /// The value with another one at a place; as it is where the place is not there, except that a
  /// member whose object is there is added at its end.
  public func replacing(_ pointer: JSONPointer, by value: JSONValue) -> JSONValue {
    replacing(pointer.steps[...], by: value)
  }

  private func replacing(_ steps: ArraySlice<String>, by value: JSONValue) -> JSONValue {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch self {
    case .object(var members):
      if let index = members.lastIndex(where: { $0.name == step }) {
        members[index].value = members[index].value.replacing(rest, by: value)
      } else if rest.isEmpty {
        members.append(JSONMember(step, value))
      }
      return .object(members)
    case .array(var elements):
      guard let index = Int(step), String(index) == step, elements.indices.contains(index) else {
        return self
      }
      elements[index] = elements[index].replacing(rest, by: value)
      return .array(elements)
    default: return self
    }
  }
}
