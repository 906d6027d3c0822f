public import RequestSamples
public import SiteEmission
public import SourceText

/// Makes the pages of a site, and the assets that they load.
public struct HTMLEmitter: Emitter {
  private let theme: Theme
  private let words: InterfaceWords
  private let samples: [SampleLanguage]
  private let brand: Brand
  private let jobs: Int

  /// Makes an emitter that writes pages in the look of a theme.
  ///
  /// - Parameters:
  ///   - theme: The look.
  ///   - language: The language of the interface.
  ///   - samples: The languages of samples, in the order that readers see.
  ///   - brand: What makes the look that of its owner.
  ///   - jobs: How many pages are written at once; what is written does not depend on it.
  public init(
    theme: Theme,
    language: InterfaceLanguage = .english,
    samples: [SampleLanguage] = SampleLanguage.allCases,
    brand: Brand = Brand(),
    jobs: Int = 1
  ) {
    self.init(theme: theme, words: language.words, samples: samples, brand: brand, jobs: jobs)
  }

  init(
    theme: Theme,
    words: InterfaceWords,
    samples: [SampleLanguage] = SampleLanguage.allCases,
    brand: Brand = Brand(),
    jobs: Int = 1
  ) {
    self.theme = theme
    self.words = words
    self.samples = samples
    self.brand = brand
    self.jobs = jobs
  }

  /// The pages, the search index, the files of the theme, the images and other files of the content
  /// that pages show, and what other programs read: `llms.txt`, `search.json`, `sitemap.xml`.
  ///
  /// Broken links are warnings with the place of the block that they stand in.
  public func emit(_ plan: SitePlan) async -> Diagnosed<[OutputFile]> {
    let own = SiteAssets(theme, brand: brand, sources: plan.sources)
    let pages = await self.pages(of: plan, assets: own)
    let theme = theme
    var files = await concurrentMap(pages, jobs: jobs) { page in
      OutputFile(path: page.view.path, text: theme.render(page.view), source: page.source)
    }
    let shards = SearchIndex.shards(of: pages)
    files += await concurrentMap(shards, jobs: jobs) { $0.file }
    files += own.files
    files += assets(of: pages, in: plan)
    let listed = pages.filter(\.page.isListed)
    files.append(LanguageModelIndex(pages: listed, plan: plan, words: words).file)
    files.append(SearchDocument(pages: listed, plan: plan).file)
    files += Sitemap.files(of: listed.map(\.view.path), at: plan.published)
    files += HostFiles.files
    return Diagnosed(files, pages.flatMap(\.writer.diagnostics))
  }

  /// All pages, written.
  ///
  /// A link may lead to an id of a page that is written later. So every page is written once to know
  /// the ids of all, and those that asked for one are written again.
  private func pages(of plan: SitePlan, assets: SiteAssets) async -> [WrittenPage] {
    var site = SiteContext(plan, theme: theme, assets: assets, words: words, samples: samples)
    let first = site
    var pages = await concurrentMap(SitePage.all(in: plan), jobs: jobs) { page in
      WrittenPage(page, in: first)
    }
    for page in pages { site.add(page.writer.anchors, of: page.view.path) }
    let waiting = pages.indices.filter { pages[$0].writer.isWaitingForAnchors }
    let (second, known) = (site, pages)
    let again = await concurrentMap(waiting, jobs: jobs) { index in
      WrittenPage(known[index].page, in: second)
    }
    for (index, page) in zip(waiting, again) { pages[index] = page }
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
