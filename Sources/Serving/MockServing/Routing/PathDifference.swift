/// What is wrong with a path that nearly is a documented one.
enum PathDifference {
  /// The first difference in a few words; nil where there is none.
  static func between(_ asked: [String], and template: String) -> String? {
    let documented = RouteSegment.segments(of: template)
    for (text, segment) in zip(asked, documented) where !matches(text, segment) {
      switch segment {
      case .literal(let word):
        if word.isEmpty { return "it has a slash where \(Problem.shown(text)) stands" }
        let isCase = word.isEqual(ignoringCaseTo: text)
        return "it has \(Problem.shown(word)), not \(Problem.shown(text))"
          + (isCase ? "; paths are case-sensitive" : "")
      case .variable(let name): return "its {\(name)} takes no empty text and no dots alone"
      case .mixed: return "\(Problem.shown(text)) has not the form of its segment"
      }
    }
    if asked.count == documented.count + 1, asked.last?.isEmpty == true {
      return "it has no slash at its end"
    }
    if asked.count + 1 == documented.count, documented.last == .literal("") {
      return "it has a slash at its end"
    }
    if asked.count == documented.count { return nil }
    return "it has \(count(documented.count)), not \(asked.count)"
  }

  private static func matches(_ text: String, _ segment: RouteSegment) -> Bool {
    switch segment {
    case .literal(let word): word == text
    case .variable: !text.isEmpty && text != "." && text != ".."
    case .mixed(let pieces): MixedSegment(pieces: pieces).match(text) != nil
    }
  }

  private static func count(_ segments: Int) -> String {
    segments == 1 ? "1 segment" : "\(segments) segments"
  }
}
