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
}
