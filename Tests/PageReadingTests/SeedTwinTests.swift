import APIModel
import PageReading
import SourceText
import TestSupport
import Testing

/// The same operations in the dialects that real pages write them in.
@Suite(.enabled(if: SharedMaterial.isPresent, Comment(rawValue: SharedMaterial.skipReason)))
struct SeedTwinTests {
  private static let folder = "corpora/seed-twins"

  private func endpoints(of file: String, in folder: String = folder) throws -> [Endpoint] {
    let files = try SharedMaterial.files(in: folder).map { name in
      SourceFile(
        path: name,
        bytes: try #require(SharedMaterial.bytes("\(folder)/\(name)"))
      )
    }
    return PageText.read(file, in: SourceTree(files)).value.endpoints
  }

  @Test(arguments: [
    ("B-wadl2rst--GET-v2.1-image.rst", ["GET /v2.1/{tenant_id}/images/{image_id}"]),
    ("B-wadl2rst--HEAD-v1-image.rst", ["HEAD /v1/images/{image_id}"]),
    ("C-otc-rst--GET-v1.1-images-detail.rst", ["GET /v1.1/images/detail"]),
    (
      "C-otc-rst--GET-v2.1-image.rst",
      ["GET /v2/{project_id}/images/{image_id}", "GET /v2.1/{project_id}/images/{image_id}"]
    ),
    ("C-otc-rst--HEAD-v1-image.rst", ["HEAD /v1/images/{image_id}"]),
    ("D-otc-md--GET-v1.1-images-detail.md", ["GET /v1.1/images/detail"]),
    (
      "D-otc-md--GET-v2.1-image.md",
      ["GET /v2/{project_id}/images/{image_id}", "GET /v2.1/{project_id}/images/{image_id}"]
    ),
    ("D-otc-md--HEAD-v1-image.md", ["HEAD /v1/images/{image_id}"]),
    ("F-rackspace--GET-images-detail.rst", ["GET /images/detail"]),
  ])
  func findsMethodAndPaths(_ file: String, _ operations: [String]) throws {
    let read = try endpoints(of: file)
    #expect(read.count == 1)
    #expect(
      read.flatMap { endpoint in endpoint.paths.map { "\(endpoint.method) \($0)" } } == operations)
  }

  @Test(arguments: [
    ("C-otc-rst--HEAD-v1-image.rst", "D-otc-md--HEAD-v1-image.md"),
    ("C-otc-rst--GET-v1.1-images-detail.rst", "D-otc-md--GET-v1.1-images-detail.md"),
  ])
  func readsTwoMarkupsAlike(_ left: String, _ right: String) throws {
    let one = try #require(try endpoints(of: left).first)
    let other = try #require(try endpoints(of: right).first)
    #expect(one.parameters.map(\.name) == other.parameters.map(\.name))
    #expect(one.parameters.map(\.requirement) == other.parameters.map(\.requirement))
    #expect(one.responses.map(\.status) == other.responses.map(\.status))
    #expect(
      one.responses.first?.headers.map(\.wireName) == other.responses.first?.headers.map(\.wireName)
    )
    #expect(one.lifecycle.isDeprecated && other.lifecycle.isDeprecated)
    #expect(one.lifecycle.replacement?.title == other.lifecycle.replacement?.title)
    #expect(one.examples.map(\.role) == other.examples.map(\.role))
  }

  private static let twins = Twins.all(in: [
    (folder, "truth/seed-twins.json"), ("seeds", "truth/seeds.json"),
  ])

  @Test
  func knowsThePagesThatSayTheSame() {
    #expect(
      Self.twins.map { "\($0.operation): \($0.pages.count)" } == [
        "GET /v1.1/images/detail: 3",
        "GET /v2.1/{project_id}/images/{image_id}: 3",
        "GET /v2/{project_id}/images/{image_id}: 2",
        "HEAD /v1/images/{image_id}: 3",
        "HEAD /v1/images/{image_id}: 3",
      ])
  }

  @Test(arguments: twins)
  func readsTheSameFromAllThatSayTheSame(_ twins: Twins) throws {
    let facts = try twins.pages.map { page in
      let read = try endpoints(of: page.file, in: page.folder).filter { endpoint in
        endpoint.paths.contains { "\(endpoint.method) \($0)" == twins.operation }
      }
      try #require(read.count == 1, "\(page.file) has the operation once")
      return TwinFacts(read[0])
    }
    for (page, other) in zip(twins.pages, facts).dropFirst() {
      #expect(other.differences(from: facts[0]) == [], "\(page.file)")
    }
  }
}
