/// Writes code as markup: its coloured pieces, and the values in it that a reader may replace.
enum CodeMarkup {
  /// More pieces than this stay plain: colours help to read an example, and no one reads ten thousand
  /// lines, while every piece is an element that the browser has to keep.
  static let tokenLimit = 1200

  /// The same for a sample: a page shows its request in every language.
  static let sampleTokenLimit = 150

  /// A place in a text that stands for a value of the reader's.
  struct Mark: Hashable, Sendable {
    /// The bytes that are replaced.
    let range: Range<Int>

    /// The name of the value.
    let name: String

    /// The text that is shown until the reader gives another.
    let shown: String
  }

  /// JSON text in colour.
  static func json(_ text: String) -> HTML {
    let bytes = Array(text.utf8)
    return html(bytes, JSONLexer.tokens(of: bytes).prefix(tokenLimit), marks: [])
  }

  /// A block of code of running text, in colour where its language is known.
  static func code(_ text: String, language: String?) -> HTML {
    guard let name = language?.lowercased() else { return sample(text, language: nil, marks: []) }
    if name == "json" { return json(text) }
    return sample(text, language: .named(name), marks: [])
  }

  /// A sample in colour, with the values of the reader's in elements of their own.
  static func sample(_ text: String, language: CodeLanguage?, marks: [Mark]) -> HTML {
    let bytes = Array(text.utf8)
    let tokens = language?.tokens(of: bytes) ?? []
    return html(bytes, tokens.prefix(sampleTokenLimit), marks: marks)
  }

  private static func html(
    _ bytes: [UInt8],
    _ tokens: ArraySlice<CodeToken>,
    marks: [Mark]
  ) -> HTML {
    var html = HTML()
    var marks = marks[...]
    var end = 0
    for token in tokens {
      append(bytes, end..<token.range.lowerBound, &marks, to: &html)
      html.element("span", style(of: token.kind)) { html in
        append(bytes, token.range, &marks, to: &html)
      }
      end = token.range.upperBound
    }
    append(bytes, end..<bytes.count, &marks, to: &html)
    return html
  }

  private static func append(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    _ marks: inout ArraySlice<Mark>,
    to html: inout HTML
  ) {
    var start = range.lowerBound
    while let mark = marks.first, mark.range.lowerBound < range.upperBound {
      marks.removeFirst()
      // A mark that reaches over the end of a piece stays text: it is no value of its own there.
      guard mark.range.lowerBound >= start, mark.range.upperBound <= range.upperBound else {
        continue
      }
      html.append(utf8: bytes[start..<mark.range.lowerBound])
      html.element("span", [.class("v"), .sampleValue(mark.name)], text: mark.shown)
      start = mark.range.upperBound
    }
    html.append(utf8: bytes[start..<range.upperBound])
  }

  private static func style(of kind: CodeToken.Kind) -> HTMLAttribute {
    switch kind {
    case .name: .class("k")
    case .string: .class("s")
    case .number: .class("n")
    case .comment: .class("c")
    }
  }
}
