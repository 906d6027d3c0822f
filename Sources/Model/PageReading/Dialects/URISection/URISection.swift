import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Pages of the Huawei family: a section `URI` holds the request line as running text.
///
/// Two lines (`/v2/…`, `/v2.1/…`) are two addresses of one operation.
struct URISection: Dialect {
  static let name = "uri-section"
  static let rank = 1

  func operations(in outline: Outline) -> [OperationSite] {
    var sites: [OperationSite] = []
    for (index, passage) in outline.passages.enumerated() {
      let hint = outline.hint(of: passage.scope)
      guard case .operation? = hint.part, !hint.isExample, hint.side != .response,
        let lines = lines(of: passage.block, in: outline)
      else { continue }
      let title = outline.titleScope(of: passage.scope)
      // The section of the URI stands inside that of the operation, not around it: `Endpoints` over
      // the sections of many operations is a heading like any other.
      guard isURISection(around: passage.scope, upTo: title, in: outline) else { continue }
      for site in OperationSite.sites(
        of: lines,
        passage: index,
        title: title,
        rule: "uri-section"
      ) {
        if let last = sites.indices.last, sites[last].title == title,
          sites[last].method == site.method
        {
          for path in site.paths { sites[last].add(path) }
          sites[last].alsoIn.append(index)
        } else {
          sites.append(site)
        }
      }
    }
    return sites
  }

  private func isURISection(around scope: Int, upTo title: Int, in outline: Outline) -> Bool {
    for index in outline.chain(from: scope) {
      if case .operation? = outline.scopes[index].hint.part { return true }
      if index == title { return false }
    }
    return false
  }

  private func lines(
    of block: Block,
    in outline: Outline
  ) -> [(line: OperationLine, span: SourceSpan)]? {
    switch block.content {
    case .paragraph(let inlines):
      RequestLines.all(in: inlines, span: block.span) { text in
        outline.vocabulary.section(text) != nil
      }
    case .code(let code): RequestLines.all(in: code)
    case .list(let list) where list.items.count == 1:
      list.items.first?.blocks.first.flatMap { lines(of: $0, in: outline) }
    default: nil
    }
  }

  func reason(for sites: [OperationSite]) -> String {
    "a section for the URI holds the request line"
  }
}
