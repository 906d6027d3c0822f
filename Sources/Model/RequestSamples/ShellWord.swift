/// A word of a POSIX shell command: however hostile its text is, the shell hands it on byte by byte.
public struct ShellWord: Hashable, Sendable, CustomStringConvertible {
  /// The word as it stands in a script.
  public let description: String

  /// A word of the program itself, such as an option; it stands in the script as it is.
  public static func plain(_ text: StaticString) -> ShellWord {
    ShellWord(description: text.description)
  }

  /// The value of an environment variable, whatever it holds.
  public static func variable(_ name: StaticString) -> ShellWord {
    ShellWord(description: "\"$\(name.description)\"")
  }

  /// Any text, in single quotes, where nothing has a meaning but the quote itself (POSIX.1-2024, Shell
  /// Command Language, section 2.2.2).
  ///
  /// - Throws: ``RenderingError/nul(_:)`` for a text with a NUL, which no argument of a process can hold.
  public static func quoted(_ text: String) throws(RenderingError) -> ShellWord {
    guard !text.utf8.contains(0) else { throw RenderingError.nul(text) }
    // Bytes, not characters: a quote with a combining mark is one character, and still a quote.
    var bytes = [UInt8(ascii: "'")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "'") { bytes += #"'\''"#.utf8 } else { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "'"))
    return ShellWord(description: String(decoding: bytes, as: UTF8.self))
  }

  /// One word that is made of two.
  public static func + (left: ShellWord, right: ShellWord) -> ShellWord {
    ShellWord(description: left.description + right.description)
  }
}
