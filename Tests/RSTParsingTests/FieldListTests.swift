import Testing

/// Field lists.
@Suite("Field lists")
struct FieldListTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "fields have bodies of several blocks",
      """
      :name: value
      :long:
          first

          - item
      :wide: first
         second

      """,
      """
        field-list
          field "name"
            paragraph "value"
          field "long"
            paragraph "first"
            bullet-list
              item
                paragraph "item"
          field "wide"
            paragraph "first" / "second"

      """
    ),
    RSTCase(
      "names may hold spaces, markup and colons",
      #"""
      :param int limit: at most
      :<json string cluster.n: copies
      :a\:b: escaped

      """#,
      """
        field-list
          field "param int limit"
            paragraph "at most"
          field "<json string cluster.n"
            paragraph "copies"
          field "a:b"
            paragraph "escaped"

      """
    ),
    RSTCase(
      "a list may stand in a body",
      """
      :<header Accept: - one
                       - two
      :>header ETag: tag

      """,
      """
        field-list
          field "<header Accept"
            bullet-list
              item
                paragraph "one"
              item
                paragraph "two"
          field ">header ETag"
            paragraph "tag"

      """
    ),
    RSTCase(
      "a field may be empty",
      """
      :noindex:

      """,
      """
        field-list
          field "noindex"

      """
    ),
    RSTCase(
      "a role at the start of a line is no field",
      """
      :kbd:`Ctrl` is a key

      """,
      """
        paragraph role(kbd "Ctrl") " is a key"

      """
    ),
    RSTCase(
      "text right behind a field is reported",
      """
      :name: value
      text

      """,
      """
        field-list
          field "name"
            paragraph "value"
        paragraph "text"

      """,
      rules: ["rst-unindent"]
    ),
  ]
}
