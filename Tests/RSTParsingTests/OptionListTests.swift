import Testing

/// Option lists.
@Suite("Option lists")
struct OptionListTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "options are terms",
      """
      -a            all
      -b FILE       with an argument
      --long=VALUE  long
      -x, --extra   both
      /V            as on other systems

      --below
          the description below

      """,
      """
        definition-list
          term "-a"
            paragraph "all"
          term "-b FILE"
            paragraph "with an argument"
          term "--long=VALUE"
            paragraph "long"
          term "-x, --extra"
            paragraph "both"
          term "/V"
            paragraph "as on other systems"
          term "--below"
            paragraph "the description below"

      """
    ),
    RSTCase(
      "a dash and a word are text",
      """
      -option-is-no-option and text

      """,
      """
        paragraph "-option-is-no-option and text"

      """
    ),
    RSTCase(
      "an option without a description is text",
      """
      --alone

      text

      """,
      """
        paragraph "--alone"
        paragraph "text"

      """
    ),
  ]
}
