import MarkupTree
import SourceText

/// Substitution definitions: `.. |name| replace:: text`.
extension BlockParser {
  /// `replace`, `unicode` and `image` give running text; other directives stay in the tree.
  mutating func substitutionDefinition(_ marker: Int, _ scope: inout BlockScope) -> Bool {
    let line = scope.lines[scope.index]
    let start = line.start + marker + 1
    guard start < line.end, buffer.bytes[start] != UInt8(ascii: " ") else { return false }
    guard let bar = buffer.bytes[start..<line.end].firstIndex(of: UInt8(ascii: "|")),
      bar > start, bar + 1 < line.end, buffer.bytes[bar + 1] == UInt8(ascii: " ")
    else { return false }
    let name = buffer.text(start..<bar).collapsingSpace
    let content = buffer.bytes.endOfRun(of: UInt8(ascii: " "), from: bar + 1, limit: line.end)
    guard let directive = directiveName(from: content, limit: line.end) else { return false }
    let block = takeDirective(directive, "a substitution definition", &scope)
    let lines = block.lines
    switch directive.text.lowercased() {
    case "replace":
      references.define(substitution: name, inlines(lines.map { $0.dedented(by: $0.indent) }))
    case "unicode":
      references.define(substitution: name, [.text(Self.unicode(lines.map { buffer.text($0) }))])
    case "image":
      let parts = DirectiveParts(block, takesArgument: true, in: self)
      references.define(substitution: name, image(parts))
    default:
      scope.append(self.directive(block, depth: scope.innerDepth))
    }
    return true
  }

  /// The text of `unicode::`: code points in any of their spellings, other words as they are, up to
  /// a comment.
  private static func unicode(_ lines: [String]) -> String {
    var result = ""
    for word in lines.joined(separator: " ").split(separator: " ") {
      if word == ".." { break }
      if let scalar = codePoint(String(word)) {
        result.unicodeScalars.append(scalar)
      } else if word != ":trim:" && word != ":ltrim:" && word != ":rtrim:" {
        result += word
      }
    }
    return result
  }

  /// The character that a word names by its code point; nil for other words.
  static func codePoint(_ word: String) -> Unicode.Scalar? {
    var digits = word
    var radix = 10
    for prefix in ["0x", "x", "\\x", "u+", "u", "\\u", "&#x"]
    where word.lowercased().hasPrefix(prefix) {
      digits = String(word.dropFirst(prefix.count))
      radix = 16
    }
    if digits.hasSuffix(";") { digits.removeLast() }
    return UInt32(digits, radix: radix).flatMap(Unicode.Scalar.init)
  }
}
