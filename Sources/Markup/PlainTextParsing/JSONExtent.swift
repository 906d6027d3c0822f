/// Finds where a JSON text ends among the lines of a page, without reading it: it may be a template.
enum JSONExtent {
  /// Whether a line can be the first of a JSON text: an opening bracket and nothing, or what may stand
  /// behind one.
  static func starts(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "{") || line.first == UInt8(ascii: "[") else { return false }
    let rest = line.dropFirst().trimmed
    guard let next = rest.first else { return true }
    if rest.starts(with: "{{".utf8) { return false }
    return "\"'{[]}./-0123456789".utf8.contains(next)
      || rest.starts(with: [0xE2, 0x80])
  }

  /// Whether a line can stand inside a JSON text that is not balanced.
  static func isLikely(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, let last = line.last else { return false }
    return "{}[]\"',.".utf8.contains(first) || "{}[],".utf8.contains(last)
  }

  /// Counts brackets outside strings.
  struct Balance {
    private(set) var depth = 0
    private var isInString = false

    /// What a line made of the balance.
    enum Outcome { case open, balanced, trailing }

    /// Reads a line.
    ///
    /// A string that is not closed ends with the line: more likely a quote was lost than a line end
    /// put in.
    mutating func read(_ line: ArraySlice<UInt8>) -> Outcome {
      var isEscaped = false
      isInString = false
      for place in line.indices {
        let byte = line[place]
        if isEscaped {
          isEscaped = false
        } else if isInString {
          if byte == UInt8(ascii: "\\") { isEscaped = true }
          if byte == UInt8(ascii: "\"") { isInString = false }
        } else if byte == UInt8(ascii: "\"") {
          isInString = true
        } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
          depth += 1
        } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
          depth -= 1
          if depth <= 0 { return line[(place + 1)...].trimmed.isEmpty ? .balanced : .trailing }
        }
      }
      return .open
    }
  }
}
