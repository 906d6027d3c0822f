import SourceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Pages of an invented API, as many as are asked for and each about as long as real ones: what shows
/// whether time and weight grow with the number of endpoints.
enum GeneratedReference {
  /// The pages, in groups of equal size.
  static func sources(endpoints: Int, groups: Int) -> SourceTree {
    var files: [SourceFile] = []
    for group in 0..<groups {
      for place in 0..<endpoints / groups {
        let text = page(group: group, place: place)
        files.append(SourceFile(path: "service-\(group)/page-\(place).md", text: text))
      }
    }
    return SourceTree(files)
  }

  /// Writes the pages into a folder.
  static func write(endpoints: Int, groups: Int, into folder: String) throws {
    for file in sources(endpoints: endpoints, groups: groups).files {
      let place = URL(filePath: "\(folder)/\(file.path)")
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: place)
    }
  }

  private static func page(group: Int, place: Int) -> String {
    let thing = "\(things[place % things.count])-\(place / things.count)"
    let names = (0..<24).map { "\(words[($0 + place) % words.count])_\($0)" }
    let hasBody = place % 3 == 1
    let method = ["GET", "POST", "GET", "DELETE"][place % 4]
    return """
      # Manage the \(thing) of service \(group)

      Works on one \(thing). What it answers depends on who asks, and on the state that it is in.

      ```http
      \(method) /v\(group)/{project_id}/\(thing)s/{\(things[place % things.count])_id}
      ```

      ## Path parameters

      \(table(["project_id", "\(things[place % things.count])_id"], required: "Yes"))

      ## Query parameters

      \(table(Array(names.prefix(8)), required: "No"))

      \(hasBody ? "## Request body\n\n\(table(Array(names.prefix(12)), required: "No"))\n" : "")
      ## Responses

      | Status | Description |
      | --- | --- |
      | 200 OK | The \(thing). |
      | 400 Bad Request | A value is not allowed. |
      | 404 Not Found | There is no such \(thing). |
      | 503 Service Unavailable | The service is busy. |

      ### Response body

      \(table(names, required: "Yes"))

      ## Example

      ```http
      HTTP/1.1 200 OK
      Content-Type: application/json

      \(example(names))
      ```

      """
  }

  private static func table(_ names: [String], required: String) -> String {
    let rows = names.enumerated().map { index, name in
      "| `\(name)` | \(types[index % types.count]) | \(required) "
        + "| What \(name) is for, in a sentence of some length. One of `a`, `b`, `c`. |"
    }
    return (["| Name | Type | Required | Description |", "| --- | --- | --- | --- |"] + rows)
      .joined(separator: "\n")
  }

  private static func example(_ names: [String]) -> String {
    let members = names.enumerated().map { index, name in
      "  \"\(name)\": " + (index % 3 == 0 ? String(index) : "\"value of \(name)\"")
    }
    return "{\n" + members.joined(separator: ",\n") + "\n}"
  }

  private static let types = ["String", "Integer", "Boolean", "UUID"]
  private static let things = ["server", "volume", "image", "network", "port", "router", "key"]
  private static let words = [
    "name", "status", "zone", "owner", "size", "address", "created", "updated", "limit", "marker",
  ]
}
