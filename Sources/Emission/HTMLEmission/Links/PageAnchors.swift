import SourceText

/// The ids of one page while it is written: each stands once, and links find them by several names.
struct PageAnchors: Hashable, Sendable {
  /// The ids in the order in which they were taken.
  private(set) var ids: [String] = []

  /// The place among ``ids`` of each of them.
  private var places: [String: Int] = [:]

  /// The place among ``ids`` of the id that each name means, by the ``key(_:)`` of the name.
  private(set) var placesByName: [String: Int] = [:]

  /// The number of the last claim of an id that more than one thing wants: a thousand fields of one
  /// name take a thousand steps and not their square.
  private var lastNumbers: [String: Int] = [:]

  /// The ids of the blocks that have a label, by the label in lower case.
  private(set) var idsByLabel: [String: String] = [:]

  /// Makes the anchors of an empty page; the ids of its frame are taken.
  init() { for id in ["content", "sidebar", "hits"] { _ = take(id) } }

  /// Takes an id: `wanted` where it is free, else with a number behind it.
  ///
  /// Links reach the id by `names` too, and by `labels` from every page of the site.
  mutating func claim(
    _ wanted: String,
    names: [String] = [],
    labels: [String] = []
  ) -> String {
    let base = Self.lawful(wanted)
    var id = base
    while !take(id) {
      let number = lastNumbers[base, default: 1] + 1
      lastNumbers[base] = number
      id = "\(base)-\(number)"
    }
    let place = ids.count - 1
    name(place, wanted)
    for other in names { name(place, other) }
    for label in labels {
      name(place, label)
      if idsByLabel[label.lowercased()] == nil { idsByLabel[label.lowercased()] = id }
    }
    return id
  }

  /// Takes an id; false where it is taken.
  private mutating func take(_ id: String) -> Bool {
    let place = ids.count
    var isFree = true
    places.merge(CollectionOfOne((id, place))) { first, _ in
      isFree = false
      return first
    }
    if isFree { ids.append(id) }
    return isFree
  }

  /// Takes the ids of sections that a template writes itself, before prose can have them.
  mutating func reserve(_ ids: [String]) { for id in ids { _ = claim(id) } }

  /// Makes an id that is taken known by further names.
  mutating func name(_ id: String, _ names: [String]) {
    guard let place = places[id] else { return }
    for other in names { name(place, other) }
  }

  private mutating func name(_ place: Int, _ name: String) {
    placesByName.merge(CollectionOfOne((Self.key(name), place))) { first, _ in first }
  }

  /// The id that a link means with `name`: an id of the page, one of its labels, or the anchor that a
  /// code host makes of a heading.
  func id(named name: String) -> String? {
    places[name] != nil ? name : placesByName[Self.key(name)].map { ids[$0] }
  }

  /// The text with hyphens for white space, which no id may hold; `part` for an empty one.
  static func lawful(_ text: String) -> String {
    // Letters beyond ASCII may be white space or not; among the rest nothing above the blank is.
    if !text.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) { return text }
    let id = text.split(whereSeparator: \.isWhitespace).joined(separator: "-")
    return id.isEmpty ? "part" : id
  }

  /// What is common to the many ways in which sites spell the anchor of a heading: its letters and
  /// digits in lower case.
  ///
  /// Bytes beyond ASCII count as letters: punctuation is rare among them.
  static func key(_ name: String) -> String {
    let key = String(unsafeUninitializedCapacity: name.utf8.count) { key in
      var count = 0
      for byte in name.utf8 where byte.isAlphanumeric || byte >= 0x80 {
        key.initializeElement(at: count, to: byte.lowerCased)
        count += 1
      }
      return count
    }
    return key.isEmpty ? name : key
  }
}
