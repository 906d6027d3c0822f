import APIModel

/// Something that restricts a value: a label and the values that it speaks of.
struct ConstraintView: View {
  /// As many values stand in the open; more are folded away under their number.
  private static let openLimit = 8

  let label: String
  let values: [String]

  /// The default, the allowed values and the range of a schema, as far as it has them.
  static func all(of schema: Schema, words: InterfaceWords) -> [ConstraintView] {
    var result: [ConstraintView] = []
    func add(_ word: Word, _ values: [String?]) {
      let values = values.compactMap { $0 }
      if !values.isEmpty { result.append(ConstraintView(label: words[word], values: values)) }
    }
    add(.oneOf, schema.allowedValues)
    add(.defaultValue, [schema.defaultValue])
    add(.atLeast, [schema.minimum])
    add(.atMost, [schema.maximum])
    return result
  }

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "label": .text(label)
    case "values": .html(chips)
    case "count": .text(String(values.count))
    case "isLong": .flag(values.count > Self.openLimit)
    default: nil
    }
  }

  private var chips: HTML {
    var html = HTML()
    for (index, value) in values.enumerated() {
      if index > 0 { html.append(text: " ") }
      html.element("code", [.class("chip")], text: value)
    }
    return html
  }
}
