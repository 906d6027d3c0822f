import APIModel
import MarkupTree
import SourceText

/// Rows of one table that name the same thing twice: the first counts, and what the second says beyond
/// it is joined to its description.
enum RepeatedRow {
  /// How many values and blocks are compared, so that nothing stands twice: a table that says the same
  /// thousands of times is not worth more.
  private static let comparedCount = 64

  /// Adds to what a row says what a second row says beyond it.
  ///
  /// What the first leaves open is taken; values that differ stand in the text.
  static func join(
    _ schema: Schema, _ description: [Block], at span: SourceSpan, to known: inout some Described
  ) {
    var differing: [String] = []
    if let type = schema.type {
      if let first = known.schema.type {
        if type.written != first.written { differing.append(type.written) }
      } else {
        known.schema.type = type
      }
    }
    for value in schema.allowedValues
    where !known.schema.allowedValues.prefix(comparedCount).contains(value) {
      known.schema.allowedValues.append(value)
    }
    for part in [\Schema.defaultValue, \.minimum, \.maximum, \.pattern] {
      guard let value = schema[keyPath: part], value != known.schema[keyPath: part] else {
        continue
      }
      if known.schema[keyPath: part] == nil {
        known.schema[keyPath: part] = value
      } else {
        differing.append(value)
      }
    }
    known.description += differing.filter { !$0.isEmpty }.map {
      Block(.paragraph([.code($0)]), span: span)
    }
    let said = Set(known.description.prefix(comparedCount).map { [$0].plainText })
    known.description += description.filter { !said.contains([$0].plainText) }
  }

  /// What is said about the second row.
  static func diagnostic(of name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      .warning,
      rule: "field-repeated",
      "the table describes '\(name)' twice",
      at: span,
      notes: [.init("it stands here first; what both rows say is joined", at: first)],
      fix: "Describe it in one row, or correct the name of one"
    )
  }
}

/// What has a schema and a text.
protocol Described {
  var schema: Schema { get set }
  var description: [Block] { get set }
}

extension FieldRow: Described {}
extension Parameter: Described {}
extension HeaderField: Described {}
extension SchemaField: Described {}
