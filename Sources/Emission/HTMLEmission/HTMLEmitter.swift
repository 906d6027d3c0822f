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
  private let memory: HTMLMemory

  /// Makes an emitter that writes pages in the look of a theme.
  ///
  /// - Parameters:
  ///   - theme: The look.
  ///   - language: The language of the interface.
  ///   - samples: The languages of samples, in the order that readers see.
  ///   - brand: What makes the look that of its owner.
  ///   - jobs: How many pages are written at once; what is written does not depend on it.
  ///   - memory: The pages that need not be written again; what is written does not depend on it.
  public init(
    theme: Theme,
    language: InterfaceLanguage = .english,
    samples: [SampleLanguage] = SampleLanguage.allCases,
    brand: Brand = Brand(),
    jobs: Int = 1,
    memory: HTMLMemory = HTMLMemory()
  ) {
    self.init(
      theme: theme, words: language.words, samples: samples, brand: brand, jobs: jobs,
      memory: memory)
  }

  init(
    theme: Theme,
    words: InterfaceWords,
    samples: [SampleLanguage] = SampleLanguage.allCases,
    brand: Brand = Brand(),
    jobs: Int = 1,
    memory: HTMLMemory = HTMLMemory()
  ) {
    self.theme = theme
    self.words = words
    self.samples = samples
    self.brand = brand
    self.jobs = jobs
    self.memory = memory
  }

  /// The pages, the search index, the files of the theme, the images and other files of the content
  /// that pages show, and what other programs read: `llms.txt`, `search.json`, `sitemap.xml`.
  ///
  /// Broken links are warnings with the place of the block that they stand in.
  public func emit(_ plan: SitePlan) async -> Diagnosed<[OutputFile]> {
    let own = SiteAssets(theme, brand: brand, sources: plan.sources)
    let (pages, site) = await self.pages(of: plan, assets: own)
    var files = await texts(of: pages)
    let wrong = site.redirects.diagnostics(in: files, knowing: site.anchors)
    files += await index(of: pages)
    files += own.files
    files += assets(of: pages, in: plan)
    let listed = pages.filter(\.page.isListed)
    files.append(LanguageModelIndex(pages: listed, plan: plan, words: words).file(memory))
    files.append(SearchDocument(pages: listed, plan: plan).file(memory))
    files += Sitemap.files(of: listed.map(\.view.path), at: plan.published)
    files += HostFiles.files
    files += redirects(of: plan, in: site)
    return Diagnosed(files, pages.flatMap(\.diagnostics) + site.redirects.diagnostics + wrong)
  }

  /// All pages, written, and what they share.
  ///
  /// A link may lead to an id of a page that is written later. So every page is written once to know
  /// the ids of all, and those that asked for one are written again.
  private func pages(of plan: SitePlan, assets: SiteAssets) async -> ([WrittenPage], SiteContext) {
    var site = SiteContext(
      plan, theme: theme, assets: assets, words: words, samples: samples, memory: memory)
    let frame = PageFrame(site, theme: theme)
    let first = site
    memory.first.begin(frame)
    var pages = await concurrentMap(SitePage.all(in: plan), jobs: jobs) { [memory] page in
      Self.written(page, in: first, memory.first)
    }
    memory.first.end()
    for page in pages { site.add(page) }
    let waiting = pages.indices.filter { pages[$0].isWaitingForAnchors }
    let (second, known) = (site, pages)
    memory.second.begin(frame)
    let again = await concurrentMap(waiting, jobs: jobs) { [memory] index in
      Self.written(known[index].page, in: second, memory.second)
    }
    memory.second.end()
    for (index, page) in zip(waiting, again) { pages[index] = page }
    return (pages, second)
  }

  /// Pages that lead from old addresses to new ones.
  private func redirects(of plan: SitePlan, in site: SiteContext) -> [OutputFile] {
    site.redirects.pages.map { entry in
      let (path, target) = (entry.redirect.old.page, entry.target)
      let address = LinkAddress(from: path, to: target.page, fragment: target.id)
      let view = RedirectView(
        path: path, address: address,
        canonical: plan.published.map { .published(target.page, at: $0) } ?? address,
        title: site.redirects.title(of: target.page), words: words, assets: site.assets)
      return OutputFile(
        path: path, bytes: theme.render(view, with: "redirect").bytes,
        source: entry.redirect.span)
    }
  }

  private static func written(
    _ page: SitePage,
    in site: SiteContext,
    _ memory: Remembered<PageFrame, String, Made<PageInput, WrittenPage>>
  ) -> WrittenPage {
    guard let input = PageInput(page, in: site) else { return WrittenPage(page, in: site) }
    return memory.value(
      at: page.path(in: site.plan), of: input, while: { $0.holds(in: site) }
    ) {
      WrittenPage(page, in: site)
    }
  }

  private func texts(of pages: [WrittenPage]) async -> [OutputFile] {
    memory.texts.begin(theme)
    defer { memory.texts.end() }
    return await concurrentMap(pages, jobs: jobs) { [memory, theme] page in
      let bytes = memory.texts.value(at: page.view.path, of: HTMLMemory.PageText(page: page)) {
        theme.render(page.view, with: "page").bytes
      }
      return OutputFile(path: page.view.path, bytes: bytes, source: page.source)
    }
  }

  private func index(of pages: [WrittenPage]) async -> [OutputFile] {
    memory.shards.begin(AnySetting())
    defer { memory.shards.end() }
    let shards = SearchIndex.shards(of: pages, memory: memory)
    return await concurrentMap(shards, jobs: jobs) { [memory] shard in
      memory.shards.value(at: shard.number, of: shard) { shard.file }
    }
  }

  private func assets(of pages: [WrittenPage], in plan: SitePlan) -> [OutputFile] {
    var assets: [String: FileIndex] = [:]
    for page in pages { assets.merge(page.assets) { first, _ in first } }
    return assets.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .compactMap { path, file in
        plan.sources[file].map { source in
          OutputFile(path: path, bytes: source.bytes, source: .start(of: file))
        }
      }
  }
}
