import MarkupTree
import SourceText
import Vocabulary

/// Notices pages that look like the page of an operation and have none.
enum MissingOperation {
  /// A warning for a page with tables of parameters, statuses or a request line out of place.
  static func diagnostics(for outline: Outline) -> [Diagnostic] {
    guard let (sign, span) = sign(in: outline) else { return [] }
    return [
      Diagnostic(
        .warning,
        rule: "no-operation-found",
        "this page has \(sign), but no operation",
        at: span,
        notes: [.init("a page without an operation is shown as a guide")],
        fix:
          "Put the method and the path, such as 'GET /images/{id}', into a code block of their own"
          + " below the title"
      )
    ]
  }

  private static func sign(in outline: Outline) -> (sign: String, span: SourceSpan)? {
    for (index, passage) in outline.passages.enumerated() {
      let hint = outline.hint(of: passage.scope)
      switch passage.block.content {
      case .table(let table):
        guard hint.side != nil || hint.part == .parameters,
          case .fields = TableReader(vocabulary: outline.vocabulary).read(table)
        else { continue }
        return ("a table of parameters", passage.block.span)
      case .code(let code):
        guard let line = RequestLines.all(in: code)?.first else { continue }
        return ("the request line of an example", line.span)
      case .directive(let directive):
        guard directive.name.hasPrefix("rest_") else { continue }
        return ("the directive '\(directive.name)'", passage.block.span)
      case .paragraph(let inlines):
        guard outline.scopes[passage.scope].hint.part == .operation(.uri), index >= 0 else {
          continue
        }
        let text = inlines.plainText
        if PathSpelling(text) != nil {
          return ("a path without a method", passage.block.span)
        }
      default: continue
      }
    }
    return nil
  }
}
