import SourceText

/// A step of a template that is plain Mustache.
enum TemplateStep: Sendable {
  /// Text that stands in the page as it is, in UTF-8.
  case text([UInt8])
  /// A value, escaped by its type.
  case value(TemplateName)
  /// What is shown for each view of a list, with a view, or where there is something.
  case section(TemplateName, [TemplateStep])
  /// What is shown where there is nothing.
  case inverted(TemplateName, [TemplateStep])
  /// Another template with the same values, by its place among all.
  case include(Int)
}

/// The name of a value: where it starts, and the way on through the parts of it (`words.copy`).
struct TemplateName: Sendable {
  /// The name that is looked for in the view at hand, and then in those around it.
  let first: String

  /// The names of parts, each of the one before.
  let rest: [String]

  /// Reads a name; nil for what has a meaning of its own in some Mustache, such as `.` and `first()`.
  init?(_ text: ArraySlice<UInt8>) {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isPlain) }) else { return nil }
    let names = parts.map { String(decoding: $0, as: UTF8.self) }
    first = names[0]
    rest = Array(names.dropFirst())
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte.isNameByte || byte == UInt8(ascii: "-")
  }
}
