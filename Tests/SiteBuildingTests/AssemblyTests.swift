import APIModel
import SiteBuilding
import SiteEmission
import SourceText
import Testing

@Suite struct AssemblyTests {
  private func order(_ pages: [(path: String, text: String)]) async throws -> [String] {
    let site = try await BuiltSite(pages)
    return zip(site.build.plan.reference.groups, site.build.plan.addresses).flatMap {
      group, pages in
      [group.title] + pages.map { "  \($0.id)" }
    }
  }

  private let pages = [
    (path: "b/two.md", text: endpointPage("Two", "GET /two")),
    (path: "b/one.md", text: endpointPage("One", "GET /one")),
    (path: "a-c/three.md", text: endpointPage("Three", "GET /three")),
  ]

  @Test func foldersAreGroupsInTheOrderOfTheirNames() async throws {
    #expect(try await order(pages) == ["A c", "  a-c/three", "B", "  b/one", "  b/two"])
  }

  @Test func theConfigurationOrdersGroupsAndPages() async throws {
    let configuration = """
      groups:
        - folder: b
          title: The second letter
      order: [b/two, b/one]
      """
    #expect(
      try await order(pages + [(path: "endpaper.yaml", text: configuration)])
        == ["The second letter", "  b/two", "  b/one", "A c", "  a-c/three"])
  }

  @Test func aToctreeOrdersWhatTheConfigurationDoesNot() async throws {
    let index = """
      All of it
      =========

      .. toctree::
         :maxdepth: 1

         b/two
         The first <b/one>
         a-c/three
      """
    #expect(
      try await order(pages + [(path: "index.rst", text: index)])
        == ["B", "  b/two", "  b/one", "A c", "  a-c/three"])
  }

  @Test func indexAndReadmeAreTheTextOfTheirGroup() async throws {
    let site = try await BuiltSite(
      pages + [
        (path: "b/README.md", text: "# Letters\n\nAll of them.\n"),
        (path: "index.md", text: "# Home\n\nHello.\n"),
      ])
    let reference = site.build.plan.reference
    #expect(reference.home?.title == "Home")
    #expect(reference.groups.map(\.title) == ["A c", "Letters"])
    #expect(reference.groups.map(\.introduction?.title) == [nil, "Letters"])
    #expect(site.text(of: "b/index.html")?.contains("All of them.") == true)
  }

  @Test func anIndexIntroducesBeforeAReadmeAndNeitherIsLost() async throws {
    let site = try await BuiltSite(
      pages + [
        (path: "b/README.md", text: "# Read me\n\nOnce.\n"),
        (path: "b/index.md", text: "# Index\n\nTwice.\n"),
        (path: "b/index.rst", text: "Other\n=====\n\nThrice.\n"),
      ])
    let introductions = site.build.plan.reference.groups.compactMap(\.introduction)
    #expect(introductions.map(\.title) == ["Index"])
    #expect(site.text(of: "b/readme.html")?.contains("Once.") == true)
    #expect(site.text(of: "b/index-other.html")?.contains("Thrice.") == true)
    #expect(site.diagnostics.allSatisfy { $0.severity < .error })
  }

  @Test func anOperationOnAnIndexHasAnAddressBesideThatOfItsGroup() async throws {
    let site = try await BuiltSite([
      (path: "b/index.md", text: endpointPage("Show", "GET /show")),
      (path: "b/other.md", text: endpointPage("Other", "GET /other")),
    ])
    #expect(site.paths.contains("b/index.html") && site.paths.contains("b/index-show.html"))
    #expect(site.diagnostics.allSatisfy { $0.severity < .error })
  }

  @Test func severalOperationsOnOnePageHaveAddressesOfTheirOwn() async throws {
    let page = """
      # Stamps

      ## List stamps

      ```http
      GET /stamps
      ```

      ## Show a stamp

      ```http
      GET /stamps/{id}
      ```
      """
    #expect(
      try await order([(path: "api/stamps.md", text: page)])
        == ["Api", "  api/stamps-list-stamps", "  api/stamps-show-a-stamp"])
  }

  @Test func theTextAboveSeveralOperationsIsAPageOfItsOwn() async throws {
    let page = """
      # Stamps

      Stamps stick.

      ## List stamps

      ```http
      GET /stamps
      ```

      ## Show a stamp

      ```http
      GET /stamps/{id}
      ```
      """
    let site = try await BuiltSite([(path: "api/stamps.md", text: page)])
    #expect(
      site.build.plan.addresses.joined().map(\.id)
        == ["api/stamps", "api/stamps-list-stamps", "api/stamps-show-a-stamp"])
    #expect(site.text(of: "api/stamps.html")?.contains("Stamps stick.") == true)
  }

  @Test func whatAllFoldersShareIsLeftOutOfAddresses() async throws {
    let pages = [
      (path: "api-ref/source/x/a.md", text: endpointPage("A", "GET /a")),
      (path: "api-ref/source/y/z/b.md", text: endpointPage("B", "GET /b")),
    ]
    #expect(try await order(pages) == ["X", "  x/a", "Z", "  y-z/b"])
  }

  @Test func aFolderNamedLikeOneOfTheSiteGivesWay() async throws {
    let site = try await BuiltSite([
      (path: "fixtures/a.md", text: endpointPage("A", "GET /a")),
      (path: "other/b.md", text: endpointPage("B", "GET /b")),
    ])
    #expect(site.paths.contains("fixtures-2/a.html"))
    #expect(site.rules.allSatisfy { $0 != "output-path-taken" })
  }

  @Test func twoPagesForOneAddressAreAnErrorThatNamesBoth() async throws {
    let site = try await BuiltSite([
      (path: "a/Show it.md", text: endpointPage("A", "GET /a")),
      (path: "a/show-it.md", text: endpointPage("B", "GET /b")),
    ])
    let taken = site.diagnostics.filter { $0.rule == "output-path-taken" }
    #expect(!taken.isEmpty)
    #expect(taken.allSatisfy { $0.severity == .error && $0.span != nil && $0.notes.count == 1 })
  }

  @Test func aConfiguredFolderThatIsNotThereIsReportedWithTheNearest() async throws {
    let configuration = "groups:\n  - folder: stmaps\n    title: Stamps\n"
    let site = try await BuiltSite([
      (path: "endpaper.yaml", text: configuration),
      (path: "stamps/a.md", text: endpointPage("A", "GET /a")),
    ])
    let found = site.diagnostics.first { $0.rule == "config-unknown-folder" }
    #expect(found?.fix == "Write 'stamps'")
  }
}
