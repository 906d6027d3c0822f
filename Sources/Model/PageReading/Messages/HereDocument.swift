/// The text that a shell hands to a command as its input: the lines behind `<<END` up to `END` (POSIX
/// Shell Command Language, section 2.7.4).
struct HereDocument {
  /// The text, without the line end behind its last line.
  let text: String

  /// How many lines it takes, its end included.
  let lines: Int

  /// Finds the document that the words of a command ask for in the lines below it; nil where they ask
  /// for none, or its end is missing.
  init?(_ words: [String], in lines: ArraySlice<Substring>) {
    guard let place = words.firstIndex(where: { $0.hasPrefix("<<") && !$0.hasPrefix("<<<") }) else {
      return nil
    }
    var end = words[place].dropFirst(2)
    let isIndented = end.first == "-"
    if isIndented { end = end.dropFirst() }
    if end.isEmpty, place + 1 < words.count { end = words[place + 1][...] }
    guard !end.isEmpty,
      let last = lines.firstIndex(where: {
        (isIndented ? $0.drop { $0 == "\t" } : $0).trimmingSuffix { $0 == "\r" } == end
      })
    else { return nil }
    text = lines[..<last].joined(separator: "\n")
    self.lines = last - lines.startIndex + 1
  }
}

extension Substring {
  /// The text without the characters at its end that are so.
  fileprivate func trimmingSuffix(while isCut: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isCut(last) { text.removeLast() }
    return text
  }
}
