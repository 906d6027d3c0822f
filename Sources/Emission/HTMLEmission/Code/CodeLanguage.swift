/// What of a language its colours need: how remarks and texts look, and which words stand out.
struct CodeLanguage: Hashable, Sendable {
  /// The name in the class of a code element: `language-<name>`.
  let name: String

  /// What starts a remark that runs to the end of its line; nil where there are none.
  let remark: [UInt8]?

  /// The bytes that texts stand between.
  let quotes: [UInt8]

  /// The quotes between which a backslash is a byte like any other.
  let rawQuotes: [UInt8]

  /// Whether three quotes in a row start a text that runs to the next three.
  let hasLongTexts: Bool

  /// The words of the language that samples use, in UTF-8.
  let words: [[UInt8]]

  /// Whether words that start with a hyphen are options.
  let hasOptions: Bool

  private init(
    _ name: String,
    remark: String?,
    quotes: String,
    rawQuotes: String = "",
    hasLongTexts: Bool = false,
    words: [String],
    hasOptions: Bool = false
  ) {
    self.name = name
    self.remark = remark.map { Array($0.utf8) }
    self.quotes = Array(quotes.utf8)
    self.rawQuotes = Array(rawQuotes.utf8)
    self.hasLongTexts = hasLongTexts
    self.words = words.map { Array($0.utf8) }
    self.hasOptions = hasOptions
  }

  /// The coloured pieces of a text.
  func tokens(of bytes: [UInt8]) -> [CodeToken] {
    name == Self.http.name ? HTTPLexer.tokens(of: bytes) : CodeLexer.tokens(of: bytes, in: self)
  }

  /// The language of a sample, by the name of its renderer in any case; nil for one without colours.
  static func named(_ name: String) -> CodeLanguage? {
    switch name.lowercased() {
    case "curl", "sh", "shell", "bash", "console": shell
    case "http": http
    case "python": python
    case "javascript", "js": javaScript
    case "go": go
    case "swift": swift
    default: nil
    }
  }

  private static let shell = CodeLanguage(
    "sh", remark: "#", quotes: "\"'", rawQuotes: "'", words: ["curl", "BASE_URL", "TOKEN"],
    hasOptions: true)

  private static let http = CodeLanguage("http", remark: nil, quotes: "", words: [])

  private static let python = CodeLanguage(
    "python", remark: "#", quotes: "\"'",
    words: [
      "import", "from", "as", "with", "for", "in", "if", "print", "None", "True", "False", "not",
    ])

  private static let javaScript = CodeLanguage(
    "javascript", remark: "//", quotes: "\"'`",
    words: [
      "const", "let", "await", "async", "if", "throw", "new", "import", "from", "null", "true",
      "false", "function", "return",
    ])

  private static let go = CodeLanguage(
    "go", remark: "//", quotes: "\"`'", rawQuotes: "`",
    words: [
      "package", "import", "func", "if", "return", "defer", "var", "nil", "const", "range",
      "for",
    ])

  private static let swift = CodeLanguage(
    "swift", remark: "//", quotes: "\"", hasLongTexts: true,
    words: [
      "import", "let", "var", "try", "await", "guard", "else", "if", "func", "return", "nil",
      "throw", "as",
    ])
}
