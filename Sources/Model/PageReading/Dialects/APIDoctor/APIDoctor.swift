import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Microsoft Graph, OneDrive and SharePoint: comments before the blocks say what each of them is, and
/// a section `HTTP request` lists all addresses of an operation.
struct APIDoctor: Dialect {
  static let name = "api-doctor"
  static let rank = 3

  func claim(_ outline: Outline) -> PageKind? {
    AnnotatedPage(outline).map { $0.documentsOperations ? .reference : .guide }
  }

  func operations(in outline: Outline) -> [OperationSite] {
    guard let page = AnnotatedPage(outline), page.documentsOperations else { return [] }
    var found: [DocumentedRequest] = []
    for index in outline.passages.indices {
      guard let section = page.requestSection(of: index),
        let request = DocumentedRequest(at: index, section: section, on: page)
      else { continue }
      found.append(request)
    }
    found += requestsAnsweredTogether(with: found, on: page)
    return DocumentedRequest.sites(of: found, on: page)
  }

  /// The requests that share an answer with one of these: the comment before a response names them.
  private func requestsAnsweredTogether(
    with found: [DocumentedRequest],
    on page: AnnotatedPage
  ) -> [DocumentedRequest] {
    let indices = page.outline.passages.indices
    var names = Set(found.flatMap(\.names))
    for index in indices {
      guard let annotation = page.annotation(of: index), annotation.kind == .response,
        !names.isDisjoint(with: annotation.names)
      else { continue }
      names.formUnion(annotation.names)
    }
    let known = Set(found.map(\.passage))
    return indices.compactMap { index in
      guard !known.contains(index), let annotation = page.annotation(of: index),
        annotation.kind == .request, !names.isDisjoint(with: annotation.names)
      else { return nil }
      return DocumentedRequest(
        at: index,
        section: page.outline.passages[index].scope,
        on: page
      )
    }
  }

  func finding(at passage: Int, in outline: Outline, of page: inout PageContext) -> Finding? {
    let block = outline.passages[passage].block
    switch block.content {
    case .comment:
      guard let annotation = outline.passages[passage].annotation else { return nil }
      if annotation.kind == .request { page.isOutsideTheAPI = annotation.isOpaque }
      return .noticed(rule: "block-annotation")
    case .table: return namesParameters(outline.passages[passage].scope, outline) ? nil : .prose
    case .paragraph where outline.passages[passage].text.hasPrefix("[!INCLUDE"):
      return .noticed(rule: "included-elsewhere")
    case .code where page.isOutsideTheAPI && passage > 0:
      // What goes to an address that a response gives is no call of the operation, nor is its answer.
      return outline.passages[passage - 1].annotation == nil ? nil : .prose
    case .code(let code) where RequestLines.all(in: code) == nil:
      // What says how the request is made is often a whole message, and so an example of it, too.
      let finding = CommonRules(outline: outline).code(code, at: passage)
      return if case .messages = finding { finding } else { nil }
    default: return nil
    }
  }

  /// A table below a heading that names no part of a message lists something for people: the values of
  /// a parameter, the permissions.
  private func namesParameters(_ scope: Int, _ outline: Outline) -> Bool {
    outline.section(of: scope).map { outline.scopes[$0].hint.part != nil } ?? false
  }

  func reason(for sites: [OperationSite]) -> String {
    "comments say what its blocks are"
  }
}
