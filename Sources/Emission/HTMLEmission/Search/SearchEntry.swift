import APIModel
import JSONText

/// What the search knows of one page.
struct SearchEntry: Equatable, Sendable {
  /// A name on the page.
  struct Name: Equatable, Sendable {
    let name: String

    /// Where it stands; nil where the name stands behind the prefix of its part.
    let id: String?
  }

  /// Names of the page that have much in common, in its order.
  struct Part: Equatable, Sendable {
    /// What stands before the names in their ids, as a rule.
    let prefix: String

    /// What it is called on the page; empty for headings.
    let title: String
    fileprivate(set) var names: [Name]
  }

  /// Method, path, title, address, stage, summary, statuses and other paths, as JSON; the last is left
  /// out where there are none.
  let record: [UInt8]

  /// The names that a search finds.
  let parts: [Part]

  /// Looks up a page, on which names stand at these places.
  init(_ page: WrittenPage, _ places: [SearchPlace]) {
    record = Array(JSONWriter.compact(Self.record(of: page)).utf8)
    var parts: [Part] = []
    for found in places {
      let part = found.part
      let name = Name(
        name: found.name, id: found.isBehindPrefix ? nil : found.id)
      if let last = parts.last, last.prefix == part.prefix, last.title == part.title {
        parts[parts.count - 1].names.append(name)
      } else {
        parts.append(Part(prefix: part.prefix, title: part.title, names: [name]))
      }
    }
    self.parts = parts
  }

  private static func record(of page: WrittenPage) -> JSONValue {
    var members = ["", "", page.view.title, page.view.path, "", ""].map(JSONValue.string)
    var statuses: [JSONValue] = []
    var otherPaths: [JSONValue] = []
    if case .endpoint(let view) = page.view.content {
      members[0] = .string(view.requestLine.method.rawValue)
      members[1] = .string(view.requestLine.path.description)
      members[4] = .string(view.lifecycle?.stage ?? "")
      statuses = view.responses.compactMap { Int($0.status) }.map { .number(String($0)) }
      otherPaths = view.otherPaths.map { .string($0.path.description) }
    }
    if page.view.summary != page.view.title {
      members[5] = .string(String(page.view.summary.prefix(80)))
    }
    return .array(
      members + [.array(statuses)] + (otherPaths.isEmpty ? [] : [.array(otherPaths)]))
  }
}
