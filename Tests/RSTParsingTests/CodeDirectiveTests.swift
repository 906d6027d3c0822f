import Testing

/// Directives whose body is code.
@Suite("Directives whose body is code")
struct CodeDirectiveTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "language and caption",
      """
      .. code-block:: json
         :caption: An *example*

         {
           "a": 1
         }

      """,
      #"""
        code json caption="An " emphasis("example") "{\n  \"a\": 1\n}"

      """#
    ),
    RSTCase(
      "no language",
      """
      .. code-block::

         one

      .. code::

          GET /

      """,
      """
        code - "one"
        code - "GET /"

      """
    ),
    RSTCase(
      "sourcecode is code",
      """
      .. sourcecode:: http

          GET / HTTP/1.1
          Host: example.org

      """,
      #"""
        code http "GET / HTTP/1.1\nHost: example.org"

      """#
    ),
    RSTCase(
      "a parsed literal loses its markup",
      """
      .. parsed-literal::

         GET **/images**/*id*
           `link <http://example.org>`_

      """,
      #"""
        code - "GET /images/id\n  link"

      """#
    ),
    RSTCase(
      "code without a blank line before it is reported",
      """
      .. code-block::
         {"a": 1}

         more

      """,
      #"""
        code - "{\"a\": 1}\n\nmore"

      """#,
      rules: ["rst-code-blank-line"]
    ),
    RSTCase(
      "code right below its language is reported",
      """
      .. code-block:: json
         {"a": 1}

      """,
      #"""
        code json "{\"a\": 1}"

      """#,
      rules: ["rst-code-blank-line"]
    ),
  ]
}
