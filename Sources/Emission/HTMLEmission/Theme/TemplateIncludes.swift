import DefaultTheme

/// Which template shows which others, to refuse those that name nobody or would never end.
struct TemplateIncludes {
  private struct Include {
    let target: String
    let line: Int
    let column: Int
    /// Whether it stands in a section over `children`: every step down has fewer of them.
    let isDescent: Bool
  }

  private var includes: [(name: String, file: String, includes: [Include])] = []

  /// Finds the `{{> name}}` tags of a template.
  mutating func read(_ file: ThemeFile, as name: String) {
    var found: [Include] = []
    var sections: [Substring] = []
    var line = 1
    for text in String(decoding: file.bytes, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ) {
      var rest = text
      while let open = rest.firstRange(of: "{{"),
        let close = rest[open.upperBound...].firstRange(of: "}}")
      {
        let tag = rest[open.upperBound..<close.lowerBound].drop(while: \.isWhitespace)
        let name = tag.dropFirst().drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
        switch tag.first {
        case "#", "^": sections.append(name)
        case "/": _ = sections.popLast()
        case ">", "<":
          found.append(
            Include(
              target: String(name),
              line: line,
              column: text.distance(from: text.startIndex, to: open.lowerBound) + 1,
              isDescent: sections.contains("children")
            )
          )
        default: break
        }
        if tag.first == "<" { sections.append(name) }
        rest = rest[close.upperBound...]
      }
      line += 1
    }
    includes.append((name, file.name, found))
  }

  /// Refuses an include of a template that is not there, and templates that include each other
  /// outside of a section over `children`.
  func check() throws(ThemeError) {
    let names = Set(includes.map(\.name))
    for template in includes {
      for include in template.includes
      where !names.contains(include.target) && include.target.first != "*" {
        throw error("no template is named '\(include.target)'", include, in: template.file)
      }
    }
    let circular = circularNames
    for template in includes where circular.contains(template.name) {
      for include in template.includes
      where !include.isDescent && circular.contains(include.target) {
        throw error("the templates include each other without end", include, in: template.file)
      }
    }
  }

  /// The templates that stand in a circle: what is left when all that include nobody, and all that
  /// nobody includes, are taken away again and again.
  private var circularNames: Set<String> {
    var edges = includes.flatMap { template in
      template.includes.filter { !$0.isDescent }.map { (from: template.name, to: $0.target) }
    }
    while true {
      let sources = Set(edges.map(\.from))
      let targets = Set(edges.map(\.to))
      let kept = edges.filter { sources.contains($0.to) && targets.contains($0.from) }
      if kept.count == edges.count { return sources }
      edges = kept
    }
  }

  private func error(_ problem: String, _ include: Include, in file: String) -> ThemeError {
    ThemeError(file: file, line: include.line, column: include.column, problem: problem)
  }
}
