import APIModel
import MarkupTree
import SourceText

/// Pages whose operations are code blocks with nothing in them but the request line: the convention
/// of this project, of GitLab and GitHub, and of OpenStack's pages that were made from WADL.
struct RequestLineBlock: Dialect {
  static let name = "request-line-block"

  func operations(in outline: Outline) -> [OperationSite] {
    var sites = JoinedSites()
    var calls = IntroducedCalls()
    for (index, passage) in outline.passages.enumerated() {
      guard case .code(let code) = passage.block.content, let lines = RequestLines.all(in: code)
      else { continue }
      let hint = outline.hint(of: passage.scope)
      guard !hint.isExample, hint.side != .response, !isAddress(lines),
        !calls.take(lines, at: index, in: outline)
      else { continue }
      let title = outline.titleScope(of: passage.scope)
      for site in OperationSite.sites(
        of: lines,
        passage: index,
        title: title,
        rule: "request-line-block"
      ) {
        // A second block with a variant of the query is no second operation.
        if let last = sites.all.last, last.title == title, last.method == site.method,
          Self.shares(with: last, index, in: outline)
        {
          sites.join(site, to: sites.all.count - 1)
        } else {
          sites.add(site)
        }
      }
    }
    return sites.all
  }

  /// Whether a request line goes on from the one of a site: nothing stands between the two blocks but a
  /// sentence that introduces the second, and what is documented stands below both.
  private static func shares(
    with site: OperationSite, _ passage: Int, in outline: Outline
  ) -> Bool {
    let last = site.alsoIn.last ?? site.passage
    let scope = outline.passages[passage].scope
    guard outline.passages[last].scope == scope, passage - last <= 2,
      outline.passages[(last + 1)..<passage].allSatisfy({ between in
        between.scope == scope && between.text.hasSuffix(":")
      })
    else { return false }
    let title = outline.titleScope(of: scope)
    return outline.passages[(passage + 1)...]
      .prefix { outline.titleScope(of: $0.scope) == title }
      .contains { below in
        switch below.block.content {
        case .table: true
        case .code(let code): below.scope != scope && RequestLines.all(in: code) == nil
        default: false
        }
      }
  }

  /// A whole URL with a host and no variable is a call, not a template.
  private func isAddress(_ lines: [(line: OperationLine, span: SourceSpan)]) -> Bool {
    lines.allSatisfy { $0.line.path.isAbsolute && $0.line.path.template.variables.isEmpty }
  }

  func reason(for sites: [OperationSite]) -> String {
    sites.count == 1
      ? "a code block holds only a request line"
      : "\(sites.count) code blocks hold only a request line"
  }
}
