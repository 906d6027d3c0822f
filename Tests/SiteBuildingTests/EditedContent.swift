import SourceText
import TestSupport

/// A small content folder that changes at random, as authors change theirs: every way in which one page
/// can depend on another is in it.
struct EditedContent {
  private(set) var files: [String: String]
  private var random: SplitMix64
  private var number = 0

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    files = [
      "endpaper.yaml": "title: Post\nservers:\n  - url: https://post.example\n",
      "index.md": "# Post\n\nLetters and [stamps](stamps/list.md).\n",
      "guides/start.md": "# Start\n\nSee [sizes](../letters/show.md#sizes).\n\n## Keys\n\nText.\n",
      "guides/labels.rst": "Labels\n======\n\nSee :ref:`weights` and :doc:`/rst/parcel`.\n",
      "rst/index.rst": "Parcels\n=======\n\n.. toctree::\n\n   parcel\n",
      "rst/parcel.rst": """
      Show a parcel
      =============

      .. rest_method:: GET /v1/parcels/{parcel_id}

      .. include:: note.inc

      .. _weights:

      Request
      -------

      .. rest_parameters:: parameters.yaml

         - parcel_id: parcel_id
         - weight: weight

      """,
      "rst/note.inc": "A note on parcels.\n",
      "rst/parameters.yaml": """
      parcel_id:
        description: The parcel.
        in: path
        type: string
      weight:
        description: Its weight.
        in: query
        type: integer

      """,
      "slate.md": "---\ntitle: Slate\nincludes:\n  - errors\n---\n\n# Slate\n\nText.\n",
      "includes/_errors.md": "# Errors\n\nSomething is wrong.\n",
    ]
    for name in ["letters/show", "letters/list", "letters/send", "stamps/list", "stamps/show"] {
      files["\(name).md"] = page(name, title: "The page \(name)")
    }
  }

  /// The files as a build gets them.
  func tree(after former: SourceTree? = nil) -> SourceTree {
    SourceTree(files.map { SourceFile(path: $0.key, text: $0.value) }, after: former)
  }

  /// Changes something, and says what.
  mutating func change() -> String {
    number += 1
    let pages = files.keys.filter { $0.hasSuffix(".md") || $0.hasSuffix(".rst") }.sorted()
    let path = pages[Int.random(in: 0..<pages.count, using: &random)]
    switch Int.random(in: 0..<20, using: &random) {
    case 0, 1:
      files[path, default: ""] += "\nA paragraph \(number).\n"
      return "a paragraph in \(path)"
    case 2:
      files[path] = files[path]?.replacing("# ", with: "# Newer \(number) ", maxReplacements: 1)
      return "the title of \(path)"
    case 3:
      files[path, default: ""] += "\n## Sizes\n\nText \(number).\n"
      return "a heading in \(path)"
    case 4:
      let name = "letters/new-\(number)"
      files["\(name).md"] = page(name, title: "New \(number)")
      return "a new page \(name)"
    case 5:
      files[path] = nil
      if pages.count < 8 { files["letters/show.md"] = page("letters/show", title: "Shown") }
      return "\(path) is gone"
    case 6:
      if let text = files.removeValue(forKey: path) { files["moved/m\(number).md"] = text }
      return "\(path) has moved"
    case 7:
      files["rst/note.inc"] = "A note of \(number), with a link to :ref:`weights`.\n"
      return "the note"
    case 8:
      files["rst/parameters.yaml", default: ""] += "extra_\(number):\n  description: More.\n"
      files["rst/parameters.yaml"] = files["rst/parameters.yaml"]?
        .replacing("Its weight", with: "Its weight \(number)")
      return "the parameters"
    case 9:
      files["includes/_errors.md"] = "# Errors\n\nNumber \(number).\n\n## Keys\n"
      return "the errors"
    case 10:
      files["endpaper.yaml"] = "title: Post \(number % 3)\nexclude:\n  - stamps/show.md\n"
      return "the configuration"
    case 11:
      files["endpaper.yaml"] = nil
      return "no configuration"
    case 12:
      files[path, default: ""] +=
        "\nA [link](nowhere-\(number).md) and [keys](/guides/start.md#keys).\n"
      return "links in \(path)"
    case 13:
      files[path, default: ""] += table(number)
      return "a table in \(path)"
    case 14:
      files[path] = files[path]?.replacing("| 200 | One. |", with: "| 200 | |\n| 404 | None. |")
      return "the responses of \(path)"
    case 15:
      files[path] = files[path]?.replacing("{\"id\": ", with: "{\"number\": \(number), \"id\": ")
      return "the example of \(path)"
    case 16:
      files[path] = files[path]?.replacing("`GET /v1/", with: "`GET /v\(number)/")
      return "the address of \(path)"
    case 17:
      let names = ["letters/index.md", "stamps/README.md"]
      files[names[number % 2]] =
        "# Group \(number)\n\nWhat is in it, with [keys](/guides/start.md).\n"
      return "the text of a group"
    case 18:
      files["letters/twins.md"] =
        page("letters/show", title: "A") + page("letters/show", title: "B")
      return "operations on one address"
    default:
      files[path] = String(files[path, default: ""].prefix(number * 7 % 200))
      return "\(path) is cut"
    }
  }

  private func table(_ number: Int) -> String {
    """

    ## Response body

    | Name | Type | Required | Description |
    | --- | --- | --- | --- |
    | field_\(number) | String | Yes | |
    | other | Integer | No | Number \(number). |

    """
  }

  private func page(_ name: String, title: String) -> String {
    """
    # \(title)

    `GET /v1/\(name)/{id}`

    Shows one, see [the list](/stamps/list.md#responses) and [keys](/guides/start.md#keys).

    ## Path parameters

    | Name | Type | Required | Description |
    | --- | --- | --- | --- |
    | id | String | Yes | Which of \(name). |

    ## Sizes

    As they come.

    ## Responses

    | Status | Description |
    | --- | --- |
    | 200 | One. |

    ```json
    {"id": "\(name)"}
    ```

    """
  }
}
