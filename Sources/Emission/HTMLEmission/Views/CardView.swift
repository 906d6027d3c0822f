import APIModel

/// A card of code: a request in several languages, or documented messages.
struct CardView: View {
  /// What a card shows, by its name for the style sheet.
  enum Kind: String, Sendable {
    /// How to make the main request.
    case request
    /// A documented request.
    case example
    /// Documented answers.
    case response
  }

  let kind: Kind
  let title: String

  /// What its buttons choose, for screen readers.
  let choice: String

  /// What it shows, one at a time where the script runs.
  let panes: [PaneView]

  /// The values of the reader's in the code; nil where there are none.
  var values: SampleValuesView?

  /// The request as JSON for the button that sends it to the mock; empty for any other card.
  var call = ""

  /// The ids of the headings of all cards: no other part of a page may have them.
  static let ids = [Kind.request, .example, .response].map { "card-\($0.rawValue)" }

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "id": .text("card-\(kind.rawValue)")
    case "kind": .text(kind.rawValue)
    case "title": .text(title)
    case "choice": .text(choice)
    case "hasPanes": .flag(panes.count > 1)
    case "panes": .list(panes)
    case "values": .part(values)
    case "call": .text(call)
    default: nil
    }
  }
}
