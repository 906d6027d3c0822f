import SourceText

/// The ids of one page while it is written: each stands once, and links find them by several names.
struct PageAnchors: Hashable, Sendable {
  private var ids: Set<String>

  /// The id that each name means, by the ``key(_:)`` of the name.
  private(set) var idsByName: [String: String] = [:]

  /// The number of the last claim of an id that more than one thing wants: a thousand fields of one
  /// name take a thousand steps and not their square.
  private var lastNumbers: [String: Int] = [:]

  /// The ids of the blocks that have a label, by the label in lower case.
  private(set) var idsByLabel: [String: String] = [:]

  /// Makes the anchors of an empty page; the ids of its frame are taken.
  init() { ids = ["content", "sidebar", "hits"] }

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
    while !ids.insert(id).inserted {
      let number = lastNumbers[base, default: 1] + 1
      lastNumbers[base] = number
      id = "\(base)-\(number)"
    }
    name(id, [wanted] + names + labels)
    for label in labels where idsByLabel[label.lowercased()] == nil {
      idsByLabel[label.lowercased()] = id
    }
    return id
  }

  /// Takes the ids of sections that a template writes itself, before prose can have them.
  mutating func reserve(_ ids: [String]) { for id in ids { _ = claim(id) } }

  /// Makes an id that is taken known by further names.
  mutating func name(_ id: String, _ names: [String]) {
    for name in names where idsByName[Self.key(name)] == nil { idsByName[Self.key(name)] = id }
  }

  /// All ids that were taken, in the order of their bytes.
  var all: [String] {
    ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The id that a link means with `name`: an id of the page, one of its labels, or the anchor that a
  /// code host makes of a heading.
  func id(named name: String) -> String? {
    ids.contains(name) ? name : idsByName[Self.key(name)]
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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for byte in name.utf8 where byte.isAlphanumeric || byte >= 0x80 {
      bytes.append(byte.lowerCased)
    }
    return bytes.isEmpty ? name : String(decoding: bytes, as: UTF8.self)
  }
}
