/// The words of a POSIX shell command: quotes taken off, `\` at a line's end joins the next line.
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
    var word = ""
    var isInWord = false
    var quote: Character?
    var count = 0
    func finish() {
      if isInWord { words.append(word) }
      word = ""
      isInWord = false
    }
    func add(_ character: Character) {
      word.append(character)
      isInWord = true
    }
    for line in lines {
      var characters = count == 0 ? firstLine : line
      count += 1
      var isContinued = false
      while let character = characters.popFirst() {
        if let open = quote {
          if character == open {
            quote = nil
          } else if character == "\\", open == "\"", let next = characters.first,
            "\"\\$`".contains(next)
          {
            add(characters.removeFirst())
          } else {
            add(character)
          }
          continue
        }
        switch character {
        case "'", "\"":
          quote = character
          isInWord = true
        case "\\":
          if characters.allSatisfy({ $0 == " " || $0 == "\r" }) {
            isContinued = true
            characters = ""
          } else if let next = characters.popFirst() {
            add(next)
          }
        case " ", "\t": finish()
        default: add(character)
        }
      }
      if quote != nil {
        add("\n")
        continue
      }
      finish()
      if !isContinued { break }
    }
    finish()
    return (words, count)
  }
}
