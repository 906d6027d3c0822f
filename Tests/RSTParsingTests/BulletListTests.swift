import Testing

/// Bullet lists.
@Suite("Bullet lists")
struct BulletListTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "items hold blocks",
      """
      - one

        more
      - two

        - inner
      - three

      """,
      """
        bullet-list
          item
            paragraph "one"
            paragraph "more"
          item
            paragraph "two"
            bullet-list
              item
                paragraph "inner"
          item
            paragraph "three"

      """
    ),
    RSTCase(
      "another bullet starts another list",
      """
      - one

      + two

      * three

      """,
      """
        bullet-list
          item
            paragraph "one"
        bullet-list
          item
            paragraph "two"
        bullet-list
          item
            paragraph "three"

      """
    ),
    RSTCase(
      "an item may be empty",
      """
      -
      - two

      """,
      """
        bullet-list
          item
          item
            paragraph "two"

      """
    ),
    RSTCase(
      "unicode bullets are bullets",
      """
      • one
      • two

      """,
      """
        bullet-list
          item
            paragraph "one"
          item
            paragraph "two"

      """
    ),
    RSTCase(
      "a dash without a space is text",
      """
      -one

      """,
      """
        paragraph "-one"

      """
    ),
    RSTCase(
      "text right behind a list is reported",
      """
      - one
      text

      """,
      """
        bullet-list
          item
            paragraph "one"
        paragraph "text"

      """,
      rules: ["rst-unindent"]
    ),
  ]
}
