import Testing

/// Directives.
@Suite("Directives")
struct DirectiveTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "argument, options and body",
      """
      .. figure:: image.png
         :alt: An image
         :width: 10

         The caption.

         A legend.

      """,
      """
        directive figure "image.png"
          option "alt"
            paragraph "An image"
          option "width"
            paragraph "10"
          paragraph image("An image" "image.png")
          paragraph "The caption."
          paragraph "A legend."

      """
    ),
    RSTCase(
      "an admonition starts on its first line",
      """
      .. note:: This
         matters.

         - really

      """,
      """
        directive note
          paragraph "This" / "matters."
          bullet-list
            item
              paragraph "really"

      """
    ),
    RSTCase(
      "an argument may stand on the next line",
      """
      .. rest_method::
         GET /v2/images

      text

      """,
      """
        directive rest_method "GET /v2/images"
        paragraph "text"

      """
    ),
    RSTCase(
      "a title may be the argument",
      """
      .. admonition:: A title

         text

      """,
      """
        directive admonition "A title"
          paragraph "text"

      """
    ),
    RSTCase(
      "a method of httpdomain has blocks and fields",
      """
      .. http:get:: /images
                    /images/detail
         :synopsis: Lists images

         Lists images.

         :query int limit: at most
         :statuscode 200: done

      """,
      #"""
        directive http:get "/images\n/images/detail"
          option "synopsis"
            paragraph "Lists images"
          paragraph "Lists images."
          field-list
            field "query int limit"
              paragraph "at most"
            field "statuscode 200"
              paragraph "done"

      """#
    ),
    RSTCase(
      "the body of rest_parameters is kept as it is",
      """
      .. rest_parameters:: parameters.yaml

         - id: image_id
         - name: image_name

      """,
      #"""
        directive rest_parameters "parameters.yaml"
          body "- id: image_id\n- name: image_name"

      """#
    ),
    RSTCase(
      "options behind a blank line are fields",
      """
      .. http:post:: /buckets

         :synopsis: Creates

      """,
      """
        directive http:post "/buckets"
          field-list
            field "synopsis"
              paragraph "Creates"

      """
    ),
    RSTCase(
      "what stands behind a blank line is no argument",
      """
      .. code-block::

         word

      """,
      """
        code - "word"

      """
    ),
    RSTCase(
      "two directives need no blank line between them",
      """
      .. rest_expand_all::
      .. rest_method:: GET /images

      """,
      """
        directive rest_expand_all
        directive rest_method "GET /images"

      """
    ),
    RSTCase(
      "an unknown directive is kept with its body and reported",
      """
      .. notee:: text
         :option: value

         body

      """,
      """
        directive notee "text"
          option "option"
            paragraph "value"
          paragraph "body"

      """,
      rules: ["rst-unknown-directive"]
    ),
    RSTCase(
      "a directive without a blank line behind it is reported",
      """
      .. note:: text
      more

      """,
      """
        directive note
          paragraph "text"
        paragraph "more"

      """,
      rules: ["rst-unindent"]
    ),
    RSTCase(
      "a name with one colon is a comment",
      """
      .. note: text

      """,
      """
        comment "note: text"

      """,
      rules: ["rst-directive-colons"]
    ),
    RSTCase(
      "an image is running text",
      """
      .. image:: a.png
         :alt: An image
         :target: http://example.org/

      """,
      """
        paragraph link(image("An image" "a.png") -> url "http://example.org/")

      """
    ),
    RSTCase(
      "raw text is never markup",
      """
      .. raw:: html

         <b>bold</b>

      """,
      """
        raw html "<b>bold</b>"

      """
    ),
  ]
}
