/// The ids of a page that was written, and what links find them by.
struct PageIDs: Hashable, Sendable {
  private let ids: PackedTexts

  /// The names that links may mean an id by, each as its ``PageAnchors/key(_:)``.
  private let names: PackedTexts

  /// The place among the ids of what each name means.
  private let places: [UInt32]

  /// The titles of sections by their ids.
  private let titles: [String: String]

  /// The ids of the blocks that have a label, by the label in lower case, in the order of the labels.
  let labels: [Label]

  /// A label in lower case, and the id of its block.
  struct Label: Hashable, Sendable {
    let name: String
    let id: String
  }

  /// The ids of a page that have been claimed, and its headings.
  init(_ anchors: PageAnchors, headings: [PageHeading]) {
    let (ids, placesOfIDs) = PackedTexts.packing(anchors.ids)
    let named = Array(anchors.placesByName)
    let (names, placesOfNames) = PackedTexts.packing(named.map(\.key))
    var places = [UInt32](repeating: 0, count: named.count)
    for (name, place) in zip(named, placesOfNames) {
      places[Int(place)] = placesOfIDs[name.value]
    }
    self.ids = ids
    self.names = names
    self.places = places
    titles = Dictionary(headings.map { ($0.id, $0.title) }) { _, last in last }
    labels = anchors.idsByLabel.sorted { $0.key < $1.key }
      .map { Label(name: $0.key, id: $0.value) }
  }

  /// All ids, in the order of their bytes.
  var all: [String] { (0..<ids.count).map { ids[$0] } }

  /// The id that a link means with `name`: an id of the page, one of its labels, or the anchor that a
  /// code host makes of a heading.
  func id(named name: String) -> String? {
    if ids.place(of: name) != nil { return name }
    return names.place(of: PageAnchors.key(name)).map { ids[Int(places[$0])] }
  }

  /// The title of the section that has an id; nil for another block.
  func title(ofSection id: String) -> String? { titles[id] }
}
