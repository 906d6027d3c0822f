import SiteEmission

/// The pages of a published site for search engines, in the form of sitemaps.org 0.9.
///
/// It has no times: the same content gives the same bytes.
enum Sitemap {
  /// As many pages are in one file; the protocol allows 50,000.
  private static let limit = 50_000

  /// The files: `sitemap.xml`, which leads to others where there are too many pages for one; none
  /// where nobody knows the address of the site.
  static func files(of paths: [String], at address: PublishedAddress?) -> [OutputFile] {
    guard let address else { return [] }
    let parts = stride(from: 0, to: paths.count, by: limit).map { paths[$0...].prefix(limit) }
    guard parts.count > 1 else { return [file("sitemap.xml", "urlset", "url", paths, address)] }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    return [file("sitemap.xml", "sitemapindex", "sitemap", names, address)]
      + zip(names, parts).map { file($0, "urlset", "url", Array($1), address) }
  }

  private static func file(
    _ path: String,
    _ root: StaticString,
    _ element: StaticString,
    _ paths: [String],
    _ address: PublishedAddress
  ) -> OutputFile {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for path in paths {
      let url = LinkAddress.published(path, at: address).text
      text += "<\(element)><loc>\(HTMLEscaping.escaped(url))</loc></\(element)>\n"
    }
    return OutputFile(path: path, text: text + "</\(root)>\n")
  }
}
