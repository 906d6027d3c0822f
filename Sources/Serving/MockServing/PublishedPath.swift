import JSONText

/// The path of the address that a site is published at, as the site says it itself: `/stamps` for
/// `https://docs.example.com/stamps`.
enum PublishedPath {
  /// The file that names the address: what the search knows, for other programs.
  static let source = "search.json"

  /// The decoded segments of the path; none where the address is unknown or has no path.
  ///
  /// All but the pages stands on the first line of the file, so that no more of it is read.
  static func segments(in file: SiteSnapshot.File) -> [String] {
    let head = Array(file.bytes.prefix { $0 != UInt8(ascii: "\n") }) + Array("]}".utf8)
    guard let address = (try? JSONParser.parse(head))?["address"]?.string,
      let mark = address.firstRange(of: "://")
    else { return [] }
    let place = address[mark.upperBound...]
    guard let slash = place.utf8.firstIndex(of: UInt8(ascii: "/")) else { return [] }
    return RouteSegment.texts(of: String(place[slash...]))
  }
}
