import Testing

/// A page and the dump of its tree.
struct Case: Sendable, CustomTestStringConvertible {
  let markdown: String
  let dump: String

  var testDescription: String { markdown }

  init(_ markdown: String, _ dump: String) {
    self.markdown = markdown
    self.dump = dump
  }
}
