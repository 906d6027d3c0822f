import APIModel
import MarkdownEmission
import MarkupTree
import SiteEmission
import SourceText

/// A plan of two pages in one group: an endpoint and a guide.
struct TwinPlan {
  var endpoint = Endpoint(
    method: .get, paths: [PathTemplate("/boxes/{id}")], title: "Show a box",
    origin: Origin(.start(of: FileIndex(0)), rule: "test"), file: FileIndex(0))
  var guide = Guide(title: "Paging", blocks: [], file: FileIndex(1))

  var plan: SitePlan {
    let sources = SourceTree([
      SourceFile(path: "a/box.md", text: ""), SourceFile(path: "a/paging.md", text: ""),
      SourceFile(path: "a/plan.png", bytes: [0x89, 0], isText: false),
    ])
    let group = Group(
      slug: "a", title: "Boxes & lids", pages: [.endpoint(endpoint), .guide(guide)])
    return SitePlan(reference: APIReference(title: "API", groups: [group]), sources: sources)
  }

  /// The text of a twin; empty where there is none.
  func text(_ path: String) async -> String {
    let files = await MarkdownEmitter().emit(plan).value
    return files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// A block of the guide.
  static func block(_ content: BlockContent) -> Block {
    Block(content, span: .start(of: FileIndex(1)))
  }

  /// A paragraph of the guide.
  static func paragraph(_ inlines: Inline...) -> Block { block(.paragraph(inlines)) }
}
