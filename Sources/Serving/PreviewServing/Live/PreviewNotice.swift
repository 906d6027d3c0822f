import MockServing

/// What the pages of a preview are told.
public struct PreviewNotice: Hashable, Sendable {
  /// The version of each page by its path in the site, such as `images/index.html`.
  public var versions: [String: String]

  /// What is wrong with the content, as JSON on one line; `{}` where nothing is.
  public var report: String

  /// Makes what pages are told.
  public init(versions: [String: String] = [:], report: String = "{}") {
    self.versions = versions
    self.report = report
  }

  /// The version of what is served at a path, decoded and with its slash; empty where that is no page.
  ///
  /// Where there is no page, the one that says so is served in its place.
  func version(ofPath path: String) -> String {
    let name = String(path.dropFirst(path.hasPrefix("/") ? 1 : 0))
    let isFolder = name.isEmpty || name.hasSuffix("/")
    return versions[isFolder ? name + "index.html" : name] ?? versions[SiteSnapshot.notFoundPath]
      ?? ""
  }
}
