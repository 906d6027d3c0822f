import APIModel
import MarkupTree
import SourceText

/// A paragraph that starts with a request line and has a remark behind it, set off from it:
/// `` `DELETE /boats/{id}` — *deprecated* ``, `**PUT** /boats/{id} (admin only)`.
struct RemarkedLine {
  /// The request lines, one for each method; at least one.
  var lines: [OperationLine]

  /// The remark without what sets it off; empty where there is none.
  var remark: [Inline]

  /// Reads a paragraph; nil for a sentence that only starts with a request line.
  init?(_ inlines: [Inline]) {
    guard let (lines, rest) = Self.head(of: inlines), !lines.isEmpty,
      lines.allSatisfy({ !$0.hasVersion }), let remark = Self.remark(rest)
    else { return nil }
    self.lines = lines
    self.remark = remark
  }

  private static func head(of inlines: [Inline]) -> (lines: [OperationLine], rest: [Inline])? {
    let rest = Array(inlines.dropFirst())
    switch inlines.first {
    case .code(let text): return (lines(inCode: text), rest)
    case .strong(let inner), .emphasis(let inner):
      let text = inner.plainText
      guard let method = HTTPMethod(Words.trimmed(text)) else {
        return (OperationLine.all(text), rest)
      }
      // The path follows in type of its own or as a word.
      let behind = rest.drop { if case .text(let text) = $0 { Words.isBlank(text) } else { false } }
      switch behind.first {
      case .code(let path):
        return (OperationLine.all("\(method) \(path)"), Array(behind.dropFirst()))
      case .text(let text):
        return cut("\(method) \(Words.trimmed(text))").map {
          ($0.lines, [.text($0.rest)] + behind.dropFirst())
        }
      default: return nil
      }
    case .text(let text):
      guard OperationLine.mayStart(text) else { return nil }
      return cut(text).map { ($0.lines, [.text($0.rest)] + rest) }
    default: return nil
    }
  }

  private static func lines(inCode text: String) -> [OperationLine] {
    let lines = OperationLine.all(text)
    return lines.isEmpty ? OperationLine(inSmallLetters: text).map { [$0] } ?? [] : lines
  }

  /// The lines that a text starts with, up to the blank behind the path.
  private static func cut(_ text: String) -> (lines: [OperationLine], rest: String)? {
    guard let path = text.place(of: " /") else { return nil }
    let target = text.utf8[path.upperBound...]
    let end = target.firstIndex(where: \.isBlank) ?? target.endIndex
    let lines = OperationLine.all(text[..<end])
    return lines.isEmpty ? nil : (lines, String(text[end...]))
  }

  /// The inlines behind a line where a dash, parentheses, type of its own or a line end sets them off.
  private static func remark(_ inlines: [Inline]) -> [Inline]? {
    var rest = inlines[...]
    while case .text(let text)? = rest.first, Words.isBlank(text) { rest.removeFirst() }
    switch rest.first {
    case nil: return []
    case .strong, .emphasis: return Array(rest)
    case .softBreak, .lineBreak: return Array(rest.dropFirst())
    case .text(let text):
      let bare = Substring(Words.trimmed(text))
      if bare.first == "(" || bare.first == "[" { return Array(rest).withoutBrackets }
      for dash in ["—", "–", "--", "-"] where bare.hasPrefix(dash) {
        let behind = text[(text.firstRange(of: dash)?.upperBound ?? text.startIndex)...]
        guard behind.isEmpty || behind.first == " " else { return nil }
        rest.removeFirst()
        let start = behind.drop { $0 == " " }
        return (start.isEmpty ? [] : [.text(String(start))]) + rest
      }
      return nil
    default: return nil
    }
  }
}

extension [Inline] {
  /// The inlines without the brackets around the whole of them.
  fileprivate var withoutBrackets: [Inline] {
    var inlines = self
    if case .text(let text)? = inlines.first {
      inlines[0] = .text(String(text.drop { $0 == " " || $0 == "(" || $0 == "[" }))
    }
    if let last = indices.last, case .text(let text) = inlines[last] {
      var rest = Substring(Words.trimmed(text))
      if let end = rest.last, end == ")" || end == "]" { rest.removeLast() }
      inlines[last] = .text(last == 0 ? String(rest) : rest.isEmpty ? "" : " \(rest)")
    }
    return inlines.filter { if case .text("") = $0 { false } else { true } }
  }
}
