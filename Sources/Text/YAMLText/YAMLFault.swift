import SourceText
import Yams

/// What the YAML library has against a text, in words for its author.
struct YAMLFault {
  private let error: YamlError
  private let text: String

  init(_ error: YamlError, in text: String) {
    self.error = error
    self.text = text
  }

  func diagnostic(places: inout YAMLPlaces) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let start = places.offset(of: mark)
      var notes: [Diagnostic.Note] = []
      if let context {
        let place = places.offset(of: context.mark)
        notes = [.init(context.text, at: places.span(place..<place))]
      }
      return syntax(problem, at: start, places: places, notes: notes)
    case .reader(let problem, let offset, _, _):
      let index = text.index(text.startIndex, offsetBy: offset ?? 0, limitedBy: text.endIndex)
      let start = text.utf8.distance(from: text.startIndex, to: index ?? text.startIndex)
      return syntax(problem, at: start, places: places, notes: [])
    case .duplicatedKeysInMapping(let names, let context):
      let first = places.offset(of: context.mark)
      return duplicate(names.first ?? "", at: first, places: places)
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return syntax("the YAML cannot be read", at: 0, places: places, notes: [])
    }
  }

  private func syntax(
    _ problem: String,
    at start: Int,
    places: YAMLPlaces,
    notes: [Diagnostic.Note]
  ) -> Diagnostic {
    let lower = min(start, places.bytes.count)
    let upper = min(lower + 1, places.bytes.count)
    return Diagnostic(
      .error,
      rule: "yaml-syntax",
      "this is no YAML: \(problem)",
      at: places.span(lower..<upper),
      notes: notes,
      fix: advice(problem, byte: lower < upper ? places.bytes[lower] : nil)
    )
  }

  private func advice(_ problem: String, byte: UInt8?) -> String {
    if byte == UInt8(ascii: "\t") { return "Indent with blanks, never with tabs" }
    if byte.map({ Array("@`%*&!|>".utf8).contains($0) }) ?? false {
      return "Put quotes round a text that starts with a sign"
    }
    if problem.contains("mapping values are not allowed") {
      return "Put quotes round a text that holds ': '"
    }
    if problem.contains("another document") { return "Keep one document; take the '---' away" }
    return "Check the indentation, the quotes and the brackets from here upwards"
  }

  private func duplicate(_ name: String, at first: Int, places: YAMLPlaces) -> Diagnostic {
    let firstEnd = places.end(ofScalar: name, from: first)
    let firstSpan = places.span(first..<max(first, firstEnd))
    let second = second(name, after: firstEnd, column: column(of: first, in: places.bytes), places)
    return Diagnostic(
      .error,
      rule: "yaml-duplicate-key",
      "the key '\(name)' stands twice in one mapping",
      at: second ?? firstSpan,
      notes: second == nil ? [] : [.init("it stands here first", at: firstSpan)],
      fix: "Keep one of the two"
    )
  }

  /// The place of the second key: the library names the first alone.
  ///
  /// It is the next mention in the same column that a colon follows, or in a flow mapping the next
  /// one at all.
  private func second(
    _ name: String,
    after start: Int,
    column: Int,
    _ places: YAMLPlaces
  ) -> SourceSpan? {
    let bytes = places.bytes
    var flow: Range<Int>?
    for written in [name, "\"\(name)\"", "'\(name)'"].map({ Array($0.utf8) }) where !written.isEmpty
    {
      var index = start
      var lineStart = start - self.column(of: start, in: bytes)
      while index + written.count <= bytes.count {
        let end = index + written.count
        if bytes[index] == written[0], bytes[index..<end].elementsEqual(written),
          isFollowedByColon(end, in: bytes), isKeyStart(index, in: bytes)
        {
          if index - lineStart == column { return places.span(index..<end) }
          if flow == nil { flow = index..<end }
        }
        index += 1
        if bytes[index - 1] == UInt8(ascii: "\n") { lineStart = index }
      }
    }
    return flow.map { places.span($0) }
  }

  private func isFollowedByColon(_ end: Int, in bytes: [UInt8]) -> Bool {
    var index = end
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index < bytes.count && bytes[index] == UInt8(ascii: ":")
  }

  private func isKeyStart(_ start: Int, in bytes: [UInt8]) -> Bool {
    start == 0 || Array(" \n\r\t,{".utf8).contains(bytes[start - 1])
  }

  private func column(of offset: Int, in bytes: [UInt8]) -> Int {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return offset - start
  }
}
