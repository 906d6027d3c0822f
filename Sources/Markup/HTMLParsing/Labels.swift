extension [String] {
  /// Adds the labels that are not among the last few.
  ///
  /// Converters write an anchor twice in a row; a page with a hundred thousand anchors in one place
  /// must not have each compared with all before it.
  mutating func append(labels: [String]) {
    for label in labels where !suffix(8).contains(label) { append(label) }
  }
}
