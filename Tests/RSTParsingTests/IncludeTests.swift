import MarkupTree
import RSTParsing
import SourceText
import Testing

/// Files that pages include.
@Suite("include and literalinclude")
struct IncludeTests {
  private func dump(_ files: [String: String], page: String = "page.rst") -> String {
    TreeDump.dump(parse(files, page: page).result.value)
  }

  private func rules(_ files: [String: String], page: String = "page.rst") -> [String] {
    parse(files, page: page).result.diagnostics.map(\.rule)
  }

  @Test
  func sectionsOfAnIncludedFileContinueThoseOfThePage() {
    let files = [
      "page.rst": "Top\n===\n\n.. include:: part.inc\n\nbehind\n",
      "part.inc": "Part\n----\n\ntext\n",
    ]
    let expected = """
      document
        section 1 "Top"
          section 2 "Part"
            paragraph "text"
            paragraph "behind"

      """
    #expect(dump(files) == expected)
  }

  @Test
  func pathsOfNestedIncludesCountFromThePage() {
    let files = [
      "api/page.rst": ".. include:: parts/outer.inc\n",
      "api/parts/outer.inc": ".. include:: parts/inner.inc\n.. literalinclude:: samples/a.json\n",
      "api/parts/inner.inc": "inner\n",
      "api/samples/a.json": "{}\n",
    ]
    let expected = """
      document
        paragraph "inner"
        code - "{}"

      """
    #expect(dump(files, page: "api/page.rst") == expected)
    #expect(rules(files, page: "api/page.rst").isEmpty)
  }

  @Test
  func aPathIsLookedUpFromTheRootAndBesideTheIncludingFileToo() {
    let files = [
      "api/page.rst": ".. include:: /parts/outer.inc\n",
      "parts/outer.inc": ".. include:: inner.inc\n\n.. include:: shared/text.inc\n",
      "parts/inner.inc": "inner\n",
      "shared/text.inc": "shared\n",
    ]
    let expected = """
      document
        paragraph "inner"
        paragraph "shared"

      """
    #expect(dump(files, page: "api/page.rst") == expected)
  }

  struct Selection: Sendable, CustomTestStringConvertible {
    let option: String
    let text: String
    var testDescription: String { option }
  }

  @Test(arguments: [
    Selection(option: ":lines: 1,3-", text: "one\\nthree\\n  four"),
    Selection(option: ":lines: -2", text: "one\\ntwo"),
    Selection(option: ":start-after: one\n   :end-before: four", text: "two\\nthree"),
    Selection(option: ":start-at: two\n   :end-at: three", text: "two\\nthree"),
    Selection(option: ":lines: 4\n   :dedent:", text: "four"),
    Selection(option: ":lines: 4\n   :dedent: 1", text: " four"),
  ])
  func partsOfAFileAreSelected(_ selection: Selection) {
    let files = [
      "page.rst": ".. literalinclude:: a.txt\n   \(selection.option)\n",
      "a.txt": "one\ntwo\nthree\n  four\n",
    ]
    #expect(dump(files) == "document\n  code - \"\(selection.text)\"\n")
  }

  @Test
  func aFileMayBeIncludedAsCode() {
    let files = ["page.rst": ".. include:: a.py\n   :code: python\n", "a.py": "*a* = 1\n"]
    #expect(dump(files) == "document\n  code python \"*a* = 1\"\n")
  }

  @Test
  func csvTablesAreReadFromFiles() {
    let files = ["page.rst": ".. csv-table::\n   :file: a.csv\n", "a.csv": "a,b\n"]
    let expected = """
      document
        table columns=2
          row
            cell 0 "a"
            cell 1 "b"

      """
    #expect(dump(files) == expected)
  }

  @Test
  func missingFilesStayDirectives() {
    let page = ".. literalinclude:: a.json\n   :language: json\n\n.. include:: b.inc\n"
    let expected = """
      document
        directive literalinclude "a.json"
          option "language"
            paragraph "json"
        directive include "b.inc"

      """
    #expect(dump(["page.rst": page]) == expected)
    #expect(rules(["page.rst": page]) == ["rst-include-missing", "rst-include-missing"])
  }

