import SourceText
import Testing

@Suite struct DiagnosticFormatterTests {
  private let tree = SourceTree([
    SourceFile(path: "pages/show.md", text: "# Show\n\tname: x\u{1B}[2J\n")
  ])

  private func format(_ diagnostic: Diagnostic) -> String {
    DiagnosticFormatter(tree: tree, prefix: "Content/").format(diagnostic)
  }

  @Test func showsPlaceLineCaretNotesAndFix() {
    let span = SourceSpan(file: FileIndex(0), bytes: 2..<6)
    let diagnostic = Diagnostic(
      .warning, rule: "a-rule", "'Show' is short", at: span,
      notes: [.init("it is read as a title", at: .start(of: FileIndex(0)))], fix: "Say more")
    #expect(
      format(diagnostic) == """
        Content/pages/show.md:1:3: warning: 'Show' is short [a-rule]
          1 | # Show
            |   ^
          note: it is read as a title (Content/pages/show.md:1:1)
          fix: Say more
        """)
  }

  @Test func aTabBeforeThePlaceKeepsTheCaretInItsColumn() {
    let span = SourceSpan(file: FileIndex(0), bytes: 8..<12)
    let lines = format(Diagnostic(.error, rule: "r", "h", at: span)).split(separator: "\n")
    #expect(lines.last == "    | \t^")
  }

  @Test func anEscapeSequenceOfAPageNeverReachesTheTerminal() {
    let span = SourceSpan(file: FileIndex(0), bytes: 8..<12)
    let text = format(Diagnostic(.error, rule: "r", "h\u{1B}[31m", at: span))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(text.contains("h\u{FFFD}[31m"))
  }

  @Test func withoutAPlaceTheHeadlineStandsAlone() {
    #expect(format(Diagnostic(.note, rule: "r", "h", at: nil)) == "note: h [r]")
  }

  @Test func aSpanOfAnotherTreeIsNoPlace() {
    let span = SourceSpan(file: FileIndex(7), bytes: 0..<3)
    #expect(format(Diagnostic(.note, rule: "r", "h", at: span)) == "note: h [r]")
  }

  @Test func aLongLineIsCutBetweenCharacters() {
    for lead in 0..<4 {
      let text = String(repeating: "x", count: lead) + String(repeating: "船", count: 200)
      let tree = SourceTree([SourceFile(path: "a.md", text: text)])
      let span = SourceSpan(file: FileIndex(0), bytes: (lead + 300)..<(lead + 303))
      let lines = DiagnosticFormatter(tree: tree).format(
        Diagnostic(.note, rule: "r", "h", at: span))
      #expect(!lines.contains("\u{FFFD}"))
      #expect(lines.contains("| …船") && lines.contains("船…"))
    }
  }

  @Test func anEmptySpanInsideAFileHasAnExcerpt() {
    let span = SourceSpan(file: FileIndex(0), bytes: 2..<2)
    #expect(format(Diagnostic(.note, rule: "r", "h", at: span)).contains("| # Show"))
    let whole = SourceSpan.start(of: FileIndex(0))
    #expect(!format(Diagnostic(.note, rule: "r", "h", at: whole)).contains("| # Show"))
  }

  @Test func diagnosticsAreOrderedByPlaceAndSaidOnce() {
    func diagnostic(_ rule: String, _ bytes: Range<Int>?) -> Diagnostic {
      let span = bytes.map { SourceSpan(file: FileIndex(0), bytes: $0) }
      return Diagnostic(.note, rule: rule, "h", at: span)
    }
    let all = [
      diagnostic("c", 5..<6), diagnostic("b", 1..<2), diagnostic("a", nil),
      diagnostic("a", 5..<6), diagnostic("b", 1..<2),
    ]
    #expect(all.inReadingOrder().map(\.rule) == ["a", "b", "b", "c", "a"])
    #expect(all.withoutRepetition().map(\.rule) == ["c", "b", "a", "a"])
  }
}
