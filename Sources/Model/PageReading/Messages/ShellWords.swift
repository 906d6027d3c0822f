/// The words of a shell command: quotes taken off, `\` at a line's end joins the next line.
///
/// Quotes are those of POSIX; what joins lines in the shells of Windows, `^` and a backtick, is
/// understood at the end of a line.
enum ShellWords {
  /// Splits the command that starts on the first of `lines`, whose text is `firstLine` (a prompt may
  /// have been taken off it).
  ///
  /// - Returns: The words, and the number of lines that the command takes.
  static func split(
    _ lines: ArraySlice<Substring>,
    firstLine: Substring
  ) -> (words: [String], lines: Int) {
    var words: [String] = []
    var word: [UInt8] = []
    var isInWord = false
    var quote: UInt8?
    var count = 0
    func finish() {
      if isInWord { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
      isInWord = false
    }
    func add(_ byte: UInt8) {
      word.append(byte)
      isInWord = true
    }
    for line in lines {
      var rest = (count == 0 ? firstLine : line).utf8
      count += 1
      var isContinued = false
      while let byte = rest.popFirst() {
        if let open = quote {
          if byte == open {
            quote = nil
          } else if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\""), let next = rest.first,
            escaped.contains(next)
          {
            add(rest.removeFirst())
          } else {
            add(byte)
          }
          continue
        }
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
          quote = byte
          isInWord = true
        case UInt8(ascii: "\\"):
          if rest.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) {
            isContinued = true
            rest = rest[rest.endIndex...]
          } else if let next = rest.popFirst() {
            add(next)
          }
        case UInt8(ascii: "^"), UInt8(ascii: "`"):
          if rest.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) {
            isContinued = true
            rest = rest[rest.endIndex...]
          } else {
            add(byte)
          }
        case UInt8(ascii: " "), UInt8(ascii: "\t"): finish()
        default: add(byte)
        }
      }
      if quote != nil {
        add(UInt8(ascii: "\n"))
        continue
      }
      finish()
      if !isContinued { break }
    }
    finish()
    return (words, count)
  }

  /// What a backslash between double quotes takes its meaning from.
  private static let escaped = ByteSet("\"\\$`")
}
