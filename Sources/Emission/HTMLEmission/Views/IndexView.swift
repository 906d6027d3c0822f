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
    IndexView(
      title: words[.index],
      count: plan.endpoints.count,
      letters: IndexPlace.sections(of: site.facts, by: \.indexPlace).map { letter, facts in
        IndexLetterView(
          letter: letter,
          id: anchors.claim("letter-\(letter == "#" ? "other" : letter.lowercased())"),
          endpoints: facts.map(\.indexRow)
        )
      }
    )
  }
}
