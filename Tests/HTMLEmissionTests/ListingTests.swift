import APIModel
import DefaultTheme
import HTMLEmission
import JSONText
import SiteEmission
import SourceText
import Testing

/// What other programs and hosts read of a site.
struct ListingTests {
  private func site(at address: String? = nil) async throws -> WrittenSite {
    var reference = SamplePlan.plan.reference
    reference.address = address
    return try await WrittenSite(SitePlan(reference: reference, sources: SamplePlan.sources))
  }

  @Test
  func theIndexForLanguageModelsNamesEveryPageInItsGroup() async throws {
    #expect(
      try await site().text("llms.txt")
        == """
        # Boxes

        > Stores boxes.

        ## Servers

        - `https://example.org/boxes`: The service

        ## Guides

        - [Guides](guides/index.md)
        - [Paging](guides/paging.md): Pages

        ## Store

        - [Store](store/index.md): Boxes & lids.
        - [List boxes](store/list-boxes.md): `GET /v1/{store_id}/boxes`. Lists the boxes of a store.
        - [Create a box](store/create-box.md): `POST /v1/{store_id}/boxes`. Discarded

        ## Optional

        - [Boxes](index.md): Stores boxes.
        - [Endpoints A–Z](endpoints.md)
        - [Errors](errors.md): Every status of 400 and above that the pages name, and who answers with it.
        - [Health](health.md): How complete this reference is. Every number leads to where it comes from.
        - [search.json](search.json): all pages, operations, fields and statuses as JSON

        """)
  }

  @Test
  func itsTextIsNeverMarkup() async throws {
    let path = "a/[x](y)#`b`\n# c_d <e>&lt;_f_.md"
    let sources = SourceTree([SourceFile(path: path, text: "")])
    let text = try await WrittenSite(.guides([path], in: sources)).text("llms.txt")
    let entry = ##"- [a/\[x\](y)\#\`b\` \# c_d \<e>\&lt;\_f\_.md](a/x-y-b-c-d-e-lt-f.md)"##
    #expect(text.contains(entry), "\(text)")
  }

  @Test
  func addressesAreAbsoluteWhereTheSiteHasOne() async throws {
    let site = try await site(at: "https://docs.example/boxes")
    let list = "(https://docs.example/boxes/store/list-boxes.md)"
    #expect(try site.text("llms.txt").contains(list))
    #expect(
      try site.text("sitemap.xml").contains(
        "<url><loc>https://docs.example/boxes/</loc></url>\n"
          + "<url><loc>https://docs.example/boxes/endpoints.html</loc></url>\n"))
    let page = try site.text("store/list-boxes.html")
    let address = "https://docs.example/boxes/store/list-boxes.html"
    #expect(page.contains(#"<link rel="canonical" href="\#(address)">"#))
    #expect(page.contains(#"<meta property="og:url" content="\#(address)">"#))
    #expect(page.contains(#"<meta property="og:title" content="List boxes">"#))
    #expect(
      page.contains(#"<meta property="og:description" content="Lists the boxes of a store.">"#))
    #expect(try site.text("search.json").contains(#""address":"https://docs.example/boxes","#))
  }

  @Test
  func theSitemapNamesEveryPageThatReadersLookFor() async throws {
    let site = try await site(at: "http://docs.example")
    let text = try site.text("sitemap.xml")
    let named = text.split(separator: "<loc>http://docs.example/").dropFirst()
      .map { String($0.prefix { $0 != "<" }) }
    let expected = site.pages.map { $0.path == "index.html" ? "" : $0.path }
    #expect(Set(named) == Set(expected).subtracting(["404.html"]))
    #expect(named.count == expected.count - 1)
  }

  @Test
  func withoutAnAddressNothingSpeaksOfOne() async throws {
    let site = try await site()
    #expect(!site.files.contains { $0.path.hasPrefix("sitemap") })
    for page in site.pages {
      #expect(!page.text.contains("canonical") && !page.text.contains("og:"), "\(page.path)")
    }
    #expect(!(try site.text("search.json").contains("address")))
  }

  @Test(arguments: [
    (nil, "/"), ("https://docs.example", "/"), ("https://docs.example/a/b/", "/a/b/"),
  ])
  func thePageForMissingPagesWorksAtAnyDepth(_ address: String?, _ root: String) async throws {
    let text = try await site(at: address).text("404.html")
    let links = values(of: "href", in: text) + values(of: "src", in: text)
    #expect(
      links.allSatisfy { $0.hasPrefix(root) || $0 == "#content" || $0 == "#hits" }, "\(links)")
    #expect(links.contains("\(root)store/index.html") && links.contains("\(root)endpoints.html"))
    #expect(text.contains("data-search=\"\(root)assets/search-%23.js\""))
    #expect(!text.contains("canonical"))
  }

  @Test
  func gitHubIsToldToPublishTheFilesAsTheyAre() async throws {
    #expect(try await site().files.first { $0.path == ".nojekyll" }?.bytes == [])
  }

  @Test
  func assetsAreNamedAfterTheirContent() async throws {
    func sheet(_ overrides: [ThemeFile]) async throws -> String {
      let emitter = HTMLEmitter(theme: try Theme(overrides: overrides))
      let files = await emitter.emit(SamplePlan.plan).value
      let path = try #require(files.first { $0.path.hasSuffix(".css") }).path
      let page = try #require(files.first { $0.path == "store/list-boxes.html" })
      #expect(String(decoding: page.bytes, as: UTF8.self).contains("href=\"../\(path)\""))
      return path
    }
    let other = ThemeFile(name: "site.css", bytes: Array("body{}".utf8))
    #expect(try await sheet([]) != sheet([other]))
    #expect(try await sheet([other]) == "assets/site.882547c9a43da515.css")
  }

  /// What stands in `search.json` about one page.
  private func record(_ path: String) async throws -> String {
    let lines = try await site().text("search.json").split(separator: "\n")
    let line = try #require(lines.first { $0.contains("\"path\":\"\(path)\"") })
    return String(line.hasSuffix(",") ? line.dropLast() : line)
  }

  @Test(arguments: [
    #"{"title":"List boxes","path":"store/list-boxes.html","group":"Store","summary":"Lists the boxes of"#,
    #""operation":{"method":"GET","path":"/v1/{store_id}/boxes","otherPaths":["/v1/boxes"]},"statuses":[200,404],"#,
    #"{"name":"store_id","in":"path","id":"path-store_id"}"#,
    #"{"name":"boxes.links.href","in":"response","status":200,"id":"resp-200-boxes.links.href"}"#,
    #"{"name":"x-box-id","in":"response-header","status":200,"id":"resp-200-header-x-box-id"}"#,
  ])
  func searchDataSaysWhatAPageHas(_ text: String) async throws {
    let record = try await record("store/list-boxes.html")
    #expect(record.contains(text), "\(record)")
  }

  @Test
  func searchDataSaysWhatIsAtTheEndOfItsLife() async throws {
    #expect(try await record("store/create-box.html").contains(#""stage":"discarded"}"#))
  }

  @Test
  func searchDataHasAllPlacesThatTheSearchFinds() async throws {
    let site = try await site()
    let document = try JSONParser.parse(try site.text("search.json"))
    let index = try site.text("assets/search-0.js")
    let pages = try #require(document["pages"]?.elements)
    #expect(pages.count == site.pages.count - 1)
    for page in pages {
      let path = try #require(page["path"]?.string)
      let ids = Set(values(of: "id", in: try site.text(path)))
      for field in page["fields"]?.elements ?? [] {
        let (name, id) = (try #require(field["name"]?.string), try #require(field["id"]?.string))
        #expect(ids.contains(id), "\(path)#\(id)")
        #expect(index.contains("\"\(name)\""))
      }
    }
  }

  @Test
  func theSchemaOfTheSearchDataIsJSON() throws {
    let schema = try JSONParser.parse(SearchDocument.schemaText)
    #expect(schema["properties"]?["version"]?["const"] == .number("1"))
  }
}
