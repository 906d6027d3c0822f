import Testing

/// Inline markup.
@Suite("Inline markup")
struct InlineTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "emphasis, strong emphasis and literals",
      #"""
      *a* **b** ``c *d* \e`` `f`

      """#,
      #"""
        paragraph emphasis("a") " " strong("b") " " code"c *d* \\e" " " emphasis("f")

      """#
    ),
    RSTCase(
      "markup needs boundaries",
      """
      2*3*4 a**b**c (*d*) "*" '**' x*y* *z*x*

      """,
      #"""
        paragraph "2*3*4 a**b**c (" emphasis("d") ") \"*\" '**' x*y* " emphasis("z*x")

      """#
    ),
    RSTCase(
      "escapes make characters plain",
      #"""
      \*a\* re\ *struct*\ ured \\ end\
      line

      """#,
      #"""
        paragraph "*a* re" emphasis("struct") "ured \\ endline"

      """#
    ),
    RSTCase(
      "markup may run over lines",
      """
      *one
      two* ``three
      four``

      """,
      """
        paragraph emphasis("one" / "two") " " code"three four"

      """
    ),
    RSTCase(
      "roles",
      """
      `a`:sub: :kbd:`Ctrl` :ref:`text <label>` :ref:`label` :doc:`text </page>` :rfc:`2616#section-1` :http:get:`/x`

      """,
      """
        paragraph role(sub "a") " " role(kbd "Ctrl") " " link("text" -> label "label") " " link(role(ref "label") -> label "label") " " link("text" -> document "/page") " " link("RFC 2616" -> url "https://datatracker.ietf.org/doc/html/rfc2616#section-1") " " role(http:get "/x")

      """
    ),
    RSTCase(
      "embedded URIs",
      """
      `text <http://example.org/a b>`_ `http <http://example.org/>`__ `<rel.html>`_ `name <text_>`_ `me <me@example.org>`__

      """,
      """
        paragraph link("text" -> url "http://example.org/ab") " " link("http" -> url "http://example.org/") " " link("rel.html" -> url "rel.html") " " link("name" -> url "http://example.org/ab") " " link("me" -> url "mailto:me@example.org")

      """
    ),
    RSTCase(
      "a name with an embedded URI may be used again",
      """
      `text <http://example.org>`_ and text_

      """,
      """
        paragraph link("text" -> url "http://example.org") " and " link("text" -> url "http://example.org")

      """
    ),
    RSTCase(
      "standalone links end before punctuation",
      """
      http://example.org/a?b=c#d. <https://example.org/>, (mailto:a@example.org) b@example.org, http://h/{id} foo:bar a@b

      """,
      """
        paragraph link("http://example.org/a?b=c#d" -> url "http://example.org/a?b=c#d") ". <" link("https://example.org/" -> url "https://example.org/") ">, (" link("mailto:a@example.org" -> url "mailto:a@example.org") ") " link("b@example.org" -> url "mailto:b@example.org") ", " link("http://h" -> url "http://h") "/{id} foo:bar a@b"

      """
    ),
    RSTCase(
      "references are simple names",
      """
      see a-b.c_, x_y_ and (e_) but not __init__ or a_b or _c

      """,
      """
        paragraph "see a-b.c_, x_y_ and (e_) but not __init__ or a_b or _c"

      """,
      rules: ["rst-unknown-target", "rst-unknown-target", "rst-unknown-target"]
    ),
    RSTCase(
      "an unknown role is kept and reported",
      """
      :knd:`Ctrl` and `b`:xyz:

      """,
      """
        paragraph role(knd "Ctrl") " and " role(xyz "b")

      """,
      rules: ["rst-unknown-role", "rst-unknown-role"]
    ),
    RSTCase(
      "a role of the page is known",
      """
      .. role:: mine

      :mine:`text`

      """,
      """
        directive role "mine"
        paragraph role(mine "text")

      """
    ),
    RSTCase(
      "unclosed markup is reported",
      """
      *a and **b and ``c and `d and |e

      """,
      """
        paragraph "*a and **b and ``c and `d and |e"

      """,
      rules: [
        "rst-unclosed-markup", "rst-unclosed-markup", "rst-unclosed-markup", "rst-unclosed-markup",
        "rst-unclosed-markup",
      ]
    ),
    RSTCase(
      "stars between spaces are text",
      """
      a * b ** c

      """,
      """
        paragraph "a * b ** c"

      """
    ),
    RSTCase(
      "quotes of other scripts are boundaries",
      """
      “*a*” 「*b*」。*c*。

      """,
      """
        paragraph "“" emphasis("a") "” 「" emphasis("b") "」。" emphasis("c") "。"

      """
    ),
    RSTCase(
      "literals may hold backquotes",
      """
      ``a`b`` ```c```

      """,
      """
        paragraph code"a`b" " " code"`c`"

      """
    ),
  ]
}
