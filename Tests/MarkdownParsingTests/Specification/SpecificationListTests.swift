import Testing

/// What the specification of GitHub Flavored Markdown says of lists.
struct SpecificationListTests {
  @Test(arguments: [
    Case(
      "- a\n- b\n+ c",
      """
      bullet-list
        item
          paragraph "a"
        item
          paragraph "b"
      bullet-list
        item
          paragraph "c"
      """
    ),
    Case(
      "1. a\n2. b\n3) c",
      """
      ordered-list 1
        item
          paragraph "a"
        item
          paragraph "b"
      ordered-list 3
        item
          paragraph "c"
      """
    ),
    Case(
      "text\n- a\n- b",
      """
      paragraph "text"
      bullet-list
        item
          paragraph "a"
        item
          paragraph "b"
      """
    ),
    Case(
      "text\n14. no\n\ntext\n1. yes",
      """
      paragraph "text" / "14. no"
      paragraph "text"
      ordered-list 1
        item
          paragraph "yes"
      """
    ),
    Case(
      "- a\n\n- b\n\n\n- c",
      """
      bullet-list
        item
          paragraph "a"
        item
          paragraph "b"
        item
          paragraph "c"
      """
    ),
    Case(
      "- a\n  - b\n    - c\n\n\n      d",
      """
      bullet-list
        item
          paragraph "a"
          bullet-list
            item
              paragraph "b"
              bullet-list
                item
                  paragraph "c"
                  paragraph "d"
      """
    ),
    Case(
      "- a\n- b\n\n<!-- -->\n\n- c",
      """
      bullet-list
        item
          paragraph "a"
        item
          paragraph "b"
      comment ""
      bullet-list
        item
          paragraph "c"
      """
    ),
    Case(
      """
      -   a

          b

      -   c

      <!-- -->

          code
      """,
      """
      bullet-list
        item
          paragraph "a"
          paragraph "b"
        item
          paragraph "c"
      comment ""
      code - "code"
      """
    ),
    Case(
      "- a\n - b\n  - c\n   - d\n  - e\n - f\n- g",
      """
      bullet-list
        item
          paragraph "a"
        item
          paragraph "b"
        item
          paragraph "c"
        item
          paragraph "d"
        item
          paragraph "e"
        item
          paragraph "f"
        item
          paragraph "g"
      """
    ),
    Case(
      "1. a\n\n  2. b\n\n   3. c",
      """
      ordered-list 1
        item
          paragraph "a"
        item
          paragraph "b"
        item
          paragraph "c"
      """
    ),
    Case(
      "- a\n - b\n  - c\n   - d\n    - e",
      """
      bullet-list
        item
          paragraph "a"
        item
          paragraph "b"
        item
          paragraph "c"
        item
          paragraph "d" / "- e"
      """
    ),
    Case(
      "1. a\n\n  2. b\n\n    3. c",
      """
      ordered-list 1
        item
          paragraph "a"
        item
          paragraph "b"
      code - "3. c"
      """
    ),
    Case(
      "- a\n- b\n\n- c",
      """
      bullet-list
        item
          paragraph "a"
        item
          paragraph "b"
        item
          paragraph "c"
      """
    ),
    Case(
      "* a\n*\n\n* c",
      "bullet-list\n  item\n    paragraph \"a\"\n  item\n  item\n    paragraph \"c\""
    ),
    Case(
      "- a\n- b\n\n  c\n- d",
      """
      bullet-list
        item
          paragraph "a"
        item
          paragraph "b"
          paragraph "c"
        item
          paragraph "d"
      """
    ),
    Case(
      "- a\n- b\n\n  [id]: /one\n- d",
      """
      bullet-list
        item
          paragraph "a"
        item
          paragraph "b"
        item
          paragraph "d"
      """
    ),
    Case(
      "- a\n- ```\n  b\n\n\n  ```\n- c",
      """
      bullet-list
        item
          paragraph "a"
        item
          code - "b\\n\\n"
        item
          paragraph "c"
      """
    ),
    Case(
      "- a\n  - b\n\n    c\n- d",
      """
      bullet-list
        item
          paragraph "a"
          bullet-list
            item
              paragraph "b"
              paragraph "c"
        item
          paragraph "d"
      """
    ),
    Case(
      "* a\n  > b\n  >\n* c",
      """
      bullet-list
        item
          paragraph "a"
          quote
            paragraph "b"
        item
          paragraph "c"
      """
    ),
    Case(
      "- a\n  > b\n  ```\n  c\n  ```\n- d",
      """
      bullet-list
        item
          paragraph "a"
          quote
            paragraph "b"
          code - "c"
        item
          paragraph "d"
      """
    ),
    Case("- a", "bullet-list\n  item\n    paragraph \"a\""),
    Case(
      "- a\n  - b",
      """
      bullet-list
        item
          paragraph "a"
          bullet-list
            item
              paragraph "b"
      """
    ),
    Case(
      "1. ```\n   a\n   ```\n\n   b",
      "ordered-list 1\n  item\n    code - \"a\"\n    paragraph \"b\""
    ),
    Case(
      "* a\n  * b\n\n  c",
      """
      bullet-list
        item
          paragraph "a"
          bullet-list
            item
              paragraph "b"
          paragraph "c"
      """
    ),
    Case(
      "- a\n  - b\n  - c\n\n- d\n  - e\n  - f",
      """
      bullet-list
        item
          paragraph "a"
          bullet-list
            item
              paragraph "b"
            item
              paragraph "c"
        item
          paragraph "d"
          bullet-list
            item
              paragraph "e"
            item
              paragraph "f"
      """
    ),
    Case(
      "5. a\n5. b\n1. c",
      """
      ordered-list 5
        item
          paragraph "a"
        item
          paragraph "b"
        item
          paragraph "c"
      """
    ),
    Case(
      "- a\nlazy\n- b\n\nno\n  - c",
      """
      bullet-list
        item
          paragraph "a" / "lazy"
        item
          paragraph "b"
      paragraph "no"
      bullet-list
        item
          paragraph "c"
      """
    ),
    Case(
      "* a\n\n  | b |\n  | - |\n* c",
      """
      bullet-list
        item
          paragraph "a"
          table columns=1
            header
              cell 0 "b"
        item
          paragraph "c"
      """
    ),
    Case(
      "- a\n***\n- b",
      """
      bullet-list
        item
          paragraph "a"
      thematic-break
      bullet-list
        item
          paragraph "b"
      """
    ),
    Case(
      "+ a\n    + b\n        + c",
      """
      bullet-list
        item
          paragraph "a"
          bullet-list
            item
              paragraph "b"
              bullet-list
                item
                  paragraph "c"
      """
    ),
  ]) func readsLists(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }
}
