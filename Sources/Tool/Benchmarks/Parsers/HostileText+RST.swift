extension HostileText {
  /// Texts that are hard on readers of reStructuredText.
  static let restructuredText: [HostileText] = [
    // Running text.
    HostileText(.restructuredText, "*a "),
    HostileText(.restructuredText, "**a "),
    HostileText(.restructuredText, "``a "),
    HostileText(.restructuredText, "`a "),
    HostileText(.restructuredText, "`a <"),
    HostileText(.restructuredText, ":a:`b` "),
    HostileText(.restructuredText, ":a:`b "),
    HostileText(.restructuredText, "|a "),
    HostileText(.restructuredText, "|a| "),
    HostileText(.restructuredText, "_`a "),
    HostileText(.restructuredText, "_`a` "),
    HostileText(.restructuredText, "a_ "),
    HostileText(.restructuredText, "a__ "),
    HostileText(.restructuredText, "[1]_ "),
    HostileText(.restructuredText, "[a"),
    HostileText(.restructuredText, "http://a"),
    HostileText(.restructuredText, "http://a("),
    HostileText(.restructuredText, "a@b."),
    HostileText(.restructuredText, "a:"),
    HostileText(.restructuredText, "\\"),
    HostileText(.restructuredText, "*a* **b** "),
    HostileText(.restructuredText, "(*) "),
    // Blocks.
    HostileText(.restructuredText, "- "),
    HostileText(.restructuredText, "- a\n"),
    HostileText(.restructuredText, "1. a\n"),
    HostileText(.restructuredText, "i. a\n\n"),
    HostileText(.restructuredText, "#. a\n\n"),
    HostileText(.restructuredText, name: "lists, each further in") { number in
      String(repeating: " ", count: 2 * (number % 300)) + "- a\n\n"
    },
    HostileText(.restructuredText, name: "quotes, each further in") { number in
      String(repeating: " ", count: number % 300) + "a\n\n"
    },
    HostileText(.restructuredText, name: "quotes, each further out") { number in
      String(repeating: " ", count: 300 - number % 300) + "a\n\n"
    },
    HostileText(.restructuredText, "a\n b\n"),
    HostileText(.restructuredText, "a\n  -- b\n\n"),
    HostileText(.restructuredText, ":a: b\n"),
    HostileText(.restructuredText, ":a:\n\n  b\n\n"),
    HostileText(.restructuredText, "-a  b\n"),
    HostileText(.restructuredText, "-a, "),
    HostileText(.restructuredText, "| a\n"),
    HostileText(.restructuredText, "|\n"),
    HostileText(.restructuredText, ">>> a\n"),
    HostileText(.restructuredText, "a::\n\n  b\n\n"),
    HostileText(.restructuredText, "::\n\n"),
    HostileText(.restructuredText, "> a\n", lead: "a::\n\n"),
    HostileText(.restructuredText, "a\n=\n\n"),
    HostileText(.restructuredText, "=\na\n=\n\n"),
    HostileText(.restructuredText, name: "titles, each deeper") { number in
      let marks = Array("=-~^*+#\"'`:.,_!$%&()/;<>?@[]{|}")
      return "a\n\(marks[number % marks.count])\n\n"
    },
    HostileText(.restructuredText, "----\n\n"),
    HostileText(.restructuredText, "===="),
    // Explicit markup.
    HostileText(.restructuredText, ".. a\n\n"),
    HostileText(.restructuredText, ".. a::\n\n"),
    HostileText(.restructuredText, ".. a:: b\n   :c: d\n\n   e\n\n"),
    HostileText(.restructuredText, name: "directives, each further in") { number in
      String(repeating: " ", count: 3 * (number % 200)) + ".. note::\n\n"
    },
    HostileText(.restructuredText, ".. _a:\n\n"),
    HostileText(.restructuredText, name: "targets that lead to each other") {
      ".. _a\($0): a\($0 + 1)_\n"
    },
    HostileText(.restructuredText, name: "targets and references") {
      ".. _a\($0): b\n\na\($0)_\n\n"
    },
    HostileText(.restructuredText, name: "footnotes") { ".. [\($0)] a\n\n[\($0)]_\n\n" },
    HostileText(.restructuredText, ".. [#] a\n\n[#]_\n\n"),
    HostileText(.restructuredText, "__ a\n\n"),
    HostileText(.restructuredText, name: "substitutions that multiply") {
      ".. |a\($0)| replace:: |a\($0 + 1)| |a\($0 + 1)|\n\n|a\($0)|\n\n"
    },
    HostileText(
      .restructuredText, "|a| ",
      lead: ".. |a| replace:: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n\n"
    ),
    HostileText(.restructuredText, ".. include:: 0.rst\n\n"),
    HostileText(.restructuredText, "a\n\n.. include:: 0.rst\n\n", name: "a page in itself"),
    // Tables.
    HostileText(.restructuredText, "+-+-+\n|a|b|\n"),
    HostileText(.restructuredText, "+-+-+\n|a|b|\n+-+-+\n\n"),
    HostileText(.restructuredText, "+-", name: "a wide border"),
    HostileText(.restructuredText, name: "a grid of crossings") { _ in
      String(repeating: "+-", count: 100) + "+\n"
    },
    HostileText(.restructuredText, "a b\n", lead: "= =\n", middle: "= =\n"),
    HostileText(.restructuredText, "= =\na b\n"),
    HostileText(.restructuredText, "= ", name: "a simple table of many columns"),
    HostileText(
      .restructuredText, "   * - a\n     - b\n", lead: ".. list-table::\n\n"),
    HostileText(.restructuredText, "   a,b\n", lead: ".. csv-table::\n\n"),
    HostileText(.restructuredText, "a,", lead: ".. csv-table::\n\n   "),
    HostileText(.restructuredText, "   \"a\n", lead: ".. csv-table::\n\n"),
  ]

  /// Texts that are hard on readers of pages saved as text.
  static let plainText: [HostileText] = [
    HostileText(.plainText, "a "),
    HostileText(.plainText, "a\n"),
    HostileText(.plainText, "a\n\n"),
    HostileText(.plainText, "\n"),
    HostileText(.plainText, "a: b\n"),
    HostileText(.plainText, "a\tb\n"),
    HostileText(.plainText, "a | b\n"),
    HostileText(.plainText, "|"),
    HostileText(.plainText, "| a | b |\n"),
    HostileText(.plainText, "| --- | --- |\n"),
    HostileText(.plainText, "a\n---\n"),
    HostileText(.plainText, "1. a\n"),
    HostileText(.plainText, "1.1 a\n"),
    HostileText(.plainText, "- a\n"),
    HostileText(.plainText, "{"),
    HostileText(.plainText, "{\n"),
    HostileText(.plainText, "{\"a\":"),
    HostileText(.plainText, "{\n\"a\": [\n"),
    HostileText(.plainText, "[", middle: "\n", tail: "]"),
    HostileText(.plainText, "{}\n"),
    HostileText(.plainText, "\"a\": 1,\n", lead: "{\n"),
    HostileText(.plainText, "GET /a\n"),
    HostileText(.plainText, "HTTP/1.1 200 OK\n\n{\n"),
    HostileText(.plainText, "A: b\n", lead: "HTTP/1.1 200 OK\n"),
    HostileText(.plainText, "curl http://a \\\n"),
    HostileText(.plainText, "Parameter\nType\nDescription\n"),
    HostileText(.plainText, "Parameter\nMandatory\nType\nDescription\na\nYes\nString\nb\n\n"),
    HostileText(.plainText, "Table 1 a\n"),
    HostileText(.plainText, "Name Type Description\na String b\n"),
  ]
}
