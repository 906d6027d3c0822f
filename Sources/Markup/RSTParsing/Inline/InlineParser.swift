import MarkupTree

/// Parses running text into inlines.
///
/// The text has LF between its lines, and NUL in place of each backslash that escapes. Every search
/// for an end that fails is remembered, because whatever starts behind it fails too: the time is
/// linear in the text.
struct InlineParser {
  /// What is marked up by a start string and an end string.
  enum Construct: Int {
    case emphasis, strong, literal, interpreted, target, substitution
  }

  /// Markup that starts and never ends.
  struct Fault {
    var offset: Int
    var construct: Construct
  }

  /// A role that nothing defines.
  struct UnknownRole {
    var offset: Int
    var name: String
  }

  let text: [UInt8]

  /// The inlines so far.
  var output: [Inline] = []

  /// The names of inline targets.
  var labels: [String] = []

  /// What was wrong: the first place of each construct that has no end.
  private(set) var faults: [Fault] = []

  /// The roles that nothing defines, in order.
  var unknownRoles: [UnknownRole] = []

  /// The byte that is looked at.
  var index = 0

  /// The end of what is in the output.
  var consumed = 0

  /// Where markup may start whatever stands before: behind other markup.
  var boundary = 0

  private var unclosed = 0

  init(_ text: [UInt8]) { self.text = text }

  /// Parses everything.
  mutating func parse(_ references: inout ReferenceIndex) -> [Inline] {
    while index < text.count {
      switch text[index] {
      case 0: index += 2
      case UInt8(ascii: "*"): star()
      case UInt8(ascii: "`"): backquote(&references)
      case UInt8(ascii: "_"): underscore(&references)
      case UInt8(ascii: "|"): bar(&references)
      case UInt8(ascii: "["): bracket(&references)
      default: index += 1
      }
    }
    flush(upTo: text.count)
    return output.joiningText
  }

  /// Whether a start string may stand at `start` and have its text at `end`.
  func canStart(_ start: Int, textAt end: Int) -> Bool {
    guard end < text.count, !text.isSpace(at: end) else { return false }
    return allowsStart(at: start) && !text.isQuoted(start: start, end: end)
  }

  /// Whether markup may start here for what stands before.
  func allowsStart(at index: Int) -> Bool {
    index == boundary || text.allowsMarkupStart(at: index)
  }

  /// The place of the end string of a construct whose text starts at `start`.
  func end(
    of construct: Construct,
    _ mark: [UInt8],
    from start: Int
  ) -> Int? {
    if !isKnownUnclosed(construct), let first = mark.first {
      var index = start + 1
      while index + mark.count <= text.count {
        if text[index] == first, text[index + mark.count - 1] == first,
          !text.isSpace(before: index),
          construct == .literal || text[index - 1] != 0,
          text.allowsMarkupEnd(at: index + mark.count)
        {
          return index
        }
        index += 1
      }
    }
    return nil
  }

  /// Notes that a construct that starts here has no end; its start string is text.
  mutating func fail(_ construct: Construct, startLength: Int) {
    if !isKnownUnclosed(construct) { faults.append(Fault(offset: index, construct: construct)) }
    unclosed |= 1 << construct.rawValue
    index += startLength
    boundary = index
  }

  /// Whether the end of such a construct was sought in vain before.
  func isKnownUnclosed(_ construct: Construct) -> Bool {
    unclosed & 1 << construct.rawValue != 0
  }

  /// Adds markup that covers the text from `start` to `end`.
  mutating func add(_ inline: Inline, from start: Int, to end: Int) {
    flush(upTo: start)
    output.append(inline)
    index = end
    consumed = end
    boundary = end
  }

  /// Adds the text up to `end`, in which standalone links are found.
  mutating func flush(upTo end: Int) {
    if consumed < end { appendText(consumed..<end) }
    consumed = max(consumed, end)
  }

  // MARK: Emphasis, substitutions, footnotes

  private mutating func star() {
    let isStrong = text.at(index + 1) == UInt8(ascii: "*")
    let length = isStrong ? 2 : 1
    guard canStart(index, textAt: index + length) else {
      index += length
      return
    }
    let construct: Construct = isStrong ? .strong : .emphasis
    let mark = [UInt8](repeating: UInt8(ascii: "*"), count: length)
    guard let end = end(of: construct, mark, from: index + length) else {
      fail(construct, startLength: length)
      return
    }
    let inner = plain(index + length..<end)
    add(isStrong ? .strong(inner) : .emphasis(inner), from: index, to: end + length)
  }

  private mutating func bar(_ references: inout ReferenceIndex) {
    guard text.at(index + 1) != UInt8(ascii: "|"), canStart(index, textAt: index + 1) else {
      index += text.at(index + 1) == UInt8(ascii: "|") ? 2 : 1
      return
    }
    var search = index + 2
    while !isKnownUnclosed(.substitution), search < text.count {
      if text[search] == UInt8(ascii: "|"), text[search - 1] != 0, !text.isSpace(before: search) {
        let underscores = text.endOfRun(
          of: UInt8(ascii: "_"),
          from: search + 1,
          limit: min(search + 3, text.count)
        )
        if text.allowsMarkupEnd(at: underscores) {
          let name = string(index + 1..<search).collapsingSpace
          references.notePending()
          var inline = Inline.substitution(name)
          switch underscores - search {
          case 2: inline = .link([inline], to: ReferenceIndex.pending(name: name))
          case 3: inline = .link([inline], to: references.pendingAnonymous())
          default: break
          }
          add(inline, from: index, to: underscores)
          return
        }
      }
      search += 1
    }
    fail(.substitution, startLength: 1)
  }

  private mutating func bracket(_ references: inout ReferenceIndex) {
    guard allowsStart(at: index),
      let end = text.endOfFootnoteLabel(from: index + 1, limit: text.count),
      text.at(end) == UInt8(ascii: "]"), text.at(end + 1) == UInt8(ascii: "_"),
      text.allowsMarkupEnd(at: end + 2)
    else {
      index += 1
      return
    }
    references.notePending()
    add(.footnoteReference(string(index + 1..<end)), from: index, to: end + 2)
  }
}
