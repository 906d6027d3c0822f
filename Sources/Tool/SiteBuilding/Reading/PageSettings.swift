import APIModel
import MarkupTree
import SourceText
import YAMLText

/// What a page says about its mock and its old addresses, in its front matter or in a comment.
///
/// Markups without front matter have comments. One that starts with `endpaper:` holds what front matter
/// would:
///
/// ```rst
/// .. endpaper:
///    mock:
///      type: off
/// ```
struct PageSettings: Sendable {
  private static let mark = "endpaper:"

  /// What it says about its mock; nil where it says nothing.
  private(set) var mock: MockSettings?

  /// What it says about its old addresses.
  private(set) var redirects: [ConfiguredRedirect] = []

  /// The settings of a page.
  static func read(_ page: FrontMatter) -> Diagnosed<PageSettings> {
    var settings = PageSettings()
    var diagnostics: [Diagnostic] = []
    func add(_ node: YAMLNode) {
      let read = mock(in: node)
      diagnostics += read.diagnostics
      settings.mock = settings.mock.map { $0.adding(read.value) } ?? read.value
    }
    func addRedirects(_ node: YAMLNode?) {
      settings.redirects += ConfiguredRedirect.read(node, of: page.document.file)
    }
    for comment in comments(in: page.document.blocks) {
      let parsed = YAMLText.parse(comment)
      diagnostics += parsed.diagnostics
      guard let root = parsed.value else { continue }
      diagnostics += ConfigurationSchema.comment.faults(in: root)
      if let node = root["mock"] ?? root["endpaper"]?["mock"] { add(node) }
      addRedirects(root["redirects"] ?? root["endpaper"]?["redirects"])
    }
    if let node = page.mock {
      diagnostics += ConfigurationSchema.mock.faults(in: node, at: "mock")
      add(node)
    }
    if let node = page.redirects {
      diagnostics += ConfiguredRedirect.pageShape.faults(in: node, at: "redirects")
      addRedirects(node)
    }
    return Diagnosed(settings, diagnostics)
  }

  /// Reads `off`, or a mapping of parameters to effects.
  static func mock(in node: YAMLNode) -> Diagnosed<MockSettings> {
    if let text = node.text {
      if node.isNull || node.boolean == true { return Diagnosed(MockSettings()) }
      if node.boolean == false { return Diagnosed(MockSettings(isOff: true)) }
      let fault = Diagnostic(
        .error, rule: "mock-effect", "'\(text)' is nothing that can be said of a whole mock",
        at: node.span, fix: "Write 'off', or an effect for each parameter")
      return Diagnosed(MockSettings(), [fault])
    }
    let parameters = (node.entries ?? []).compactMap { entry -> MockSetting? in
      guard let effect = entry.value.text else { return nil }
      return MockSetting(
        name: entry.key,
        nameSpan: entry.keySpan,
        effect: effect,
        effectSpan: entry.value.span
      )
    }
    return Diagnosed(MockSettings(parameters: parameters))
  }

  /// The comments that speak to this tool, wherever they stand.
  private static func comments(in blocks: [Block]) -> [LiteralText] {
    blocks.flatMap { block -> [LiteralText] in
      switch block.content {
      case .section(let section): return comments(in: section.blocks)
      case .comment(let text):
        let lead = text.text.drop { $0.isWhitespace }
        return lead.hasPrefix(mark) ? [text] : []
      default: return []
      }
    }
  }
}

extension MockSettings {
  /// These settings with others that come before them where both speak of a parameter.
  func adding(_ others: MockSettings) -> MockSettings {
    MockSettings(isOff: isOff || others.isOff, parameters: parameters + others.parameters)
  }
}
