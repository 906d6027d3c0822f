import APIModel
public import MarkupTree
public import SourceText

/// Turns what pages link to into paths of the site.
public struct SiteLinks: Equatable, Sendable {
  /// What a link of a page leads to in the site.
  public enum Target: Hashable, Sendable {
    /// A path below the site, with `#fragment` where there is one; the fragment is what the page
    /// wrote, percent-decoded, and need not be an id of the target.
    case site(String)
    /// An address outside, of an allowed scheme.
    case external(String)
    /// A file of the content that is copied into the site at this path.
    case asset(String, FileIndex)
    /// Nothing that is known, with the reason.
    case broken(String)
  }

  private let sources: SourceTree
  private let pages: [FileIndex: String]
  private let labels: [String: String]

  /// Finds the pages and labels of a reference, whose pages lie at these addresses.
  init(_ reference: APIReference, at addresses: [[PageAddress]], in sources: SourceTree) {
    self.sources = sources
    var pages: [FileIndex: String] = [:]
    var labels: [String: String] = [:]
    func add(_ file: FileIndex, _ names: [String], _ path: String) {
      if pages[file] == nil { pages[file] = path }
      for name in names where labels[Self.key(name)] == nil { labels[Self.key(name)] = path }
    }
    if let home = reference.home { add(home.file, home.labels, PageAddress.homePage) }
    for (group, addresses) in zip(reference.groups, addresses) {
      if let guide = group.introduction {
        add(guide.file, guide.labels, PageAddress.groupPage(group.slug))
      }
      for (page, address) in zip(group.pages, addresses) {
        switch page {
        case .endpoint(let endpoint): add(endpoint.file, endpoint.labels, address.page)
        case .guide(let guide): add(guide.file, guide.labels, address.page)
        }
      }
    }
    self.pages = pages
    self.labels = labels
  }

  /// Links are equal that lead to the same from the same files; what stands in the files is no matter.
  public static func == (left: SiteLinks, right: SiteLinks) -> Bool {
    left.pages == right.pages && left.labels == right.labels
      && left.sources.hasNames(of: right.sources)
  }

  /// The path of the page that was made of a file, of several the first; nil where there is none.
  public func page(of file: FileIndex) -> String? { pages[file] }

  /// What a link that stands in `file` leads to.
  ///
  /// Only `http`, `https` and `mailto` leave the site (an allow-list: a page is not trusted with
  /// `javascript:` and its many spellings).
  public func target(of destination: LinkDestination, in file: FileIndex) -> Target {
    switch destination {
    case .label(let label):
      labels[Self.key(label)].map(Target.site) ?? .broken("no page has the label '\(label)'")
    case .document(let path):
      relative(path, in: file, extensions: ["", ".rst", ".md", ".inc", ".txt"])
    case .url(let url): target(ofURL: url, in: file)
    }
  }

  private func target(ofURL url: String, in file: FileIndex) -> Target {
    if url.utf8.first == UInt8(ascii: "#") {
      guard let page = pages[file] else { return .broken("this page is not in the site") }
      let name = Self.percentDecoded(String(url.dropFirst()))
      if name.isEmpty { return .site(page) }
      return .site("\(labels[Self.key(name)] ?? page)#\(name)")
    }
    if let scheme = Self.scheme(of: url) {
      return Self.allowedSchemes.contains(scheme)
        ? .external(url) : .broken("the scheme '\(scheme)' is not allowed")
    }
    if url.hasPrefix("//") { return .external("https:" + url) }
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first?.split(separator: "?").first.map(String.init) ?? ""
    if path.isEmpty { return .broken("it names no page") }
    let target = relative(
      Self.percentDecoded(path),
      in: file,
      extensions: ["", ".md", ".rst", "/index.md", "/index.rst", "/README.md"]
    )
    if case .site(let page) = target, let fragment = parts.dropFirst().first, !fragment.isEmpty {
      return .site("\(page)#\(Self.percentDecoded(String(fragment)))")
    }
    return target
  }

  private func relative(_ path: String, in file: FileIndex, extensions: [String]) -> Target {
    guard let folder = sources[file]?.folder,
      let resolved = ContentPath.resolve(path, in: folder)
    else { return .broken("'\(path)' leaves the content folder") }
    var candidates = extensions.map { resolved + $0 }
    if resolved.hasSuffix(".html") {
      candidates += [".md", ".rst"].map { String(resolved.dropLast(5)) + $0 }
    }
    for candidate in candidates {
      guard let index = sources.index(ofPath: candidate) else { continue }
      if let page = pages[index] { return .site(page) }
      if let asset = sources[index], Self.isAsset(asset) { return .asset(candidate, index) }
    }
    return .broken("no page '\(path)' is in the content")
  }

  /// Whether a file may be copied into the site: what is no text, and texts that people download.
  ///
  /// A page of HTML is not, because its scripts would run as the site's own.
  private static func isAsset(_ file: SourceFile) -> Bool {
    let isPage = ["html", "htm", "xhtml", "xht"].contains(file.fileExtension)
    return !isPage
      && (!file.isText
        || ["svg", "json", "yaml", "yml", "csv", "xml", "wadl", "sh"].contains(file.fileExtension))
  }

  private static func key(_ label: String) -> String { label.lowercased() }

  private static let allowedSchemes: Set<String> = ["http", "https", "mailto"]

  /// The scheme of a URL in lower case (RFC 3986, section 3.1); nil for a relative reference.
  ///
  /// Browsers leave out white space and control characters, so they are left in here: a scheme with
  /// one of them in it is none of those that are allowed.
  private static func scheme(of url: String) -> String? {
    var scheme = ""
    for scalar in url.unicodeScalars {
      if scalar == ":" { return scheme.lowercased() }
      if "/?#".unicodeScalars.contains(scalar) { return nil }
      scheme.unicodeScalars.append(scalar)
    }
    return nil
  }

  /// The text with `%` and two hexadecimal digits as the byte that they stand for (RFC 3986, section
  /// 2.1); any other percent sign stays.
  private static func percentDecoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.first {
      let digits = rest.dropFirst().prefix(2)
      // A number may also have a sign, which no escape has.
      if byte == UInt8(ascii: "%"), digits.count == 2,
        digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
