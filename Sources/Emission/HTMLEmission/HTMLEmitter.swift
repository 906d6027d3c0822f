import APIModel
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
    memory: HTMLMemory = HTMLMemory(remembers: false)
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
    memory: HTMLMemory = HTMLMemory(remembers: false)
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
  public func emit<Receiver: OutputReceiver>(
    _ plan: SitePlan,
    to receiver: Receiver
  ) async -> Diagnosed<[Receiver.Taken]> {
    let own = SiteAssets(theme, brand: brand, sources: plan.sources)
    let (pages, site) = await self.pages(of: plan, assets: own, to: receiver)
    var files = pages.map(\.text)
    let records = pages.map(\.record)
    let counts = pages.reduce(into: [:]) { counts, page in
      counts.merge(page.counts) { first, _ in first }
    }
    let wrong = site.redirects.diagnostics(counting: counts, knowing: site.ids)
    files += await index(of: records, to: receiver)
    files += (own.files + assets(of: records, in: plan)).map(receiver.take)
    let listed = records.filter(\.page.isListed)
    files.append(
      receiver.take(LanguageModelIndex(pages: listed, plan: plan, words: words).file))
    files.append(SearchDocument(pages: listed, plan: plan).file(to: receiver))
    let last =
      Sitemap.files(of: listed.map(\.path), at: plan.published) + HostFiles.files
      + redirects(of: plan, in: site)
    files += last.map(receiver.take)
    return Diagnosed(files, records.flatMap(\.diagnostics) + site.redirects.diagnostics + wrong)
  }

  /// A page whose text has been handed over.
  private struct Finished<Taken: Sendable>: Sendable {
    let text: Taken
    let record: PageRecord

    /// How often ids stand on it that redirects have to do with.
    let counts: [SitePlace: Int]
  }

  /// All pages, written and handed over, and what they share.
  ///
  /// A link may lead to an id of a page that is written later. So every page is written once to know
  /// the ids of all, and those that asked for one are written again: their text waits so long.
  private func pages<Receiver: OutputReceiver>(
    of plan: SitePlan,
    assets: SiteAssets,
    to receiver: Receiver
  ) async -> ([Finished<Receiver.Taken>], SiteContext) {
    var site = SiteContext(
      plan, theme: theme, assets: assets, words: words, samples: samples, memory: memory)
    let frame = PageFrame(site, theme: theme)
    let all = SitePage.all(in: plan)
    memory.texts.begin(theme)
    memory.records.begin(plan.published)
    memory.first.begin(frame)
    let first = site
    let written = await concurrentMap(all, jobs: jobs) { [self] page in
      let written = Self.written(page, in: first, memory.first)
      let isWaiting = written.isWaitingForAnchors
      return (
        ids: written.ids, path: written.view.path,
        page: isWaiting ? nil : finished(written, in: first, to: receiver)
      )
    }
    memory.first.end()
    for page in written { site.add(page.ids, of: page.path) }
    let waiting = written.indices.filter { written[$0].page == nil }
    let second = site
    memory.second.begin(frame)
    let again = await concurrentMap(waiting, jobs: jobs) { [self] index in
      finished(Self.written(all[index], in: second, memory.second), in: second, to: receiver)
    }
    memory.second.end()
    memory.records.end()
    memory.texts.end()
    var rest = again[...]
    return (written.compactMap { $0.page ?? rest.popFirst() }, second)
  }

  /// Renders a page, hands over its text and takes down what is to be known of it.
  private func finished<Receiver: OutputReceiver>(
    _ written: WrittenPage,
    in site: SiteContext,
    to receiver: Receiver
  ) -> Finished<Receiver.Taken> {
    let path = written.view.path
    let bytes = memory.texts.value(at: path, of: HTMLMemory.PageText(page: written)) {
      theme.render(written.view, with: "page").bytes
    }
    let group = written.page.group.map { site.plan.reference.groups[$0].title }
    let record = memory.records.value(at: path, of: .init(page: written, group: group)) {
      PageRecord(written, group: group, at: site.plan.published)
    }
    return Finished(
      text: receiver.take(OutputFile(path: path, bytes: bytes, source: written.source)),
      record: record, counts: site.redirects.counts(on: path, text: bytes))
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

  private func index<Receiver: OutputReceiver>(
    of pages: [PageRecord],
    to receiver: Receiver
  ) async -> [Receiver.Taken] {
    memory.shards.begin(AnySetting())
    defer { memory.shards.end() }
    return await concurrentMap(SearchIndex.shards(of: pages), jobs: jobs) { [memory] shard in
      receiver.take(memory.shards.value(at: shard.number, of: shard) { shard.file })
    }
  }

  private func assets(of pages: [PageRecord], in plan: SitePlan) -> [OutputFile] {
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
