import SourceText

/// A place in a site: a page, or an id on it.
public struct SitePlace: Hashable, Sendable, CustomStringConvertible {
  /// The path of the page, such as `stamps/show.html`.
  public var page: String

  /// The id; nil for the page as a whole.
  public var id: String?

  /// Makes a place.
  public init(page: String, id: String? = nil) {
    self.page = page
    self.id = id
  }

  /// Reads a place as people write it: `stamps/show`, with or without `.html` and a slash before it,
  /// `stamps/` for the page of a group, and an id behind `#`; `#id` is on `page`.
  ///
  /// What has a scheme, a query or no page, or leaves the site, is none.
  public init?(_ text: String, on page: String? = nil) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map(String.init) ?? ""
    id = parts.dropFirst().first.map(String.init)
    guard id?.isEmpty != true, id?.contains(where: \.isWhitespace) != true,
      !path.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || ":?\\".utf8.contains($0) })
    else { return nil }
    if path.isEmpty {
      guard let page, id != nil else { return nil }
      self.page = page
      return
    }
    guard let resolved = ContentPath.resolve(path, in: "") else { return nil }
    if path.hasSuffix("/") || resolved.isEmpty {
      self.page = resolved.isEmpty ? "index.html" : resolved + "/index.html"
    } else {
      self.page = resolved.hasSuffix(".html") ? resolved : resolved + ".html"
    }
  }

  /// `stamps/show.html#path-id`.
  public var description: String { page + (id.map { "#\($0)" } ?? "") }
}
