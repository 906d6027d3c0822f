import APIModel

extension PageWriter {
  /// As many values stand in the open; more are folded away under their number.
  private static let openLimit = 8

  /// What restricts a value: the allowed values, the default, the range (of a string, that of its
  /// length) and the pattern, as far as there are any.
  func constraints(of schema: Schema) -> HTML {
    var html = HTML()
    append(.oneOf, schema.allowedValues, to: &html)
    append(.defaultValue, schema.defaultValue, to: &html)
    let isText = schema.type?.kind == .string || schema.type?.element == .string
    append(isText ? .shortest : .atLeast, schema.minimum, to: &html)
    append(isText ? .longest : .atMost, schema.maximum, to: &html)
    append(.pattern, schema.pattern, to: &html)
    return html
  }

  private func append(_ label: Word, _ value: String?, to html: inout HTML) {
    if let value { append(label, [value], to: &html) }
  }

  private func append(_ label: Word, _ values: [String], to html: inout HTML) {
    guard !values.isEmpty else { return }
    if values.count > Self.openLimit {
      html.element("details", .class("constraint")) { html in
        html.element("summary", text: "\(words[label]) \(values.count) \(words[.values])")
        append(chips: values, to: &html)
      }
    } else {
      html.element("p", .class("constraint")) { html in
        html.append(text: words[label] + " ")
        append(chips: values, to: &html)
      }
    }
    html.endLine()
  }

  private func append(chips values: [String], to html: inout HTML) {
    for (index, value) in values.enumerated() {
      if index > 0 { html.append(text: " ") }
      html.element("code", .class("chip"), text: value)
    }
  }
}
