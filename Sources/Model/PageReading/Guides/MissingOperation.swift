import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Notices pages that look like the page of an operation and have none.
enum MissingOperation {
  /// A warning for a page that says things of a request or response, and a note for one with a table of
  /// parameters or the request line of an example: guides have those, too.
  static func diagnostics(for outline: Outline) -> [Diagnostic] {
    guard let (sign, isClear, span) = sign(in: outline) else { return [] }
    return [
      Diagnostic(
        isClear ? .warning : .note,
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

  private typealias Sign = (sign: String, isClear: Bool, span: SourceSpan)

  /// The first clear sign, else the first of all.
  private static func sign(in outline: Outline) -> Sign? {
    var first: Sign?
    for passage in outline.passages {
      guard let sign = sign(of: passage, in: outline) else { continue }
      if sign.isClear { return sign }
      first = first ?? sign
    }
    return first
  }

  /// Whether one cell of a short table is a method, and the cell beside or below it is a path.
  private static func holdsOperation(_ table: Table) -> Bool {
    guard table.header.count + table.body.count <= 40 else { return false }
    var isBehindMethod = false
    for row in table.header + table.body {
      for cell in row.cells {
        let text = Words.joined(cell.blocks.plainText)
        if HTTPMethod.known.contains(text) {
          isBehindMethod = true
        } else if isBehindMethod, text.utf8.first == UInt8(ascii: "/"),
          OperationLine("GET \(text)") != nil
        {
          return true
        }
      }
    }
    return false
  }

  private static func sign(of passage: Passage, in outline: Outline) -> Sign? {
    let hint = outline.hint(of: passage.scope)
    switch passage.block.content {
    case .table(let table):
      if holdsOperation(table) {
        return ("a table with a method and a path", true, passage.block.span)
      }
      guard hint.side != nil || hint.part == .parameters,
        case .fields = TableReader(vocabulary: outline.vocabulary).read(table).content
      else { return nil }
      return ("a table of parameters", hint.side != nil, passage.block.span)
    case .code(let code):
      guard let line = RequestLines.all(in: code)?.first else { return nil }
      return ("the request line of an example", false, line.span)
    case .directive(let directive):
      guard directive.name.hasPrefix("rest_") else { return nil }
      return ("the directive '\(directive.name)'", true, passage.block.span)
    case .paragraph(let inlines):
      guard outline.scopes[passage.scope].hint.part == .operation(.uri),
        PathSpelling(inlines.plainText) != nil
      else { return nil }
      return ("a path without a method", true, passage.block.span)
    default: return nil
    }
  }
}
