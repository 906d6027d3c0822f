import APIModel
import PageReading
import SiteBuilding
import SiteEmission
import SourceText
import Testing

/// Parts of a page that its front matter names, as Slate has it.
@Suite struct FrontMatterIncludesTests {
  private let page = (
    path: "source/index.html.md",
    text: """
    ---
    title: Stamps
    includes:
      - stamps/retire
      - erors
      - errors
    ---

    # Stamps

    ## Show a stamp

    `GET /stamps/{id}`

    """
  )
  private let retire = (
    path: "source/includes/stamps/_retire.md",
    text: """
    ## Retire a stamp

    `DELETE /stamps/{id}`

    Parameter | Description
    --------- | -----------
    id | The number of the stamp.

    """
  )
  private let errors = (
    path: "source/includes/_errors.md",
    text: "# Errors\n\nA stamp that is not there gives 404.\n"
  )
  private let other = (
    path: "source/includes/_other.md", text: "# Other\n\n## List\n\n`GET /others`\n"
  )

  private func sources(_ pages: [(path: String, text: String)]) -> SourceTree {
    SourceTree(pages.map { SourceFile(path: $0.path, text: $0.text) })
  }

  @Test func areReadBehindThePageByTheirLevels() async throws {
    let site = try await BuiltSite([page, retire, errors])
    let endpoints = site.build.plan.reference.endpoints
    #expect(endpoints.map(\.title) == ["Show a stamp", "Retire a stamp"])
    #expect(endpoints.flatMap(\.parameters).map(\.name) == ["id", "id"])
  }

  @Test func areNoPagesOfTheirOwn() async throws {
    let reading = await ContentReading.read(sources([page, retire, errors, other])).value
    let paths = reading.pages.compactMap { reading.sources[$0.file]?.path }
    #expect(paths == ["source/includes/_other.md", "source/index.html.md"])
  }

  @Test func keepPlacesInTheirOwnFiles() async throws {
    let sources = sources([page, retire, errors])
    let reading = await ContentReading.read(sources).value
    let endpoint = try #require(reading.pages.flatMap(\.reading.endpoints).last)
    let place = endpoint.origin.span
    #expect(sources[place.file]?.path == retire.path)
    #expect(sources.position(of: place).line == 3)
  }

  @Test func aNameWithoutAFileIsAnErrorAtTheName() async throws {
    let sources = sources([page, retire, errors])
    let found = await ContentReading.read(sources).diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.rule) == ["include-missing"])
    let missing = try #require(found.first)
    #expect(missing.headline == "there is no file 'source/includes/_erors.md' to include")
    #expect(missing.fix == "Did you mean 'errors'?")
    #expect(missing.span.map { sources.position(of: $0) } == SourcePosition(line: 5, column: 5))
  }

  @Test(arguments: ["includes: errors", "includes:", "includes: {a: b}", "includes: [[a]]"])
  func otherToolsMayKeepOtherThingsThere(_ line: String) async throws {
    let page = (path: "a.md", text: "---\n\(line)\n---\n\n# A\n")
    let reading = await ContentReading.read(sources([page]))
    #expect(reading.diagnostics.filter { $0.severity > .note }.isEmpty)
  }

  @Test func aNameThatLeadsOutOfTheContentIsMissing() async throws {
    let page = (path: "a.md", text: "---\nincludes: [../../b]\n---\n\n# A\n")
    let reading = await ContentReading.read(sources([page]))
    #expect(reading.diagnostics.map(\.rule).contains("include-missing"))
  }
}
