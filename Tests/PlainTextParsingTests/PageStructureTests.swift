import Testing

@Suite struct PageStructureTests {
  @Test(arguments: [
    PlainTextCase(
      name: "the trail, the date and the words below the page are comments",
      lines: [
        "Docs/ Books/ Lend a book", "", "Lend a book", "Updated on 2030-01-01", "", "URI", "GET /a",
        "", "Feedback", "Tell us",
      ],
      tree: """
        comment "Docs/ Books/ Lend a book"
        comment "Updated on 2030-01-01"
        section 1 "Lend a book"
          section 2 "URI"
            paragraph "GET /a"
        comment "Feedback\\nTell us"
        """
    ),
    PlainTextCase(
      name: "a first line that is a sentence is no title",
      lines: ["This is about books.", "URI", "GET /a"],
      tree: """
        paragraph "This is about books."
        section 1 "URI"
          paragraph "GET /a"
        """
    ),
    PlainTextCase(
      name: "sections of a request stand in it and a response ends it",
      lines: [
        "T", "Request", "Request body", "Format", "Response", "Response body", "Status codes",
      ],
      tree: """
        section 1 "T"
          section 2 "Request"
            section 3 "Request body"
              section 4 "Format"
          section 2 "Response"
            section 3 "Response body"
          section 2 "Status codes"
        """
    ),
    PlainTextCase(
      name: "labels before their values are fields",
      lines: ["T", "Method: POST", "Path: /a", "", "Note: text"],
      tree: """
        section 1 "T"
          field-list
            field "Method"
              paragraph "POST"
            field "Path"
              paragraph "/a"
          paragraph "Note: text"
        """
    ),
    PlainTextCase(
      name: "lines that people wrapped are one paragraph",
      lines: [
        "T", "", "A line that is long enough to have been wrapped by its", "author goes on.",
      ],
      tree: """
        section 1 "T"
          paragraph "A line that is long enough to have been wrapped by its" / "author goes on."
        """
    ),
    PlainTextCase(
      name: "lists nest by their indentation",
      lines: ["T", "  1. one", "     • two", "       more", "  2. three", "* four"],
      tree: """
        section 1 "T"
          ordered-list 1
            item
              paragraph "one"
              bullet-list
                item
                  paragraph "two"
                  paragraph "more"
            item
              paragraph "three"
          bullet-list
            item
              paragraph "four"
        """
    ),
    PlainTextCase(
      name: "tabs and no-break spaces indent",
      lines: ["T", "•\u{A0}one", "\ttwo", "three"],
      tree: """
        section 1 "T"
          bullet-list
            item
              paragraph "one"
              paragraph "two"
          paragraph "three"
        """
    ),
    PlainTextCase(name: "an empty page is empty", lines: [""], tree: ""),
    PlainTextCase(name: "blanks are no page", lines: [" ", "\t", "\u{A0}"], tree: ""),
  ])
  func findsTheStructure(_ test: PlainTextCase) { test.check() }
}
