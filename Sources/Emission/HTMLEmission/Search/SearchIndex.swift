import APIModel
import JSONText
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
  static func shards(of pages: [PageRecord]) -> [SearchIndex] {
    let entries = pages.compactMap(\.search)
    let starts = entries.isEmpty ? [0] : Array(stride(from: 0, to: entries.count, by: pageLimit))
    return starts.enumerated().map { number, start in
      SearchIndex(number: number, entries: Array(entries[start...].prefix(pageLimit)))
    }
  }

  let number: Int
  private let entries: [SearchEntry]

  /// The script.
  ///
  /// It is a call of `endpaperSearch` with its number and an object of
  ///
  /// - `p`: the pages, each method, path, title, address, stage, summary, statuses and, if there are
  ///   any, other paths,
  /// - `x`: what stands before the names in ids, each with what it says to a reader,
  /// - `f`: names and where they stand, in turn: the number of a page and that of an `x`, in turn; the
  ///   id itself stands in place of the latter where it is not the two put together.
  var file: OutputFile {
    var names = SearchNames()
    for (place, entry) in entries.enumerated() { names.add(entry, place: place) }
    var bytes = Array("endpaperSearch(\(number),{\"p\":[".utf8)
    for (place, entry) in entries.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += entry.record
    }
    bytes += "],\"x\":[".utf8
    bytes += names.prefixes
    bytes += "],\"f\":[".utf8
    names.writePostings(to: &bytes)
    bytes += "]})\n".utf8
    return OutputFile(
      path: Self.pathPattern.replacing("#", with: String(number)), bytes: bytes)
  }
}

/// The names of parameters, fields and headings of some pages, and where they stand, as JSON.
private struct SearchNames {
  private var numbers: [String: Int] = [:]

  /// What stands before the names in ids, each with its title.
  private(set) var prefixes: [UInt8] = []

  private var indices: [String: Int] = [:]
  private var names: [(name: String, places: [UInt8])] = []

  mutating func add(_ entry: SearchEntry, place: Int) {
    let place = Array(String(place).utf8)
    for part in entry.parts {
      let number = Array(String(number(of: part)).utf8)
      for found in part.names { add(found, place: place, part: number) }
    }
  }

  private mutating func add(_ found: SearchEntry.Name, place: [UInt8], part: [UInt8]) {
    let index: Int
    if let known = indices[found.name] {
      index = known
      names[index].places.append(UInt8(ascii: ","))
    } else {
      index = names.count
      indices[found.name] = index
      names.append((found.name, []))
    }
    names[index].places += place
    names[index].places.append(UInt8(ascii: ","))
    if let id = found.id {
      JSONWriter.write(string: id, into: &names[index].places)
    } else {
      names[index].places += part
    }
  }

  private mutating func number(of part: SearchEntry.Part) -> Int {
    if let number = numbers[part.prefix] { return number }
    if !numbers.isEmpty { prefixes.append(UInt8(ascii: ",")) }
    let number = numbers.count
    numbers[part.prefix] = number
    prefixes += JSONWriter.compact(.array([.string(part.prefix), .string(part.title)])).utf8
    return number
  }

  /// By the bytes of the names, so that the same site has the same index.
  func writePostings(to bytes: inout [UInt8]) {
    let ordered = names.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for (index, entry) in ordered.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONWriter.write(string: entry.name, into: &bytes)
      bytes += ",[".utf8
      bytes += entry.places
      bytes.append(UInt8(ascii: "]"))
    }
  }
}
