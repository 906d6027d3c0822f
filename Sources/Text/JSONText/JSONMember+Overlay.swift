import SourceText

extension [JSONMember] {
  /// The members with others in the place of those of the same name, or behind them.
  ///
  /// Takes time in proportion to all of them. Of several members with one name the last one counts.
  public func overlaid(by others: [JSONMember]) -> [JSONMember] {
    var result = self
    var places = JSONMemberPlaces(self)
    for other in others {
      if let place = places[other.name] {
        result[place].value = other.value
      } else {
        places[other.name] = result.count
        result.append(other)
      }
    }
    return result
  }
}

/// Where the members of an object stand, so that many can be found in one that has many.
public struct JSONMemberPlaces: Sendable {
  private var places: [ExactText: Int] = [:]

  /// Notes the places of members; of several with one name that of the last.
  public init(_ members: [JSONMember]) {
    places.reserveCapacity(members.count)
    for (place, member) in members.enumerated() { places[ExactText(member.name)] = place }
  }

  /// The 0-based place of the member with this name.
  public subscript(_ name: String) -> Int? {
    get { places[ExactText(name)] }
    set { places[ExactText(name)] = newValue }
  }
}
