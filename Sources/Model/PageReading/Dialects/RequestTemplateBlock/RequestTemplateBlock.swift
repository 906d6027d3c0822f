import APIModel
import MarkupTree
import SourceText

/// Pages that show the form of a request as a message: a request line with variables, and header
/// fields with placeholders below it.
struct RequestTemplateBlock: Dialect {
  static let name = "request-template-block"
  static let rank = -1

  func operations(in outline: Outline) -> [OperationSite] {
    var known: Set<Key> = []
    return outline.passages.enumerated().flatMap { index, passage -> [OperationSite] in
      guard case .code(let code) = passage.block.content else { return [] }
      let hint = outline.hint(of: passage.scope)
      guard !hint.isExample, hint.side != .response, let line = Self.line(of: code) else {
        return []
      }
      let title = outline.titleScope(of: passage.scope)
      guard outline.scopes[title].kind == .section else { return [] }
      // A second form below the same title shows the operation in another case.
      guard known.insert(Key(title: title, method: line.method)).inserted else { return [] }
      return OperationSite.sites(
        of: [(line, passage.block.span)],
        passage: index,
        title: title,
        rule: "request-template-block"
      )
    }
  }

  private struct Key: Hashable {
    var title: Int
    var method: HTTPMethod
  }

  /// The request line of a message that is a form; nil for a message with values, and for anything
  /// else.
  private static func line(of code: CodeBlock) -> OperationLine? {
    guard OperationLine.mayStart(code.literal.text) else { return nil }
    let messages = MessageText.messages(in: code.literal)
    guard messages.count == 1, case .request(let line)? = messages.first?.start,
      let headers = messages.first?.headers, !headers.isEmpty
    else { return nil }
    let isForm =
      !line.path.template.variables.isEmpty || headers.contains { $0.value.hasPrefix("<") }
    return isForm ? line : nil
  }

  func reason(for sites: [OperationSite]) -> String {
    sites.count == 1
      ? "a code block is the form of a request" : "\(sites.count) code blocks are forms of requests"
  }
}
