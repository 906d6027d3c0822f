import FixtureFormat
import JSONText

/// The members of a body that name pages of its list.
enum PageLinks {
  /// Puts the address of a page where the page documents one; where there is no such page, the member
  /// is left out, or `null` where an example writes that.
  ///
  /// A member that only a table describes is `added` where the request asks for a page.
  static func set(
    _ link: FixturePageLink,
    in body: inout JSONValue,
    _ addresses: PageAddresses,
    adding: Bool
  ) {
    guard let name = link.place.steps.last else { return }
    let holder = JSONPointer(Array(link.place.steps.dropLast()))
    guard case .object(var members)? = body[holder] else { return }
    let index = members.lastIndex { $0.name == name }
    let value = value(of: link, shown: index.map { members[$0].value }, addresses)
    switch (index, value) {
    case (let index?, let value?): members[index].value = value
    case (let index?, nil): members.remove(at: index)
    case (nil, let value?) where adding: members.append(JSONMember(name, value))
    case (nil, _): return
    }
    body = body.replacing(holder, by: .object(members))
  }

  /// What stands at the place of a link; nil for nothing.
  private static func value(
    of link: FixturePageLink,
    shown: JSONValue?,
    _ addresses: PageAddresses
  ) -> JSONValue? {
    let target = addresses[link.relation]
    let address = target?.reference
    let nothing: JSONValue? = shown == .null || link.isNullable ? .null : nil
    switch link.form {
    case .marker: return target?.value.map(JSONValue.string) ?? nothing
    case .number:
      guard let value = link.relation == .last ? String(addresses.count) : target?.value else {
        return nothing
      }
      return Int(value) == nil ? .string(value) : .number(value)
    case .flag: return .boolean(holds(link.relation, addresses))
    case .url:
      return address.map { .string(styled($0, like: shown?.string, addresses)) } ?? nothing
    case .object:
      guard let address else { return nothing }
      let text = JSONValue.string(styled(address, like: shown?["href"]?.string, addresses))
      guard case .object(var members)? = shown,
        let index = members.lastIndex(where: { $0.name == "href" })
      else { return .object([JSONMember("href", text)]) }
      members[index].value = text
      return .object(members)
    case .array: return array(link, shown, address, addresses)
    }
  }

  private static func holds(
    _ relation: FixturePageLink.Relation,
    _ addresses: PageAddresses
  ) -> Bool {
    switch relation {
    case .next: addresses.next != nil
    case .previous: addresses.previous != nil
    case .first: addresses.previous == nil
    case .last: addresses.next == nil
    case .current: true
    }
  }

  private static func array(
    _ link: FixturePageLink,
    _ shown: JSONValue?,
    _ address: String?,
    _ addresses: PageAddresses
  ) -> JSONValue? {
    let relation = link.relation.rawValue
    var elements = shown?.elements ?? []
    let index = elements.firstIndex { $0["rel"]?.string == relation }
    guard let address else {
      if let index { elements.remove(at: index) }
      return elements.isEmpty ? nil : .array(elements)
    }
    let sample = index.map { elements[$0]["href"]?.string } ?? elements.first?["href"]?.string
    let text = JSONValue.string(styled(address, like: sample, addresses))
    let members: [JSONMember]
    if let index, case .object(var known) = elements[index],
      let place = known.lastIndex(where: { $0.name == "href" })
    {
      known[place].value = text
      members = known
      elements[index] = .object(members)
    } else {
      members = [JSONMember("href", text), JSONMember("rel", .string(relation))]
      elements.append(.object(members))
    }
    return .array(elements)
  }

  /// A reference as the page writes such: from the root where the example starts with a slash, else
  /// with the name of the server.
  private static func styled(
    _ reference: String,
    like shown: String?,
    _ addresses: PageAddresses
  ) -> String {
    if shown?.utf8.first == UInt8(ascii: "/") { return reference }
    return (addresses.origin ?? "") + reference
  }
}
