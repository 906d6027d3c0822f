import Testing

/// Enumerated lists.
@Suite("Enumerated lists")
struct EnumeratedListTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "numbers, letters and Roman numerals count",
      """
      1. one
      2. two

      a) letter
      b) letter

      (iv) four
      (v) five

      I. roman

      """,
      """
        ordered-list 1
          item
            paragraph "one"
          item
            paragraph "two"
        ordered-list 1
          item
            paragraph "letter"
          item
            paragraph "letter"
        ordered-list 4
          item
            paragraph "four"
          item
            paragraph "five"
        ordered-list 1
          item
            paragraph "roman"

      """
    ),
    RSTCase(
      "a list starts with its first number",
      """
      3. three
      4. four

      """,
      """
        ordered-list 3
          item
            paragraph "three"
          item
            paragraph "four"

      """
    ),
    RSTCase(
      "automatic numbers continue",
      """
      1. one
      #. two
      #. three

      """,
      """
        ordered-list 1
          item
            paragraph "one"
          item
            paragraph "two"
          item
            paragraph "three"

      """
    ),
    RSTCase(
      "a list of automatic numbers",
      """
      #. one
      #. two

      """,
      """
        ordered-list 1
          item
            paragraph "one"
          item
            paragraph "two"

      """
    ),
    RSTCase(
      "a number out of order starts another list",
      """
      1. one

      3. three

      """,
      """
        ordered-list 1
          item
            paragraph "one"
        ordered-list 3
          item
            paragraph "three"

      """
    ),
    RSTCase(
      "a sentence that starts with an initial is text",
      """
      A. Einstein was
      a person.

      """,
      """
        paragraph "A. Einstein was" / "a person."

      """
    ),
    RSTCase(
      "a letter is Roman only at the start",
      """
      h. eight
      i. nine

      """,
      """
        ordered-list 8
          item
            paragraph "eight"
          item
            paragraph "nine"

      """
    ),
    RSTCase(
      "no Roman numeral is written like this",
      """
      iiii. four
        quoted

      """,
      """
        definition-list
          term "iiii. four"
            paragraph "quoted"

      """
    ),
  ]
}
