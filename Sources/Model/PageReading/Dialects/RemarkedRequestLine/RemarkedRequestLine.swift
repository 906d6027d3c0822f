import APIModel
import MarkupTree
import SourceText

/// Pages that put a remark behind the request line: `` `DELETE /boats/{id}` — *deprecated* ``.
///
/// The remark belongs to the operation: it may say that its life ends, or who may call it.
struct RemarkedRequestLine: Dialect {
  static let name = "remarked-request-line"
  static let rank = -1

  func operations(in outline: Outline) -> [OperationSite] {
    outline.passages.enumerated().flatMap { index, passage -> [OperationSite] in
      guard case .paragraph(let inlines) = passage.block.content, passage.text.holds("/"),
        Self.mayBeRemarked(inlines), case let hint = outline.hint(of: passage.scope),
        !hint.isExample, hint.side != .response,
        let line = RemarkedLine(inlines)
      else { return [] }
      return OperationSite.sites(
        of: line.lines.map { ($0, passage.block.span) },
        passage: index,
        title: outline.titleScope(of: passage.scope),
        rule: "remarked-request-line"
      )
    }
  }

  /// Whether a paragraph is not read as a mere request line anyway.
  private static func mayBeRemarked(_ inlines: [Inline]) -> Bool {
    guard inlines.count == 1, case .code(let text) = inlines[0] else { return true }
    return text.utf8.first?.isCapital == false
  }

  func finding(at passage: Int, in outline: Outline, of page: inout PageContext) -> Finding? {
    let block = outline.passages[passage].block
    guard case .paragraph(let inlines) = block.content, let line = RemarkedLine(inlines),
      !line.remark.isEmpty
    else { return nil }
    let text = Words.joined(line.remark.plainText)
    let lifecycle = LifecycleSentence.read(
      line.remark, text: text, span: block.span, vocabulary: outline.vocabulary,
      rule: "lifecycle-remark")
    let remark = Block(.paragraph(line.remark), span: block.span)
    return .several([
      .noticed(rule: "operation"), lifecycle.map { .lifecycle($0) } ?? .rest([remark]),
    ])
  }

  func reason(for sites: [OperationSite]) -> String {
    sites.count == 1
      ? "a paragraph starts with a request line"
      : "\(sites.count) paragraphs start with a request line"
  }
}
