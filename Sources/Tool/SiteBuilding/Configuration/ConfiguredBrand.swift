import HTMLEmission
import SourceText
import YAMLText

/// Reads `theme` of the configuration: colours and lengths by their type, so that nothing else gets
/// into the style sheet.
enum ConfiguredBrand {
  static let shape = ConfigurationShape.object([
    .init(
      name: "accent",
      shape: .textOr(
        .object([
          .init(name: "light", shape: .text, isRequired: true, summary: "On light pages."),
          .init(name: "dark", shape: .text, summary: "On dark pages."),
        ])),
      summary: "The colour of links, as '#rrggbb': one, or one for light and one for dark pages."
    ),
    .init(name: "radius", shape: .text, summary: "How round corners are, such as '6px'."),
    .init(
      name: "logo",
      shape: .text,
      summary: "The image before the name of the API: an SVG or PNG file below the content folder."
    ),
  ])

  private static let logoEndings = ["svg", "png"]

  static func read(_ node: YAMLNode?, in sources: SourceTree) -> Diagnosed<Brand> {
    let accent = accent(node?["accent"])
    let radius = radius(node?["radius"])
    let logo = logo(node?["logo"], in: sources)
    return Diagnosed(
      Brand(accent: accent.value, radius: radius.value, logo: logo.value),
      accent.diagnostics + radius.diagnostics + logo.diagnostics)
  }

  private static func accent(_ node: YAMLNode?) -> Diagnosed<Brand.Accent?> {
    guard let node, !node.isNull else { return Diagnosed(nil) }
    let light = color(node.text == nil ? node["light"] : node)
    let dark = color(node["dark"])
    var diagnostics = light.diagnostics + dark.diagnostics
    if let color = light.value {
      diagnostics += unreadable(color, on: .light, at: (node["light"] ?? node).span)
    }
    if let color = dark.value, let place = node["dark"] {
      diagnostics += unreadable(color, on: .dark, at: place.span)
    }
    return Diagnosed(
      light.value.map { Brand.Accent(light: $0, dark: dark.value) }, diagnostics)
  }

  private static func color(_ node: YAMLNode?) -> Diagnosed<Color?> {
    guard let node, let text = node.text else { return Diagnosed(nil) }
    if let color = Color(text) { return Diagnosed(color) }
    return Diagnosed(
      nil,
      [
        Diagnostic(
          .error, rule: "theme-color", "'\(text)' is no colour", at: node.span,
          fix: "Write '#' and six hexadecimal digits in quotes, such as \"#0b5fcc\"")
      ])
  }

  private static func unreadable(
    _ color: Color,
    on surface: Surface,
    at span: SourceSpan
  ) -> [Diagnostic] {
    let contrast = surface.contrast(of: color)
    guard contrast < Surface.required else { return [] }
    let tenths = Int(contrast * 10)
    return [
      Diagnostic(
        .warning, rule: "theme-contrast",
        "'\(color.text)' has a contrast of \(tenths / 10).\(tenths % 10):1 on \(surface) pages, and"
          + " text needs 4.5:1",
        at: span, fix: "Write '\(surface.readable(color).text)', which is the nearest that has it")
    ]
  }

  private static func radius(_ node: YAMLNode?) -> Diagnosed<CornerRadius?> {
    guard let node, let text = node.text, !node.isNull else { return Diagnosed(nil) }
    if let radius = CornerRadius(text) { return Diagnosed(radius) }
    return Diagnosed(
      nil,
      [
        Diagnostic(
          .error, rule: "theme-radius", "'\(text)' is no length from 0 to 24 pixels",
          at: node.span, fix: "Write '0', or a number of px or rem, such as '6px'")
      ])
  }

  private static func logo(
    _ node: YAMLNode?,
    in sources: SourceTree
  ) -> Diagnosed<FileIndex?> {
    guard let node, let text = node.text, !node.isNull else { return Diagnosed(nil) }
    let index = ContentPath.resolve(text, in: "").flatMap(sources.index(ofPath:))
    let isImage = logoEndings.contains(index.flatMap { sources[$0]?.fileExtension } ?? "")
    if let index, isImage { return Diagnosed(index) }
    let images = sources.files.filter { logoEndings.contains($0.fileExtension) }.map(\.path)
    let near = NearestName.nearest(to: text, among: images)
    return Diagnosed(
      nil,
      [
        Diagnostic(
          .error, rule: "theme-logo",
          index == nil
            ? "there is no file '\(text)' in the content" : "'\(text)' is no SVG and no PNG file",
          at: node.span,
          fix: near.map { "Did you mean '\($0)'?" } ?? "Name an .svg or .png file of the content")
      ])
  }
}
