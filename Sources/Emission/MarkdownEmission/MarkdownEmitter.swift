import APIModel
public import SiteEmission
public import SourceText

/// Writes each page of a site once more, as Markdown: for programs that read no HTML, and for people
/// who take a page along.
///
/// The twin of a page keeps to the convention for pages, so that Endpaper reads the same operation from
/// it. Its links lead to other twins. What is wrong with links is left to whoever writes the pages to
/// report.
public struct MarkdownEmitter: Emitter {
  private let jobs: Int
  private let memory: MarkdownMemory

  /// Makes an emitter that writes this many pages at once; what is written depends neither on that nor
  /// on its memory.
  public init(jobs: Int = 1, memory: MarkdownMemory = MarkdownMemory(remembers: false)) {
    self.jobs = jobs
    self.memory = memory
  }

  /// The twins of the first page, of the lists of operations and errors, of the page about health, of the groups, and of all
  /// endpoints and guides.
  public func emit<Receiver: OutputReceiver>(
    _ plan: SitePlan,
    to receiver: Receiver
  ) async -> Diagnosed<[Receiver.Taken]> {
    let links = plan.links
    memory.pages.begin(links)
    memory.entries.begin(AnySetting())
    defer {
      memory.pages.end()
      memory.entries.end()
    }
    let overviews = overviews(of: plan, links).map(receiver.take)
    let planned = Array(plan.pages.joined())
    let pages = await concurrentMap(planned, jobs: jobs) { [memory] page in
      receiver.take(
        memory.pages.value(at: page.address, of: page) { Self.twin(of: page, links) })
    }
    return Diagnosed(overviews + pages, [])
  }

  /// The twins of the pages that list others.
  private func overviews(of plan: SitePlan, _ links: SiteLinks) -> [OutputFile] {
    let entries = plan.pages.map { $0.map { self.entries(of: $0, links) } }
    let home = Self.twin(
      ofPage: PageAddress.homePage, from: plan.reference.home?.file, links
    ) {
      $0.home(of: plan.reference, listing: entries.map { $0.map(\.fromRoot) })
    }
    let index = Self.twin(ofPage: PageAddress.indexPage, from: nil, links) {
      $0.index(of: entries.joined())
    }
    let errors = Self.twin(ofPage: PageAddress.errorsPage, from: nil, links) {
      $0.errors(of: entries.joined())
    }
    let health = Self.twin(ofPage: PageAddress.healthPage, from: nil, links) {
      $0.health(Completeness(entries.joined().lazy.compactMap(\.completeness)), of: plan)
    }
    let groups = zip(plan.reference.groups, entries).map { group, entries in
      let page = PageAddress.groupPage(group.slug)
      return Self.twin(ofPage: page, from: group.introduction?.file, links) {
        $0.page(of: group, listing: entries.map(\.fromGroup))
      }
    }
    return [home, index, errors, health] + groups
  }

  /// What lists of pages say of a page.
  private func entries(of page: PlannedPage, _ links: SiteLinks) -> MarkdownMemory.Entries {
    memory.entries.value(at: page.address, of: page) {
      let (root, group) = (PageAddress.homePage, PageAddress.groupPage(page.address.group))
      let endpoint = page.endpoint?.endpoint
      return MarkdownMemory.Entries(
        fromRoot: MarkdownWriter(ofTwinOf: root, links: links).entry(page),
        fromGroup: MarkdownWriter(ofTwinOf: group, links: links).entry(page),
        place: endpoint.map(IndexPlace.init(of:)),
        errors: endpoint.map(DocumentedError.all(of:)) ?? [],
        completeness: page.endpoint.map(EndpointCompleteness.init))
    }
  }

  private static func twin(of planned: PlannedPage, _ links: SiteLinks) -> OutputFile {
    twin(ofPage: planned.address.page, from: planned.page.file, links) { writer in
      switch planned.page {
      case .endpoint(let endpoint): writer.page(of: endpoint)
      case .guide(let guide): writer.page(of: guide)
      }
    }
  }

  private static func twin(
    ofPage page: String,
    from source: FileIndex?,
    _ links: SiteLinks,
    _ write: (MarkdownWriter) -> MarkdownLines
  ) -> OutputFile {
    let writer = MarkdownWriter(ofTwinOf: page, links: links)
    return OutputFile(
      path: writer.path, bytes: write(writer).bytes, source: source.map(SourceSpan.start))
  }
}
