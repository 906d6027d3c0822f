import APIModel
import SiteEmission

/// All operations from A to Z.
struct IndexView: View {
  let title: String
  let count: Int
  let letters: [IndexLetterView]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "count": .text(String(count))
    case "letters": .list(letters)
    default: nil
    }
  }
}

/// The operations whose titles start with one letter.
struct IndexLetterView: View {
  let letter: String
  let id: String
  let endpoints: [EndpointRowView]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "letter": .text(letter)
    case "id": .text(id)
    case "endpoints": .list(endpoints)
    default: nil
    }
  }
}

extension PageWriter {
  /// All operations by title, then by path; titles without a letter at their start come last.
  mutating func index(_ plan: SitePlan) -> IndexView {
    var endpoints: [String: [IndexEntry]] = [:]
    for facts in site.facts {
      endpoints[facts.indexEntry.letter, default: []].append(facts.indexEntry)
    }
    let letters = endpoints.keys.sorted { ($0 == "#" ? 1 : 0, $0) < ($1 == "#" ? 1 : 0, $1) }
    return IndexView(
      title: words[.index],
      count: plan.endpoints.count,
      letters: letters.map { letter in
        IndexLetterView(
          letter: letter,
          id: anchors.claim("letter-\(letter == "#" ? "other" : letter.lowercased())"),
          endpoints: (endpoints[letter] ?? []).sorted { $0.key < $1.key }.map(\.row)
        )
      }
    )
  }
}

/// The place of an operation in the index.
struct IndexEntry: Sendable {
  /// The letter that it stands under; `#` for a title without one at its start.
  let letter: String

  /// What it is sorted by: its title, then its path.
  let key: String

  let row: EndpointRowView

  init(_ planned: PlannedEndpoint, words: InterfaceWords) {
    let endpoint = planned.endpoint
    letter = Self.letter(of: endpoint.title)
    key = "\(endpoint.title.lowercased())\u{0}\(endpoint.path) \(endpoint.method)"
    row = EndpointRowView(planned, on: SitePage.indexPath, words: words, showsSummary: false)
  }

  private static func letter(of title: String) -> String {
    guard let first = title.first(where: { $0.isLetter || $0.isNumber }), first.isLetter else {
      return "#"
    }
    return first.uppercased()
  }
}
