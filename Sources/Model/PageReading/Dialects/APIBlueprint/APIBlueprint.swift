import APIModel
import MarkupTree

/// API Blueprint: headings name groups, resources and actions, nested lists say what travels.
struct APIBlueprint: Dialect {
  static let name = "api-blueprint"
  static let rank = 3

  func operations(in outline: Outline) -> [OperationSite] {
    guard outline.isBlueprint else { return [] }
    let firstPassages = outline.firstPassages
    var lists: [Int: [Int]] = [:]
    for (index, passage) in outline.passages.enumerated() {
      if case .list = passage.block.content { lists[passage.scope, default: []].append(index) }
    }
    return outline.scopes.enumerated().compactMap { index, scope -> OperationSite? in
      guard scope.kind == .section, let heading = BlueprintHeading(scope.text),
        let method = heading.method, let first = firstPassages[index]
      else { return nil }
      let resource = outline.chain(from: index).dropFirst().lazy
        .compactMap { scope in
          BlueprintHeading(outline.scopes[scope].text)?.path.map { (scope: scope, path: $0) }
        }.first
      guard let path = heading.path ?? resource?.path else { return nil }
      var site = OperationSite(
        passage: first,
        title: index,
        method: method,
        path: path,
        span: scope.span,
        rule: "blueprint-action"
      )
      site.standsInHeading = true
      site.name = heading.name
      // The parameters of a resource are those of its path; an action may have another one.
      if heading.path == nil, let resource { site.inherited = lists[resource.scope] ?? [] }
      return site
    }
  }

  func finding(at passage: Int, in outline: Outline, of page: inout PageContext) -> Finding? {
    let content = outline.passages[passage]
    switch content.block.content {
    case .list(let list):
      let heading = BlueprintHeading(outline.scopes[content.scope].text)
      let names = page.names(of: outline)
      return BlueprintList(
        vocabulary: outline.vocabulary, names: names, isOfAction: heading?.method != nil
      ).finding(list)
    case .paragraph(let inlines) where content.scope == 0 && BlueprintHeading.isMetadata(inlines):
      return .noticed(rule: "page-metadata")
    default: return nil
    }
  }

  func reason(for sites: [OperationSite]) -> String {
    sites.count == 1
      ? "a heading names an action of a resource"
      : "\(sites.count) headings name actions of resources"
  }
}
