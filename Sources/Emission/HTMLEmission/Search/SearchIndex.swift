import APIModel
import JSONText
import MarkupTree
import SiteEmission

/// What the search of the site knows, in scripts that the page loads one after the other: classic
/// scripts, because a page that was opened from a file may load nothing else.
struct SearchIndex: Equatable, Sendable {
  /// As many pages are in one script, so that the first results need no more than that.
  private static let pageLimit = 400

  /// The path of the scripts, `#` for their numbers.
  ///
  /// It says nothing of their content, as those of other assets do: all pages name it, and a change of
  /// one page would change all others.
  static let pathPattern = "assets/search-#.js"

  /// How many scripts a plan needs.
  static func shardCount(of plan: SitePlan) -> Int {
    let count = plan.reference.groups.reduce(0) { $0 + $1.pages.count }
    return max(1, (count + pageLimit - 1) / pageLimit)
  }

  /// The index of the pages of a site.
  static func shards(of pages: [WrittenPage]) -> [SearchIndex] {
    let found = pages.filter { if case .page = $0.page { true } else { false } }
    let starts = found.isEmpty ? [0] : Array(stride(from: 0, to: found.count, by: pageLimit))
    return starts.enumerated().map { number, start in
      SearchIndex(number: number, pages: Array(found[start...].prefix(pageLimit)))
    }
  }

  let number: Int
  private let pages: [WrittenPage]

  /// The script.
  ///
  /// It is a call of `endpaperSearch` with its number and an object of
  ///
  /// - `p`: the pages, each method, path, title, address, stage, summary and statuses,
  /// - `x`: what stands before the names in ids, each with what it says to a reader,
  /// - `f`: names and where they stand, in turn: the number of a page and that of an `x`, in turn; the
  ///   id itself stands in place of the latter where it is not the two put together.
  var file: OutputFile {
    var names = SearchNames()
    var records: [JSONValue] = []
    for (place, page) in pages.enumerated() {
      records.append(record(of: page))
      names.add(page, place: place)
    }
    let index = JSONValue.object([
      JSONMember("p", .array(records)), JSONMember("x", names.prefixes),
      JSONMember("f", names.postings),
    ])
    return OutputFile(
      path: Self.pathPattern.replacing("#", with: String(number)),
      text: "endpaperSearch(\(number),\(JSONWriter.compact(index)))\n"
    )
  }

  private func record(of page: WrittenPage) -> JSONValue {
    var members = ["", "", page.view.title, page.view.path, "", ""].map(JSONValue.string)
    var statuses: [JSONValue] = []
    if case .endpoint(let view) = page.view.content {
      members[0] = .string(view.requestLine.method.rawValue)
      members[1] = .string(view.requestLine.path.description)
      members[4] = .string(view.lifecycle?.stage ?? "")
      statuses = view.responses.compactMap { Int($0.status) }.map { .number(String($0)) }
    }
    if page.view.summary != page.view.title {
      members[5] = .string(String(page.view.summary.prefix(80)))
    }
    return .array(members + [.array(statuses)])
  }
}

/// The names of parameters, fields and headings, and where they stand.
private struct SearchNames {
  private var numbers: [String: Int] = [:]
  private var titles: [(prefix: String, title: String)] = []
  private var places: [String: [JSONValue]] = [:]

  mutating func add(_ page: WrittenPage, place: Int) {
    for found in page.searchPlaces {
      let number = number(of: found.part.prefix, found.part.title)
      let isPlain = found.part.prefix + found.name == found.id
      places[found.name, default: []] += [
        .number(String(place)), isPlain ? .number(String(number)) : .string(found.id),
      ]
    }
  }

  private mutating func number(of prefix: String, _ title: String) -> Int {
    if let number = numbers[prefix] { return number }
    numbers[prefix] = titles.count
    titles.append((prefix, title))
    return titles.count - 1
  }

  var prefixes: JSONValue {
    .array(titles.map { .array([.string($0.prefix), .string($0.title)]) })
  }

  /// By the bytes of the names, so that the same site has the same index.
  var postings: JSONValue {
    .array(
      places.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .flatMap { [.string($0.key), .array($0.value)] })
  }
}
