import SourceText

/// What is said of a name that no page documents.
enum UndocumentedName {
  /// A sentence, with the name that was meant perhaps.
  static func detail(_ name: String, among known: [String]) -> String {
    // Every letter is near to every other.
    let nearest = name.utf8.count < 3 ? nil : NearestName.nearest(to: name, among: known)
    return "The page does not document it"
      + (nearest.map { "; did you mean \(Problem.shown($0))?" } ?? ".")
  }
}
