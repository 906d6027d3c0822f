import FixtureFormat
import Foundation
import MockServing

/// A site for the rules of HTTP: content of many kinds and lengths.
enum ProtocolSite {
  /// JSON that gzip makes much shorter.
  static let list =
    "[\(Array(repeating: "{\"name\": \"cirros\"}", count: 200).joined(separator: ","))]"

  static let files: [(String, [UInt8])] = [
    ("index.html", Array("<p>Home</p>\n".utf8)),
    ("guides/index.html", Array("<p>Guides</p>\n".utf8)),
    ("guides/long.html", Array(String(repeating: "<p>Guide</p>\n", count: 200).utf8)),
    ("assets/picture.png", Array(repeating: 0x61, count: 4_000)),
    ("fixtures/short.json", Array("{\"id\": 1}\n".utf8)),
    ("fixtures/list.json", Array(list.utf8)),
    ("fixtures/text.txt", Array(String(repeating: "text ", count: 400).utf8)),
  ]

  static let site = SiteSnapshot(files)

  static let catalogue = FixtureCatalogue(
    title: "Protocol",
    operations: [
      operation("short", "GET", "/short", body: "fixtures/short.json"),
      operation("list", "GET", "/list", body: "fixtures/list.json"),
      operation("text", "GET", "/text", "text/plain", body: "fixtures/text.txt"),
      operation(
        "tagged", "GET", "/tagged", body: "fixtures/list.json",
        headers: [FixtureValue("ETag", "tag"), FixtureValue("X-Total", "7")]),
      operation(
        "weak", "GET", "/weak", body: "fixtures/list.json",
        headers: [FixtureValue("ETag", "W/\"tag\"")]),
      operation(
        "lying", "GET", "/lying", body: "fixtures/short.json",
        headers: [
          FixtureValue("Content-Length", "5"), FixtureValue("Transfer-Encoding", "chunked"),
          FixtureValue("Date", "yesterday"), FixtureValue("Connection", "close"),
          FixtureValue("Content-Encoding", "br"), FixtureValue("X-Kept", "yes"),
        ]),
      operation("create", "POST", "/short", status: 201, body: "fixtures/short.json"),
      operation("gone", "DELETE", "/short", status: 204, body: nil),
      operation("head", "HEAD", "/head", body: nil, headers: [FixtureValue("X-Meta", "yes")]),
      operation("item", "GET", "/items/{id}", body: "fixtures/short.json"),
    ]
  )

  private static func operation(
    _ id: String,
    _ method: String,
    _ path: String,
    _ mediaType: String = "application/json",
    status: Int = 200,
    body: String?,
    headers: [FixtureValue] = []
  ) -> FixtureOperation {
    let example = FixtureExample(
      name: "example", headers: headers, mediaType: body == nil ? nil : mediaType, body: body)
    return FixtureOperation(
      id: id, title: id, method: method, paths: [path], page: "\(id).html",
      responses: [FixtureResponse(status: status, examples: [example])])
  }
}
