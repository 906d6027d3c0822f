import SiteEmission
import SourceText

/// What is known of a page when its text has been handed over: what the lists of pages, the search and
/// other programs are told of it.
///
/// It is an object, because builds hand on records by the thousand that have stayed as they were.
final class PageRecord: Sendable {
  /// Which page it is.
  let page: SitePage

  /// The path of the page in the site.
  let path: String

  /// What the search of the site knows of the page; nil for pages that it does not find.
  let search: SearchEntry?

  /// The page in `search.json`, as JSON; empty for a page that is not listed.
  let document: [UInt8]

  /// The page in `llms.txt`; empty for a page that is not listed.
  let line: String

  /// What the authors should know.
  let diagnostics: [Diagnostic]

  /// The files of the content that the page shows or links to, by their paths in the site.
  let assets: [String: FileIndex]

  /// Takes down what is to be known of a page.
  ///
  /// - Parameters:
  ///   - written: The page.
  ///   - group: The title of its group; nil for a page of the site as a whole.
  ///   - published: The address that the site is published at; nil where it is unknown.
  init(_ written: WrittenPage, group: String?, at published: PublishedAddress?) {
    page = written.page
    path = written.view.path
    let places = written.searchPlaces
    search = if case .page = page { SearchEntry(written, places) } else { nil }
    document = page.isListed ? SearchDocument.record(of: written, places, group: group) : []
    line = page.isListed ? LanguageModelIndex.line(of: written, at: published) : ""
    diagnostics = written.diagnostics
    assets = written.assets
  }
}
