import JSONText

/// The files of a site that were read as JSON, so that the next request finds them read.
///
/// It says nothing that the site does not say: all of these are one value.
struct ParsedDocuments: Hashable, Sendable {
  /// Values take many times the memory of their text; beyond this much text the memory starts anew.
  private static let mostBytes = 1 << 20

  private var documents: [Int: JSONValue?] = [:]
  private var bytes = 0

  /// The file as JSON; nil where it is none.
  mutating func json(ofFile index: Int, in site: SiteSnapshot) -> JSONValue? {
    if let known = documents[index] { return known }
    let text = site.files[index].bytes
    let document = try? JSONParser.parse(text)
    if bytes + text.count > Self.mostBytes {
      documents = [:]
      bytes = 0
    }
    bytes += text.count
    documents[index] = .some(document)
    return document
  }

  static func == (left: ParsedDocuments, right: ParsedDocuments) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
