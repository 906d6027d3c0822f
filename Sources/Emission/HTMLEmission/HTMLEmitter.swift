public import SiteEmission
public import SourceText

/// Makes the pages of a site, and the assets that they load.
public struct HTMLEmitter: Emitter {
  private let theme: Theme
  private let words = InterfaceWords.english

  /// Makes an emitter that writes pages in the look of a theme.
  public init(theme: Theme) { self.theme = theme }

  /// The pages, the files of the theme, and the images and other files of the content that pages
  /// show.
  ///
  /// Broken links are warnings with the place of the block that they stand in.
  public func emit(_ plan: SitePlan) -> Diagnosed<[OutputFile]> {
    let pages = self.pages(of: plan)
    var files = pages.map { page in
      OutputFile(path: page.view.path, text: theme.render(page.view), source: page.source)
    }
    files += SiteAssets.files(of: theme)
    files += assets(of: pages, in: plan)
    return Diagnosed(files, pages.flatMap(\.writer.diagnostics))
  }

  /// All pages, written.
  ///
  /// A link may lead to an id of a page that is written later. So every page is written once to know
  /// the ids of all, and those that asked for one are written again.
  private func pages(of plan: SitePlan) -> [WrittenPage] {
    var site = SiteContext(plan, words: words)
    var pages = SitePage.all(in: plan).map { WrittenPage($0, in: site) }
    for page in pages { site.add(page.writer.anchors, of: page.view.path) }
    for index in pages.indices where pages[index].writer.isWaitingForAnchors {
      pages[index] = WrittenPage(pages[index].page, in: site)
    }
    return pages
  }

  private func assets(of pages: [WrittenPage], in plan: SitePlan) -> [OutputFile] {
    var assets: [String: FileIndex] = [:]
    for page in pages { assets.merge(page.writer.assets) { first, _ in first } }
    return assets.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .compactMap { path, file in
        plan.sources[file].map { source in
          OutputFile(path: path, bytes: source.bytes, source: .start(of: file))
        }
      }
  }
}
