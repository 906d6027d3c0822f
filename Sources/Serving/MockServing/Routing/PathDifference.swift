/// What is wrong with a path that nearly is a documented one.
enum PathDifference {
  /// The first difference in a few words; nil where there is none.
  static func between(_ asked: [String], and template: String) -> String? {
    let documented = RouteSegment.segments(of: template)
    if let difference = beginning(asked, documented, template) { return difference }
    for (text, segment) in zip(asked, documented) where !segment.takes(text) {
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

  /// What is missing or too much in front of a path that ends as it should; nil where that is not all.
  private static func beginning(
    _ asked: [String],
    _ documented: [RouteSegment],
    _ template: String
  ) -> String? {
    var asked = asked
    if asked.count > 1, asked.last?.isEmpty == true { asked.removeLast() }
    let length = min(asked.count, documented.count)
    let ends = zip(asked.suffix(length), documented.suffix(length))
    // What begins with a variable may be anything.
    guard asked.count != documented.count, case .literal? = documented.suffix(length).first,
      ends.allSatisfy({ $1.takes($0) })
    else { return nil }
    if asked.count < documented.count {
      let missing = template.utf8.dropFirst()
        .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        .prefix(documented.count - length).map { "/" + String(Substring($0)) }
      return "it begins with \(missing.joined())"
    }
    let additional = asked.dropLast(length).map { "/" + $0 }.joined()
    return "it does not begin with \(Problem.shown(additional))"
  }

  private static func count(_ segments: Int) -> String {
    segments == 1 ? "1 segment" : "\(segments) segments"
  }
}
