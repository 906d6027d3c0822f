import APIModel
import JSONText
import SiteEmission
import SourceText
import Testing

/// The search index names every page, field and status, in scripts that need no server.
struct SearchIndexTests {
  private func index(_ plan: SitePlan, _ number: Int = 0) async throws -> JSONValue {
    let text = try await WrittenSite(plan).text("assets/search-\(number).js")
    let head = "endpaperSearch(\(number),"
    #expect(text.hasPrefix(head) && text.hasSuffix(")\n"))
    return try JSONParser.parse(String(text.dropFirst(head.count).dropLast(2)))
  }

  @Test
  func namesThePagesInTheirOrder() async throws {
    let pages = try await index(SamplePlan.plan)["p"]?.elements ?? []
    #expect(
      pages.map(JSONWriter.compact) == [
        #"["","","Paging","guides/paging.html","","Pages",[]]"#,
        #"["GET","/v1/{store_id}/boxes","List boxes","store/list-boxes.html","","Lists the boxes of a store.",[200,404],["/v1/boxes"]]"#,
        #"["POST","/v1/{store_id}/boxes","Create a box","store/create-box.html","Discarded","",[]]"#,
      ])
  }

  @Test
  func namesEveryPathOfAnOperation() async throws {
    let plan = SitePlan.endpoint {
      $0.paths = [PathTemplate("/boxes"), PathTemplate("/rooms/{id}/boxes")]
    }
    let record = try #require(try await index(plan)["p"]?.elements?.first?.elements)
    #expect(record[1] == .string("/boxes"))
    #expect(record.last == .array([.string("/rooms/{id}/boxes")]))
    let document = try JSONParser.parse(try await WrittenSite(plan).text("search.json"))
    let operations = document["pages"]?.elements?.compactMap { $0["operation"] } ?? []
    #expect(operations.map { $0["otherPaths"] } == [.array([.string("/rooms/{id}/boxes")])])
  }

  @Test(arguments: [
    ("limit", "query-limit"), ("store_id", "path-store_id"),
    ("boxes.links", "resp-200-boxes.links"),
    ("x-box-id", "resp-200-header-x-box-id"), ("box.name", "body-box.name"),
    ("x-auth-token", "header-x-auth-token"), ("The last page", "last-page"),
  ])
  func leadsFromANameToItsPlace(_ name: String, _ id: String) async throws {
    let index = try await index(SamplePlan.plan)
    let names = try #require(index["f"]?.elements)
    let place = try #require(names.firstIndex(of: .string(name)))
    let posting = try #require(names[place + 1].elements)
    if case .string(let written) = posting[1] {
      #expect(written.hasPrefix(id) || id == "last-page")
    } else {
      let prefix = index["x"]?.elements?[posting[1].integer ?? -1].elements?.first?.string
      #expect((prefix ?? "") + name == id)
    }
  }

  @Test
  func startsANewScriptForManyPages() async throws {
    let names = (1000..<1450).map { "a/p\($0).md" }
    let sources = SourceTree(names.map { SourceFile(path: $0, text: "") })
    let plan = SitePlan.guides(names, in: sources)
    #expect(try await index(plan, 0)["p"]?.elements?.count == 400)
    #expect(try await index(plan, 1)["p"]?.elements?.count == 50)
    let page = try await WrittenSite(plan).text("a/p1000.html")
    #expect(page.contains(#"data-search="../assets/search-%23.js" data-shards="2""#))
  }
}