  /// Sphinx goes on without a sample, docutils does not without a part of the page.
  @Test(arguments: [
    (".. literalinclude:: a.json\n", Diagnostic.Severity.warning),
    (".. include:: a.inc\n", .error),
    (".. csv-table::\n   :file: a.csv\n", .error),
    (".. literalinclude:: ../a.json\n", .error),
  ])
  func aMissingSampleIsAWarning(_ page: String, _ severity: Diagnostic.Severity) {
    let diagnostics = parse(["page.rst": page], page: "page.rst").result.diagnostics
    #expect(diagnostics.first?.severity == severity)
  }

  @Test
  func filesOutsideTheContentAreRefused() {
    #expect(rules(["page.rst": ".. include:: ../../secret\n"]) == ["rst-include-outside"])
  }

  @Test
  func loopsAreReportedOnce() {
    let files = [
      "page.rst": "one\n\n.. include:: a.inc\n",
      "a.inc": "two\n\n.. include:: page.rst\n\n.. include:: a.inc\n",
    ]
    #expect(rules(files) == ["rst-include-loop", "rst-include-loop"])
    #expect(dump(files) == "document\n  paragraph \"one\"\n  paragraph \"two\"\n")
  }

  @Test
  func includesThatMultiplyComeToAnEnd() {
    var files = ["page.rst": ".. include:: 0.inc\n", "24.inc": "text\n"]
    for number in 0..<24 {
      let next = ".. include:: \(number + 1).inc\n\n"
      files["\(number).inc"] = next + next
    }
    #expect(rules(files).contains("rst-include-loop"))
  }

  @Test
  func filesThatAreShownAgainAndAgainComeToAnEnd() {
    let large = String(repeating: "a", count: 6 << 20)
    let page = ".. literalinclude:: a.txt\n\n.. include:: a.txt\n   :literal:\n\n"
    let files = ["a.txt": large, "page.rst": page + page]
    #expect(rules(files) == ["rst-include-limit", "rst-include-limit"])
  }

  @Test
  func aFileThatIsNoTextIsAnError() {
    let tree = SourceTree([SourceFile(path: "a.rst", bytes: [0, 0], isText: false)])
    let result = RSTParser.parse(FileIndex(0), in: tree)
    #expect(result.value.blocks.isEmpty)
    #expect(result.diagnostics.map(\.rule) == ["rst-not-text"])
    #expect(RSTParser.parse(FileIndex(7), in: tree).diagnostics.map(\.rule) == ["rst-not-text"])
  }

  @Test(arguments: [
    (".. literalinclude:: a.py\n   :pyobject: Boat\n", "rst-option-unread"),
    (".. literalinclude:: a.py\n   :lines: 2-x\n", "rst-include-lines"),
    (".. literalinclude:: a.py\n   :lines: 1,3-\n", nil),
    (".. literalinclude:: a.py\n   :start-after: zebra\n", "rst-include-lines"),
    (".. literalinclude:: a.py\n   :end-before: two\n", nil),
    (".. raw:: html\n   :url: https://example.com/a\n", "rst-option-unread"),
    (".. raw:: html\n   :file: a.py\n", nil),
    (".. raw:: html\n   :file: b.py\n", "rst-include-missing"),
    (".. csv-table::\n   :url: https://example.com/a\n", "rst-option-unread"),
  ])
  func anOptionThatDoesNothingIsReported(_ page: String, _ rule: String?) {
    let files = ["page.rst": page, "a.py": "one\ntwo\nthree\n"]
    #expect(rules(files) == [rule].compactMap { $0 })
  }

  @Test
  func rawTextIsTakenFromItsFile() {
    let files = ["page.rst": ".. raw:: html\n   :file: a.html\n", "a.html": "<b>a</b>\n"]
    #expect(dump(files).contains("<b>a</b>"))
  }
}
