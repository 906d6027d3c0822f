import SourceText

/// Pages of an API that does not exist, as many as wanted; a number always gives the same page.
enum GeneratedPages {
  /// The pages of these numbers as Markdown.
  static func markdown(_ count: Int) -> SourceTree {
    SourceTree((0..<count).map { SourceFile(path: "\($0).md", text: markdownPage($0)) })
  }

  /// The pages of these numbers as reStructuredText.
  static func restructuredText(_ count: Int) -> SourceTree {
    SourceTree((0..<count).map { SourceFile(path: "\($0).rst", text: restructuredTextPage($0)) })
  }

  private static func markdownPage(_ number: Int) -> String {
    var words = GeneratedWords(number)
    let (thing, fields) = (words.word(), words.fields())
    let rows = fields.map { "| \($0.name) | \($0.type) | \($0.need) | \(words.sentence()) |" }
    return """
      # Update a \(thing)

      \(words.paragraph(marks: ("**", "`")))

      ## Request

      `PUT /v\(number % 5)/\(thing)s/{\(thing)_id}`

      ### Parameters

      | Name | Type | Required | Description |
      | ---- | ---- | -------- | ----------- |
      \(rows.joined(separator: "\n"))

      - \(words.sentence()) See [the \(words.word())](\(words.word()).md).
      - \(words.sentence())

      ### Example

      ```json
      \(json(fields, &words))
      ```

      ## Response

      \(words.paragraph(marks: ("*", "`")))

      | Status | Description |
      | ------ | ----------- |
      | 200 | \(words.sentence()) |
      | 404 | \(words.sentence()) |

      ```http
      HTTP/1.1 200 OK
      Content-Type: application/json

      \(json(fields, &words))
      ```

      """
  }

  private static func restructuredTextPage(_ number: Int) -> String {
    var words = GeneratedWords(number)
    let (thing, fields) = (words.word(), words.fields())
    let title = "Update a \(thing)"
    let rows = fields.map { field in
      """
         * - \(field.name)
           - \(field.type)
           - \(field.need)
           - \(words.sentence())
      """
    }
    let block = json(fields, &words).split(separator: "\n").map { "   " + $0 }
    return """
      .. _\(thing)-\(number):

      \(title)
      \(String(repeating: "=", count: title.utf8.count))

      \(words.paragraph(marks: ("**", "``")))

      Request
      -------

      ``PUT /v\(number % 5)/\(thing)s/{\(thing)_id}``

      .. list-table:: Parameters
         :header-rows: 1

         * - Name
           - Type
           - Required
           - Description
      \(rows.joined(separator: "\n"))

      * \(words.sentence()) See `the page <\(words.word()).html>`_.
      * \(words.sentence())

      Response
      --------

      \(words.paragraph(marks: ("*", "``")))

      ======  ===========
      Status  Description
      ======  ===========
      200     \(words.sentence())
      404     \(words.sentence())
      ======  ===========

      .. code-block:: json

      \(block.joined(separator: "\n"))

      """
  }

  private static func json(_ fields: [GeneratedWords.Field], _ words: inout GeneratedWords)
    -> String
  {
    let members = fields.map { "  \"\($0.name)\": \"\(words.word())\"" }
    return "{\n" + members.joined(separator: ",\n") + "\n}"
  }
}
