import APIModel
import MarkupTree
import SourceText

/// A number in a path that stands for any other: `/projects/1.json`, of which the page says that `1` is
/// the ID.
struct NumberInPath: Hashable {
  /// The segment that it stands in, behind the name of many things.
  private var segment: Int

  /// The digits.
  private var digits: String

  /// What stands behind them in the segment: `.json`.
  private var ending: String

  /// The name of the things, in the singular.
  private var thing: String

  /// The numbers of a path: each is a segment of its own, or has only an extension behind it, and
  /// follows the plural of a word, so that `/2.0/` and `/api/2` are none.
  static func all(in path: PathTemplate) -> [NumberInPath] {
    path.segments.indices.dropFirst().compactMap { index in
      guard case .literal(let text)? = path.segments[index].first,
        path.segments[index].count == 1, text.utf8.first?.isDigit == true,
        case .literal(let things)? = path.segments[index - 1].first,
        path.segments[index - 1].count == 1, let thing = singular(things)
      else { return nil }
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      let ending = text[digits.endIndex...]
      let isExtension = ending.first == "." && ending.dropFirst().allSatisfy(\.isLetter)
      guard ending.isEmpty || (isExtension && ending.utf8.count > 2) else { return nil }
      return NumberInPath(
        segment: index, digits: String(digits), ending: String(ending), thing: thing)
    }
  }

  /// The variable that stands in its place.
  var variable: String { "\(thing)_id" }

  /// Whether words say that this very number is an identifier: `where 1 is the ID`, `the list with an
  /// ID of 3`.
  func isIdentifier(accordingTo words: [String]) -> Bool {
    words.indices.contains { index in
      guard words[index] == digits else { return false }
      let before = words[..<index].suffix(3)
      let after = words[(index + 1)...].prefix(4)
      return before.last.map(Self.identifiers.contains) == true
        || before.suffix(2).elementsEqual(["id", "of"])
        || (after.first == "is" && after.contains(where: Self.identifiers.contains))
    }
  }

  /// The path with the variable.
  func named(in path: PathTemplate) -> PathTemplate {
    var path = path
    path.segments[segment] = [.variable(variable)] + (ending.isEmpty ? [] : [.literal(ending)])
    return path
  }

  private static let identifiers: Set<String> = ["id", "ids", "identifier"]

  /// `boxes` is `box`, `entries` is `entry`, `lists` is `list`; nil for what is no plural.
  private static func singular(_ word: String) -> String? {
    guard word.utf8.count > 3, word.utf8.last == UInt8(ascii: "s"), !word.hasSuffix("ss"),
      word.utf8.allSatisfy({ $0.isLetter || $0 == UInt8(ascii: "_") })
    else { return nil }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    let isLong = ["xes", "ches", "shes", "sses"].contains { word.hasSuffix($0) }
    return String(word.dropLast(isLong ? 2 : 1))
  }
}

extension OperationSite {
  /// Makes variables of the numbers in the paths that the page says are identifiers; a number of which
  /// it does not is left, and a note says so.
  mutating func nameNumbers(in outline: Outline) -> [Diagnostic] {
    let numbers = paths.map { NumberInPath.all(in: $0.template) }
    guard numbers.contains(where: { !$0.isEmpty }) else { return [] }
    let words = outline.passages[passage...].prefix { $0.scope == outline.passages[passage].scope }
      .prefix(4).map { Words.words(of: [$0.block].plainText) }
    var diagnostics: [Diagnostic] = []
    for (index, numbers) in numbers.enumerated() {
      for number in numbers {
        guard words.contains(where: number.isIdentifier) else {
          diagnostics.append(number.note(at: span))
          continue
        }
        name(number, inPath: index)
      }
    }
    return diagnostics
  }
}

extension NumberInPath {
  fileprivate func note(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .note,
      rule: "path-number",
      "'\(digits)' in the path may be the identifier of one \(thing)",
      at: span,
      notes: [.init("the page does not say so, and the path is read as it stands")],
      fix: "Write '{\(variable)}', or say that \(digits) is the ID"
    )
  }
}
