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
  public init(jobs: Int = 1, memory: MarkdownMemory = MarkdownMemory()) {
    self.jobs = jobs
    self.memory = memory
  }

  /// The twins of the first page, of the groups, and of all endpoints and guides.
  public func emit(_ plan: SitePlan) async -> Diagnosed<[OutputFile]> {
    let links = SiteLinks(plan)
    memory.pages.begin(links)
    defer { memory.pages.end() }
    let overviews = [Self.home(plan, links)] + Self.groups(plan, links)
    let inputs = zip(plan.reference.groups, plan.addresses).flatMap { group, addresses in
      zip(group.pages, addresses).map { MarkdownMemory.Input(page: $0, address: $1) }
    }
    let pages = await concurrentMap(inputs, jobs: jobs) { [memory] input in
      memory.pages.value(at: input.address, of: input) { Self.twin(of: input, links) }
    }
    return Diagnosed(overviews + pages, [])
  }

  private static func home(_ plan: SitePlan, _ links: SiteLinks) -> OutputFile {
    twin(ofPage: "index.html", from: plan.reference.home?.file, links) { $0.home(of: plan) }
  }

  private static func groups(_ plan: SitePlan, _ links: SiteLinks) -> [OutputFile] {
    zip(plan.reference.groups, plan.addresses).map { group, addresses in
      let page = PageAddress.groupPage(group.slug)
      return twin(ofPage: page, from: group.introduction?.file, links) {
        $0.page(of: group, at: addresses)
      }
    }
  }

  private static func twin(of input: MarkdownMemory.Input, _ links: SiteLinks) -> OutputFile {
    twin(ofPage: input.address.page, from: input.page.file, links) { writer in
      switch input.page {
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
    let path = PageAddress.markdownPath(of: page)
    let lines = write(MarkdownWriter(path: path, links: links))
    return OutputFile(path: path, text: lines.text, source: source.map(SourceSpan.start))
  }
}
