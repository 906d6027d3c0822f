import APIModel
import MarkupTree
import SourceText
import YAMLText

/// os-api-ref, the Sphinx extension of OpenStack: an operation is a `rest_method` directive, its
/// parameters are names that a YAML file explains.
struct OpenStackReference: Dialect {
  static let name = "os-api-ref"
  static let rank = 3

  func operations(in outline: Outline) -> [OperationSite] {
    outline.passages.enumerated().flatMap { index, passage -> [OperationSite] in
      guard case .directive(let directive) = passage.block.content,
        directive.name == "rest_method",
        let line = head(of: directive).lazy.compactMap({ OperationLine($0) }).first
      else { return [] }
      var sites = OperationSite.sites(
        of: [(line, passage.block.span)],
        passage: index,
        title: outline.titleScope(of: passage.scope),
        rule: "rest-method"
      )
      if !sites.isEmpty { sites[0].versions = versions(of: directive) }
      return sites
    }
  }

  /// The lines of the directive: the argument, which may stand on the line below, and the body.
  private func head(of directive: Directive) -> [Substring] {
    directive.argument.split(separator: "\n") + directive.body.lines
  }

  /// `min_version: 2.10` stands as an option, or in the body without a colon in front.
  private func versions(of directive: Directive) -> VersionRange {
    var range = VersionRange()
    var pairs = directive.options.map { ($0.name, $0.blocks.plainText) }
    for line in head(of: directive) {
      if let field = HeaderText.field(Words.trimmed(line).drop { $0 == ":" }) {
        pairs.append((field.name, field.value))
      }
    }
    for (name, value) in pairs {
      if name == "min_version" { range.first = value }
      if name == "max_version" { range.last = value }
    }
    return range
  }

  func finding(at passage: Int, in outline: Outline, of page: inout PageContext) -> Finding? {
    guard case .directive(let directive) = outline.passages[passage].block.content else {
      return nil
    }
    switch directive.name {
    case "rest_parameters":
      var lookup = ParameterLookup(page: page)
      defer { page = lookup.page }
      return lookup.finding(directive, at: passage, in: outline)
    case "rest_status_code":
      return statuses(directive, at: outline.passages[passage].block.span, of: &page)
    case "rest_expand_all": return .noticed(rule: "rest-expand-all")
    default: return nil
    }
  }

  /// `- 200`, `- 409: reason`: the codes; what they mean stands in another file, under the code and
  /// the reason, or `default`.
  private func statuses(
    _ directive: Directive, at span: SourceSpan, of page: inout PageContext
  ) -> Finding {
    let words = Words.trimmed(directive.argument).split(separator: " ")
    let file = words.count > 1 ? words.last.map(String.init) : nil
    let definitions = file.flatMap { page.definitions($0, near: span.file) }?.value
    var rows: [StatusRow] = []
    let cut = LiteralLines(directive.body)
    for (index, line) in cut.lines.enumerated() {
      let text = Words.trimmed(line).drop { $0 == "-" || $0 == " " }
      guard let status = StatusText(text) else { continue }
      let entry = definitions?[String(status.code)]
      let key = Words.trimmed(text.drop { $0 != ":" }.dropFirst())
      let meaning = entry?[key.isEmpty ? "default" : key] ?? entry?["default"]
      rows.append(
        StatusRow(
          code: status.code, reason: "",
          description: meaning.map { page.prose(of: $0).value } ?? [],
          span: cut.span(ofLine: index))
      )
    }
    return .statuses(rows, rule: "rest-status-code")
  }

  func reason(for sites: [OperationSite]) -> String {
    sites.count == 1 ? "a 'rest_method' directive" : "\(sites.count) 'rest_method' directives"
  }
}
