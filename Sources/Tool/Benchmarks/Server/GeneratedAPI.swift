#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Pages of an API that nobody has, as many as are asked for: each documents an operation with
/// parameters, a response table and an example.
struct GeneratedAPI {
  /// The path of an answer with about 1 KB of content.
  static let small = "/v1/small"

  /// The path of a list with about 14 KB of content, which `status` filters and `limit` pages.
  static let list = "/v1/images"

  /// The number of operations.
  let operations: Int

  /// Writes the pages into a folder.
  func write(into folder: String) throws {
    try Self.write(
      Self.page("Show a note", "GET", Self.small, Self.object(fields: 30)), "small", folder)
    try Self.write(Self.page("List images", "GET", Self.list, Self.images(70)), "images", folder)
    for index in 0..<max(operations - 2, 0) {
      let group = "/v1/group\(index / 20)/things\(index)"
      let page =
        switch index % 4 {
        case 0: Self.page("List things \(index)", "GET", group, Self.images(4))
        case 1:
          Self.page("Show thing \(index)", "GET", "\(group)/{thing_id}", Self.object(fields: 20))
        case 2: Self.page("Create thing \(index)", "POST", group, Self.object(fields: 12))
        default: Self.page("Delete thing \(index)", "DELETE", "\(group)/{thing_id}", nil)
        }
      try Self.write(page, "group\(index / 20)/thing\(index)", folder)
    }
  }

  private static func write(_ page: String, _ name: String, _ folder: String) throws {
    let file = URL(filePath: "\(folder)/\(name).md")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(page.utf8).write(to: file)
  }

  private static func page(
    _ title: String,
    _ method: String,
    _ path: String,
    _ body: String?
  ) -> String {
    let status = method == "POST" ? "201 Created" : body == nil ? "204 No Content" : "200 OK"
    let example = path.split(separator: "{").first.map { $0.hasSuffix("/") ? "\($0)7" : "\($0)" }
    let content = body.map { "Content-Type: application/json\n\n\($0)" } ?? ""
    return """
      # \(title)

      Made for a measurement.

      ```http
      \(method) \(path)
      ```

      \(path.hasSuffix("}") ? pathTable : "")
      \(method == "GET" ? queryTable : "")
      ## Responses

      | Status | Description |
      | --- | --- |
      | \(status) | As it should be. |
      | 404 Not Found | There is none. |

      ## Examples

      ### An answer

      ```http
      \(method) https://api.example\(example ?? path)
      ```

      ```http
      HTTP/1.1 \(status)
      \(content)
      ```

      """
  }

  private static let pathTable = """
    ## Path parameters

    | Name | Type | Required | Description |
    | --- | --- | --- | --- |
    | `thing_id` | String | Yes | The ID of the thing. |

    """

  private static let queryTable = """
    ## Query parameters

    | Name | Type | Required | Description |
    | --- | --- | --- | --- |
    | `name` | String | No | The name of the image. |
    | `status` | String | No | The state of the image. |
    | `limit` | Integer | No | How many to return at most. |
    | `marker` | String | No | The ID of the last one of the page before. |

    """

  private static func images(_ count: Int) -> String {
    let images = (0..<count).map { index in
      """
          {
            "id": "image-\(index)",
            "name": "Image number \(index)",
            "status": "\(index % 2 == 0 ? "ACTIVE" : "SAVING")",
            "minDisk": \(index),
            "updated": "2026-01-01T00:00:00Z",
            "progress": 100
          }
      """
    }
    return "{\n  \"images\": [\n\(images.joined(separator: ",\n"))\n  ]\n}"
  }

  private static func object(fields: Int) -> String {
    let members = (0..<fields).map { "  \"field\($0)\": \"a value of field \($0)\"" }
    return "{\n\(members.joined(separator: ",\n"))\n}"
  }
}
