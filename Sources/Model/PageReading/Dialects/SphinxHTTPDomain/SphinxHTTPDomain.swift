import APIModel
import MarkupTree
import SourceText

/// sphinxcontrib-httpdomain: an operation is a directive `http:get`, its parameters are fields.
struct SphinxHTTPDomain: Dialect {
  static let name = "sphinx-httpdomain"
  static let rank = 3

  func operations(in outline: Outline) -> [OperationSite] {
    var sites = outline.passages.enumerated().flatMap { index, passage -> [OperationSite] in
      guard case .directive(let directive) = passage.block.content,
        let method = Self.method(of: directive)
      else { return [] }
      let paths = directive.argument.split(separator: "\n").compactMap { PathSpelling(String($0)) }
      guard let first = paths.first else { return [] }
      let ground = index + 1 < outline.passages.count ? outline.passages[index + 1].scope : 0
      let inner = Array(outline.chain(from: ground)).last {
        outline.scopes[$0].span == passage.block.span
      }
      var site = OperationSite(
        passage: index,
        title: outline.titleScope(of: passage.scope),
        ground: inner,
        method: method,
        path: first,
        span: passage.block.span,
        rule: "http-directive"
      )
      for path in paths.dropFirst() { site.add(path) }
      return [site]
    }
    // One heading cannot be the title of several, but for a path, which their methods complete.
    let counts = Dictionary(grouping: sites.indices) { sites[$0].title }.mapValues(\.count)
    for index in sites.indices
    where counts[sites[index].title, default: 0] > 1
      && !outline.scopes[sites[index].title].text.hasPrefix("/")
    {
      sites[index].name = Self.name(of: sites[index], in: outline)
    }
    return sites
  }

  /// What an operation is called without a heading: its synopsis, else its method and path.
  private static func name(of site: OperationSite, in outline: Outline) -> String {
    if case .directive(let directive) = outline.passages[site.passage].block.content,
      let synopsis = directive.options.first(where: { $0.name == "synopsis" }),
      case let text = Words.joined(synopsis.blocks.plainText), !text.isEmpty
    {
      return text
    }
    return "\(site.method) \(site.paths[0].template)"
  }

  private static func method(of directive: Directive) -> HTTPMethod? {
    guard directive.name.hasPrefix("http:") else { return nil }
    let name = (meant(by: directive) ?? directive.name).dropFirst("http:".count)
    return name == "any" ? .any : HTTPMethod(name.uppercased())
  }

  /// The directive that one of the domain was meant to be whose name has a slip; nil for any other.
  private static func meant(by directive: Directive) -> String? {
    let name = directive.name.dropFirst("http:".count)
    guard directive.name.hasPrefix("http:"), name != "any", HTTPMethod(name.uppercased()) == nil,
      let meant = DirectiveKinds.meant(by: directive.name), meant.hasPrefix("http:")
    else { return nil }
    return meant
  }

  func finding(at passage: Int, in outline: Outline, of page: inout PageContext) -> Finding? {
    let block = outline.passages[passage].block
    switch block.content {
    case .fieldList(let fields):
      return HTTPFields(vocabulary: outline.vocabulary).finding(
        fields,
        in: outline.passages[passage]
      )
    case .directive(let directive)
    where directive.name.hasPrefix("http:")
      && directive.options.contains(where: { $0.name == "deprecated" }):
      let origin = Origin(block.span, rule: "deprecated-option")
      return .lifecycle(Lifecycle(stage: .deprecated, origin: origin))
    case .directive(let directive):
      guard let meant = Self.meant(by: directive) else { return nil }
      let slip = DirectiveKinds.diagnostic(directive, readAs: meant, at: block.span)
      return .several([.noticed(rule: "operation"), .slips([slip])])
    default: return nil
    }
  }

  func reason(for sites: [OperationSite]) -> String {
    sites.count == 1 ? "a directive of the HTTP domain" : "\(sites.count) 'http:' directives"
  }
}
