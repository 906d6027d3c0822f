import APIModel
import MarkupTree
import SourceText

/// Methods with letters in the wrong order, one too few or one too many: `PATHC /boats`, `DELTE /boats`.
///
/// Such a line is read as the one that was meant, and reported.
enum MethodSlip {
  /// The method that a word in capitals was meant to be; nil for a method and for any other word.
  static func method(meantBy word: some StringProtocol) -> HTTPMethod? {
    let letters = Array(word.utf8)
    guard (3...8).contains(letters.count), letters.allSatisfy(\.isCapital), word != "PATH" else {
      return nil
    }
    return candidates.first { candidate in
      let name = Array(candidate.rawValue.utf8)
      switch letters.count - name.count {
      case 0: return isSwapped(letters, name)
      case 1: return name.count > 3 && isLonger(letters, than: name)
      case -1: return name.count > 4 && isLonger(name, than: letters)
      default: return false
      }
    }
  }

  private static let candidates = HTTPMethod.known.sorted().compactMap { HTTPMethod($0) }

  /// Whether two neighbours changed places.
  private static func isSwapped(_ word: [UInt8], _ name: [UInt8]) -> Bool {
    let places = word.indices.filter { word[$0] != name[$0] }
    return places.count == 2 && places[1] == places[0] + 1 && word[places[0]] == name[places[1]]
      && word[places[1]] == name[places[0]]
  }

  /// Whether a word is another with one letter more, behind the first.
  private static func isLonger(_ word: [UInt8], than name: [UInt8]) -> Bool {
    let place = zip(word, name).prefix { $0 == $1 }.count
    return place > 0 && word[(place + 1)...].elementsEqual(name[place...])
  }

  /// Whether a word is written as methods are, and is none: `LIST`.
  static func isForeign(_ word: String) -> Bool {
    (3...9).contains(word.utf8.count) && word.utf8.allSatisfy(\.isCapital)
      && HTTPMethod(word) == nil && method(meantBy: word) == nil
  }

  // MARK: Reports

  /// The rows of tables of requests that are passed over for their methods.
  static func foreignRows(in outline: Outline) -> [Diagnostic] {
    outline.passages.flatMap { passage -> [Diagnostic] in
      guard case .table(let table) = passage.block.content else { return [] }
      return RequestLineTable.foreignRows(of: table, vocabulary: outline.vocabulary)
        .map { foreign($0.method, at: $0.span) }
    }
  }

  private static func foreign(_ method: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .warning,
      rule: "method-unknown",
      "'\(method)' is no method of HTTP that servers and clients know; the row is passed over",
      at: span,
      fix: "Document the request that every client can send, such as 'GET' with a query"
    )
  }

  /// The slips in the headings, lines and blocks of a page that are request lines otherwise.
  static func diagnostics(for outline: Outline) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for scope in outline.scopes.indices where outline.scopes[scope].kind == .section {
      found += report(outline.scopes[scope].text, at: outline.scopes[scope].span)
    }
    for passage in outline.passages {
      switch passage.block.content {
      case .code(let code):
        for (line, span) in RequestLines.all(in: code) ?? [] { found += report(line, at: span) }
      case .paragraph:
        found += report(passage.text, at: passage.block.span)
      default: continue
      }
    }
    return found
  }

  private static func report(_ text: String, at span: SourceSpan) -> [Diagnostic] {
    guard OperationLine.mayStart(text, misspelt: true), let line = OperationLine(text) else {
      return []
    }
    return report(line, at: span)
  }

  private static func report(_ line: OperationLine, at span: SourceSpan) -> [Diagnostic] {
    guard let written = line.misspeltMethod else { return [] }
    return [
      Diagnostic(
        .warning,
        rule: "method-misspelt",
        "'\(written)' is no request method",
        at: span,
        notes: [.init("it is read as \(line.method)")],
        fix: "Did you mean '\(line.method)'?"
      )
    ]
  }
}
