import APIModel
import MarkupTree
import PageReading
import PlainTextParsing
import RSTParsing
import SourceText
import TestSupport
import Testing

/// The five pages that the project started from, as they stand.
@Suite(.enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.skipReason)))
struct SeedTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var file: String
    var operation: String
    var stage: Lifecycle.Stage
    var parameters: [String]
    var statuses: [Int?]
    var body: [String]
    var headers: Int
    var testDescription: String { file }
  }

  @Test(arguments: [
    Case(
      file: "000_2f702272f2808520.txt", operation: "HEAD /v1/images/{image_id}", stage: .discarded,
      parameters: ["path image_id"], statuses: [200, 400, 401, 403, 404, 500, 503], body: [],
      headers: 18),
    Case(
      file: "001_f40371e9ff1a3f17.txt", operation: "GET /v1.1/images/detail", stage: .discarded,
      parameters: [
        "query name", "query container_format", "query disk_format", "query status",
        "query size_min", "query size_max", "query changes-since",
      ], statuses: [200, 400, 401, 403, 404, 500, 503], body: ["images"], headers: 0),
    Case(
      file: "002_6506f2ab0547f0c3.txt", operation: "GET /v2.1/{project_id}/images/{image_id}",
      stage: .discarded, parameters: ["path project_id", "path image_id"], statuses: [nil],
      body: ["image"], headers: 0),
    Case(
      file: "003_864900fd7c82f785.txt", operation: "HEAD /v1/images/{image_id}", stage: .active,
      parameters: ["path image_id"], statuses: [200, 409, 404], body: [], headers: 16),
    Case(
      file: "004_06e8eefb00ca4b39.txt", operation: "GET /v2/{tenant_id}/images/detail",
      stage: .active,
      parameters: [
        "header Accept-Encoding", "header Accept", "header X-Auth-Token", "header Content-Type",
        "path tenant_id", "query changes-since", "query server", "query name", "query status",
        "query type", "query limit", "query marker",
      ], statuses: [200, 400], body: ["next", "previous", "images"], headers: 1),
  ])
  func readsWhatIsOnThePage(_ test: Case) throws {
    let bytes = try #require(SharedMaterial.bytes("seeds/" + test.file))
    let sources = SourceTree([SourceFile(path: test.file, bytes: bytes)])
    let file = FileIndex(0)
    let isRST = MarkupRecognition.markup(of: try #require(sources[file])).0 == .restructuredText
    let tree = isRST ? RSTParser.parse(file, in: sources) : PlainTextParser.parse(file, in: sources)
    let endpoints = PageReader().read(tree.value, in: sources).value.endpoints
    try #require(endpoints.count == 1)
    let read = endpoints[0]
    #expect("\(read.method) \(read.path)" == test.operation)
    #expect(read.lifecycle.stage == test.stage)
    #expect(read.lifecycle.isDeprecated == (read.lifecycle.replacement != nil))
    #expect(read.parameters.map { "\($0.location.rawValue) \($0.name)" } == test.parameters)
    #expect(read.responses.map(\.status) == test.statuses)
    #expect(read.responses.first?.body?.fields.map(\.name) ?? [] == test.body)
    #expect(read.responses.first?.headers.count == test.headers)
    #expect(read.reading.unknownBlocks == 0)
  }
}
