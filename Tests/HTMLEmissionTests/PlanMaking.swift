import APIModel
import MarkupTree
import SiteEmission
import SourceText

extension SitePlan {
  /// A plan of one group `a` whose guides have these files and no content.
  static func guides(_ paths: [String], in sources: SourceTree) -> SitePlan {
    let pages = paths.compactMap { path in
      sources.index(ofPath: path).map { Page.guide(Guide(title: path, blocks: [], file: $0)) }
    }
    let group = Group(slug: "a", title: "A", pages: pages)
    return SitePlan(reference: APIReference(title: "API", groups: [group]), sources: sources)
  }

  /// A plan with one guide, `a/page.md`, that has these blocks.
  static func guide(_ blocks: [Block], files: [SourceFile] = []) -> SitePlan {
    let sources = SourceTree(files + [SourceFile(path: "a/page.md", text: "")])
    let file = sources.index(ofPath: "a/page.md") ?? FileIndex(0)
    let guide = Guide(title: "Page", blocks: blocks.map { $0.moved(to: file) }, file: file)
    let group = Group(slug: "a", title: "A", pages: [.guide(guide)])
    return SitePlan(reference: APIReference(title: "API", groups: [group]), sources: sources)
  }

  /// A plan with one endpoint, `a/page.md`.
  static func endpoint(_ change: (inout Endpoint) -> Void) -> SitePlan {
    let sources = SourceTree([SourceFile(path: "a/page.md", text: "")])
    var endpoint = Endpoint(
      method: .get,
      paths: [PathTemplate("/things/{id}")],
      title: "Show a thing",
      origin: Origin(.start(of: FileIndex(0)), rule: "sample"),
      file: FileIndex(0)
    )
    change(&endpoint)
    let group = Group(slug: "a", title: "A", pages: [.endpoint(endpoint)])
    return SitePlan(reference: APIReference(title: "API", groups: [group]), sources: sources)
  }
}

extension Block {
  fileprivate func moved(to file: FileIndex) -> Block {
    Block(content, span: .start(of: file), labels: labels)
  }
}
