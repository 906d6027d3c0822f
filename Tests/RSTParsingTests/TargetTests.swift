import Testing

/// Targets and references.
@Suite("Targets and references")
struct TargetTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "external targets",
      #"""
      .. _Example: http://example.org/
         path
      .. _`with: colon`: http://example.com/a_b\_

      Example_ and `with: colon`_ and `EXAMPLE`_.

      """#,
      """
        paragraph link("Example" -> url "http://example.org/path") " and " link("with: colon" -> url "http://example.com/a_b_") " and " link("EXAMPLE" -> url "http://example.org/path") "."

      """
    ),
    RSTCase(
      "internal targets name the next block",
      """
      See note_ and `the note`_.

      .. _note:
      .. _the note:

      A note.

      """,
      """
        paragraph "See " link("note" -> label "note") " and " link("the note" -> label "the note") "."
        paragraph "A note." #note #the note

      """
    ),
    RSTCase(
      "a target leads to another target",
      """
      .. _a: b_
      .. _b: http://example.org

      a_

      """,
      """
        paragraph link("a" -> url "http://example.org")

      """
    ),
    RSTCase(
      "targets in front of an external one share it",
      """
      .. _a:
      .. _b: http://example.org

      a_ b_

      """,
      """
        paragraph link("a" -> label "a") " " link("b" -> url "http://example.org")

      """
    ),
    RSTCase(
      "anonymous references meet their targets in order",
      """
      `one`__ two__ `three`__

      .. __: http://example.org/1
      __ http://example.org/2
      .. __: note_

      .. _note:

      A note.

      """,
      """
        paragraph link("one" -> url "http://example.org/1") " " link("two" -> url "http://example.org/2") " " link("three" -> label "note")
        paragraph "A note." #note

      """
    ),
    RSTCase(
      "a target may be the last thing",
      """
      text

      .. _end:

      """,
      """
        paragraph "text"
        anchor #end

      """
    ),
    RSTCase(
      "a title is a target",
      """
      Some Title
      ==========

      See `some title`_.

      """,
      """
        section 1 "Some Title" #some title
          paragraph "See " link("some title" -> label "some title") "."

      """
    ),
    RSTCase(
      "inline targets name their block",
      """
      An _`inline target` and `inline target`_.

      """,
      """
        paragraph "An inline target and " link("inline target" -> label "inline target") "." #inline target

      """
    ),
    RSTCase(
      "an unknown name is text and reported",
      """
      unknown_ and `also unknown`_.

      """,
      """
        paragraph "unknown_ and `also unknown`_."

      """,
      rules: ["rst-unknown-target", "rst-unknown-target"]
    ),
    RSTCase(
      "a name that is given twice is reported",
      """
      .. _a: http://example.org/1
      .. _a: http://example.org/2

      a_

      """,
      """
        paragraph link("a" -> url "http://example.org/1")

      """,
      rules: ["rst-duplicate-target"]
    ),
    RSTCase(
      "a loop of targets is reported",
      """
      .. _a: b_
      .. _b: a_

      a_

      """,
      """
        paragraph "a_"

      """,
      rules: ["rst-unknown-target"]
    ),
    RSTCase(
      "a label of a reference is spelled as on the page",
      """
      .. _Some_Label:

      text :ref:`here <some_label>`

      """,
      """
        paragraph "text " link("here" -> label "Some_Label") #Some_Label

      """
    ),
  ]
}
