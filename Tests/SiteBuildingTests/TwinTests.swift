import APIModel
import Foundation
import SiteBuilding
import SiteEmission
import SourceText
import Testing

/// The Markdown twins of a site are pages of the same convention: what is read from them is what was
/// read from the pages that they were made of.
@Suite struct TwinTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  /// What a page and its twin have to agree on.
  struct Facts: Equatable {
    var title: String
    var operation: String
    var stage: Lifecycle.Stage
    var parameters: [String]
    var statuses: [Int?]
    var members: [String]

    init(_ endpoint: Endpoint) {
      title = endpoint.title
      operation = "\(endpoint.method) \(endpoint.paths.map(\.description))"
      stage = endpoint.lifecycle.stage
      parameters = endpoint.parameters.map {
        "\($0.location) \($0.wireName) \($0.schema.type?.kind.rawValue ?? "") \($0.requirement)"
      }.sorted()
      statuses = endpoint.responses.map(\.status)
      members = endpoint.responses.compactMap(\.body).flatMap(\.fields).map(\.name)
    }
  }

  /// The endpoints that are read from the twins of a site.
  private func again(_ site: BuiltSite) async throws -> [String: Facts] {
    let twins = site.build.tree.files.filter { $0.path.hasSuffix(".md") }
    let pages = twins.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    return facts(of: try await BuiltSite(pages))
  }

  private func facts(of site: BuiltSite) -> [String: Facts] {
    Dictionary(
      site.build.plan.endpoints.map { ($0.address.id, Facts($0.endpoint)) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func theTwinsOfTheExampleSayTheSame() async throws {
    let sources = try ContentFolder.load(Self.root.appending(path: "Content").path).value
    let site = try await BuiltSite(sources)
    let read = try await again(site)
    let known = facts(of: site)
    #expect(!known.isEmpty)
    #expect(Set(read.keys) == Set(known.keys))
    for (id, facts) in known { #expect(read[id] == facts, "\(id)") }
  }

  @Test func everyPageButTheOneForNoneHasATwinThatItLeadsTo() async throws {
    let site = try await BuiltSite([
      (path: "index.md", text: "# API\n\nIt is.\n"),
      (path: "a/b.md", text: endpointPage("B", "GET /b/{id}")),
      (path: "a/g.md", text: "# Guide\n\nSee [B](b.md).\n"),
    ])
    for path in ["index", "endpoints", "errors", "health", "a/index", "a/b", "a/g"] {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      let page = try #require(site.text(of: "\(path).html"))
      #expect(
        page.contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"\(name).md\">"))
      #expect(page.contains("class=\"as-markdown\" href=\"\(name).md\""))
      #expect(site.text(of: "\(path).md") != nil)
    }
    #expect(site.text(of: "a/g.md") == "# Guide\n\nSee [B](b.md).\n")
    let page = try #require(site.text(of: "404.html"))
    #expect(!page.contains("text/markdown"))
  }
}
