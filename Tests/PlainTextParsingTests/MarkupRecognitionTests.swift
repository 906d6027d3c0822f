import PlainTextParsing
import SourceText
import Testing

@Suite struct MarkupRecognitionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var markup: TextMarkup
    var reason: String
    var testDescription: String { reason }
  }

  @Test(arguments: [
    Case(
      text: "Books\n=====\n\n.. http:get:: /a\n",
      markup: .restructuredText,
      reason: "line 4 is a directive"
    ),
    Case(
      text: "+---+\n| a |\n+---+\n",
      markup: .restructuredText,
      reason: "line 1 is the border of a grid table"
    ),
    Case(
      text: ".. _books:\n\nText\n",
      markup: .restructuredText,
      reason: "line 1 is a link target"
    ),
    Case(text: "# Books\n\n```\nx\n```\n", markup: .markdown, reason: "line 3 is a code fence"),
    Case(text: "|a|b|\n|--|--|\n", markup: .markdown, reason: "line 2 is the rule of a table"),
    Case(
      text: "Books¶\nOverview¶\n",
      markup: .plainText,
      reason: "line 1 is a heading with the mark of a saved page"
    ),
    Case(
      text: "a |\nb |\n---|---|\n",
      markup: .plainText,
      reason: "line 3 is the rule of a flattened table"
    ),
    Case(text: "Only words.\n", markup: .plainText, reason: "it has no signs of a markup"),
    Case(text: "", markup: .plainText, reason: "it has no signs of a markup"),
    Case(
      text: "Title\n\n$ make # now\n# a comment\n",
      markup: .plainText,
      reason: "it has no signs of a markup"
    ),
  ])
  func decidesByTheSignsOfTheText(_ test: Case) {
    let (markup, reason) = MarkupRecognition.markup(of: SourceFile(path: "a.txt", text: test.text))
    #expect(markup == test.markup)
    #expect(reason == test.reason)
  }
}
