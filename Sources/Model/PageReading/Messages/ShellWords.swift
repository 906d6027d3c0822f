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
    var word: String?
    var quote: Character?
    var count = 0
    for line in lines {
      let text = count == 0 ? firstLine : line
      count += 1
      var isContinued = false
      var characters = text[...]
      while let character = characters.popFirst() {
        if let open = quote {
          if character == open {
            quote = nil
          } else if character == "\\", open == "\"", let next = characters.first,
            "\"\\$`".contains(next)
          {
            word = (word ?? "") + String(characters.removeFirst())
          } else {
            word = (word ?? "") + String(character)
          }
        } else if character == "'" || character == "\"" {
          quote = character
          word = word ?? ""
        } else if character == "\\" {
          if characters.allSatisfy({ $0 == " " || $0 == "\r" }) {
            isContinued = true
            characters = ""
          } else if let next = characters.popFirst() {
            word = (word ?? "") + String(next)
          }
        } else if character == " " || character == "\t" {
          if let done = word { words.append(done) }
          word = nil
        } else {
          word = (word ?? "") + String(character)
        }
      }
      if quote != nil {
        word = (word ?? "") + "\n"
        continue
      }
      if let done = word { words.append(done) }
      word = nil
      if !isContinued { break }
    }
    if let done = word { words.append(done) }
    return (words, count)
  }
}
