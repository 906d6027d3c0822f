public import APIModel

/// Where an operation stands in a list from A to Z.
public struct IndexPlace: Hashable, Sendable {
  /// The letter that it stands under, in upper case; `#` for a title without one at its start.
  public let letter: String

  /// What it is sorted by: its title, then its path.
  private let key: String

  /// The place of an operation.
  public init(of endpoint: Endpoint) {
    letter = Self.letter(of: endpoint.title)
    key = "\(endpoint.title.lowercased())\u{0}\(endpoint.path) \(endpoint.method)"
  }

  /// Elements under their letters, in order; those without a letter come last.
  public static func sections<Element>(
    of elements: some Sequence<Element>,
    by place: (Element) -> IndexPlace
  ) -> [(letter: String, elements: [Element])] {
    let elements = Array(elements)
    let places = elements.map(place)
    var byLetter: [String: [Int]] = [:]
    for (index, place) in places.enumerated() {
      byLetter[place.letter, default: []].append(index)
    }
    let letters = byLetter.keys.sorted { ($0 == "#" ? 1 : 0, $0) < ($1 == "#" ? 1 : 0, $1) }
    return letters.map { letter in
      let ordered = (byLetter[letter] ?? []).sorted { places[$0].key < places[$1].key }
      return (letter, ordered.map { elements[$0] })
    }
  }

  private static func letter(of title: String) -> String {
    guard let first = title.first(where: { $0.isLetter || $0.isNumber }), first.isLetter else {
      return "#"
    }
    return first.uppercased()
  }
}
