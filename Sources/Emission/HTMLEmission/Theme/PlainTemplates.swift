import DefaultTheme

/// The templates of a theme as steps over typed values.
///
/// A library of Mustache takes any value, and finds out at each tag which of a dozen protocols it
/// conforms to: that was two fifths of all the work of a site. Here a name is split once, a value says
/// by its type how it is written, and all templates write into one buffer.
struct PlainTemplates: Sendable {
  private let places: [String: Int]
  private let templates: [[TemplateStep]]

  /// Reads the templates among the files of a theme; nil where one of them is more than plain Mustache.
  init?(_ files: some Sequence<ThemeFile>) {
    let files = files.compactMap { file in file.templateName.map { (name: $0, file: file) } }
    let places = Dictionary(uniqueKeysWithValues: zip(files.map { $0.name }, files.indices))
    var templates: [[TemplateStep]] = []
    for (_, file) in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      guard let steps = TemplateReader.steps(of: text, among: places) else { return nil }
      templates.append(steps)
    }
    self.places = places
    self.templates = templates
  }

  /// A view as the template of this name shows it; nil where there is none.
  func render(_ view: some View, with template: String) -> HTML? {
    guard let place = places[template] else { return nil }
    var rendering = TemplateRendering(templates, view)
    rendering.run(templates[place])
    return HTML(rendered: rendering.output)
  }
}

/// A view on its way into a template.
private struct TemplateRendering {
  private let templates: [[TemplateStep]]

  /// The view at hand, last, and those around it.
  private var views: [any View]

  /// What is written so far, in UTF-8.
  private(set) var output: [UInt8] = []

  init(_ templates: [[TemplateStep]], _ view: any View) {
    self.templates = templates
    views = [view]
  }

  mutating func run(_ steps: [TemplateStep]) {
    for step in steps {
      switch step {
      case .text(let text): output += text
      case .value(let name): append(value(of: name))
      case .section(let name, let steps):
        switch value(of: name) {
        case .list(let views)?: for view in views { run(steps, for: view) }
        case .part(let view)?: if let view { run(steps, for: view) }
        case let value?: if value.isShown { run(steps) }
        case nil: break
        }
      case .inverted(let name, let steps):
        if value(of: name)?.isShown != true { run(steps) }
      case .include(let place): run(templates[place])
      }
    }
  }

  private mutating func run(_ steps: [TemplateStep], for view: any View) {
    views.append(view)
    run(steps)
    views.removeLast()
  }

  /// The value of a name: of the innermost view that has its first part.
  private func value(of name: TemplateName) -> ViewValue? {
    var level = views.count
    while level > 0 {
      level -= 1
      guard var value = views[level].value(name.first) else { continue }
      for part in name.rest {
        guard case .part(let view?) = value, let next = view.value(part) else { return nil }
        value = next
      }
      return value
    }
    return nil
  }

  /// Writes a value; a view and a list of views have no text of their own.
  private mutating func append(_ value: ViewValue?) {
    switch value {
    case .text(let text): HTMLEscaping.append(text, to: &output)
    case .html(let html): output += html.bytes
    case .link(let address?): HTMLEscaping.append(address.text, to: &output)
    case .flag(let flag): output += (flag ? "true" : "false").utf8
    case .link(nil), .list, .part, nil: break
    }
  }
}
