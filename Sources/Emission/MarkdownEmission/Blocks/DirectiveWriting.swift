import MarkupTree
import SourceText

extension MarkdownWriter {
  /// Adds what a directive says: an alert for an admonition, an image, a list of pages; for any other
  /// name its content, because nothing that an author wrote is lost.
  func append(
    _ directive: Directive,
    in file: FileIndex,
    level: Int,
    to lines: inout MarkdownLines
  ) {
    let name = directive.name.lowercased()
    if let alert = Self.alerts[name] {
      return append(alert: alert, directive, level: level, to: &lines)
    }
    switch name {
    case "contents", "highlight", "meta", "default-role", "tags", "index": break
    case "image", "figure":
      let alternative = directive.options.first { $0.name == "alt" }?.blocks.plainText ?? ""
      lines.append(paragraph: image(directive.argument, alternative: alternative, in: file))
      append(directive.blocks, level: level, to: &lines)
    case "toctree": append(toctree: directive, in: file, to: &lines)
    default:
      if !directive.argument.isEmpty, !Self.transparent.contains(name) {
        lines.append(paragraph: "**\(MarkdownEscaping.text(directive.argument))**")
      }
      if directive.blocks.isEmpty, !directive.body.text.isEmpty {
        lines.append(code: directive.body.text)
      } else {
        append(directive.blocks, level: level, to: &lines)
      }
    }
  }

  /// Adds an alert as code hosts know them: a quote that starts with its kind.
  private func append(
    alert: String, _ directive: Directive, level: Int, to lines: inout MarkdownLines
  ) {
    var content = MarkdownLines()
    if let start = Self.versionWords[directive.name.lowercased()] {
      // The version is one word, and what stands behind it a sentence.
      let version = directive.argument.prefix { !$0.isWhitespace }
      let sentence = directive.argument[version.endIndex...].drop(while: \.isWhitespace)
      content.append(paragraph: MarkdownEscaping.text("\(start) \(version)"))
      if !sentence.isEmpty { content.append(paragraph: MarkdownEscaping.text(String(sentence))) }
    } else {
      content.append(paragraph: MarkdownEscaping.text(directive.argument))
    }
    append(directive.blocks, level: level, to: &content)
    lines.append(["> [!\(alert)]"] + MarkdownLines.marked(content, mark: "> ", rest: "> "))
  }

  private func append(
    toctree directive: Directive, in file: FileIndex, to lines: inout MarkdownLines
  ) {
    let entries = directive.body.text.split(whereSeparator: \.isNewline)
      .map { String($0.drop(while: \.isWhitespace)) }
      .filter { !$0.isEmpty && !$0.hasPrefix(":") }
    lines.append(
      entries.map { entry in
        var (title, path) = (entry, entry)
        if entry.hasSuffix(">"), let open = entry.lastIndex(of: "<") {
          title = String(entry[..<open])
          path = String(entry[entry.index(after: open)...].dropLast())
        }
        return "- " + text([.link([.text(title)], to: .document(path))], in: file)
      })
  }

  private static let transparent: Set<String> = [
    "container", "class", "only", "compound", "rst-class", "epigraph", "pull-quote",
  ]

  /// The kinds of alerts that code hosts know, by the directives that say the same.
  private static let alerts = [
    "note": "NOTE", "seealso": "NOTE", "admonition": "NOTE", "topic": "NOTE", "sidebar": "NOTE",
    "versionadded": "NOTE", "version-added": "NOTE", "versionchanged": "NOTE",
    "version-changed": "NOTE", "tip": "TIP", "hint": "TIP", "important": "IMPORTANT",
    "warning": "WARNING", "deprecated": "WARNING", "version-deprecated": "WARNING",
    "attention": "CAUTION", "caution": "CAUTION", "danger": "CAUTION", "error": "CAUTION",
  ]

  private static let versionWords = [
    "versionadded": "New in version", "version-added": "New in version",
    "versionchanged": "Changed in version", "version-changed": "Changed in version",
    "deprecated": "Deprecated since version", "version-deprecated": "Deprecated since version",
  ]
}
