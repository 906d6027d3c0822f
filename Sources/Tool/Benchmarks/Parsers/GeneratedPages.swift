import SourceText

/// Pages of an API that does not exist, as many as wanted; a number always gives the same page.
enum GeneratedPages {
  /// The pages of these numbers as Markdown.
  static func markdown(_ count: Int) -> SourceTree {
    SourceTree((0..<count).map { SourceFile(path: "\($0).md", text: markdownPage($0)) })
  }

  /// The pages of these numbers as Markdown whose tables are HTML.
  static func markdownWithHTML(_ count: Int) -> SourceTree {
    SourceTree((0..<count).map { SourceFile(path: "\($0).md", text: markdownPageWithHTML($0)) })
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

  private static func markdownPageWithHTML(_ number: Int) -> String {
    var words = GeneratedWords(number)
    let (thing, fields) = (words.word(), words.fields())
    func cell(_ column: Int, _ text: String) -> String {
      """
      <td class="cellrowborder" valign="top" width="25%" headers="t\(number).1.\(column) "><p \
      id="p\(number)_\(column)"><a name="p\(number)_\(column)"></a>\(text)</p>
      </td>
      """
    }
    let rows = fields.map { field in
      """
      <tr id="row\(number)_\(field.name)">\(cell(1, field.name))
      \(cell(2, field.need))
      \(cell(3, field.type))
      \(cell(4, words.sentence() + " The value is &lt;" + words.word() + "&gt;."))
      </tr>
      """
    }
    let heads = ["Name", "Required", "Type", "Description"].map { "<th><p>\($0)</p>\n</th>" }
    return """
      # Update a \(thing)<a name="EN-US_TOPIC_\(number)"></a>

      \(words.paragraph(marks: ("**", "`")))

      ## URI

      PUT /v\(number % 5)/\(thing)s/\\{\(thing)\\_id\\}

      ## Request

      **Table 1** Parameters

      <a name="table\(number)"></a>
      <table><thead align="left"><tr id="row\(number)">\(heads.joined(separator: "\n"))
      </tr>
      </thead>
      <tbody>\(rows.joined(separator: "\n"))
      </tbody>
      </table>

      ## Example

      ```
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
