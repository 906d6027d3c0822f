import FixtureFormat
import JSONText

/// The lists of a site that were taken apart, so that the next request finds them ready.
///
/// It says nothing that the site does not say: all of these are one value.
struct PreparedLists: Hashable, Sendable {
  /// A list takes many times the memory of its text; beyond this much text the memory starts anew.
  private static let mostBytes = 1 << 20

  private var lists: [Int: ListDocument?] = [:]
  private var bytes = 0

  /// The list in a file; nil where there is none.
  mutating func list(
    inFile index: Int,
    of site: SiteSnapshot,
    by rules: ListRules
  ) -> ListDocument? {
    if let known = lists[index] { return known }
    let text = site.files[index].bytes
    let list = (try? JSONParser.parse(text)).flatMap { body in
      ListDocument(body, list: rules.list, fields: rules.fields)
    }
    if bytes + text.count > Self.mostBytes {
      lists = [:]
      bytes = 0
    }
    bytes += text.count
    lists[index] = .some(list)
    return list
  }

  static func == (left: PreparedLists, right: PreparedLists) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
