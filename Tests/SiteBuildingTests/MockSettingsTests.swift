import APIModel
import FixtureFormat
import SiteBuilding
import SourceText
import Testing

@Suite struct MockSettingsTests {
  /// A page whose operation lists stamps.
  private static func page(_ path: String = "/stamps", frontMatter: String = "") -> String {
    """
    \(frontMatter)# List stamps

    Lists them.

    ```http
    GET \(path)
    ```

    ## Query parameters

    | Name | Type | Description |
    | --- | --- | --- |
    | `country` | String | Where it is from. |
    | `owner` | String | Who has it. |
    | `limit` | int | How many. |

    ## Responses

    ```http
    HTTP/1.1 200 OK
    Content-Type: application/json

    {"stamps": [{"id": "s1", "country": "NO", "owner": {"id": "o1"}, "price": 3}]}
    ```

    """
  }

  private static let reStructured = """
    List stamps
    ===========

    .. endpaper:
       mock:
         country: off
         owner: equals owner.id

    .. code-block:: http

       GET /stamps

    Query parameters
    ----------------

    .. list-table::
       :header-rows: 1

       * - Name
         - Description
       * - ``country``
         - Where it is from.
       * - ``owner``
         - Who has it.

    Responses
    ---------

    .. code-block:: http

       HTTP/1.1 200 OK
       Content-Type: application/json

       {"stamps": [{"id": "s1", "country": "NO", "owner": {"id": "o1"}}]}

    """

  /// `name effect` and `name - reason` of the only operation.
  private func behaviour(_ pages: [(path: String, text: String)]) async throws -> [String] {
    let site = try await BuiltSite(pages)
    #expect(site.diagnostics.filter { $0.severity > .note }.map(\.headline) == [])
    return try Self.behaviour(of: site)
  }

  private static func behaviour(of site: BuiltSite) throws -> [String] {
    let text = try #require(site.text(of: FixtureCatalogue.path))
    let catalogue = try FixtureCatalogue(decoding: Array(text.utf8))
    let behaviour = try #require(catalogue.operations.first?.listBehaviour)
    let effects = behaviour.parameters.map { parameter in
      switch parameter.effect {
      case .equals(let field): "\(parameter.name) equals \(field)"
      case .compares(let field, let comparison, _):
        "\(parameter.name) \(comparison.rawValue) \(field)"
      case .pageSize: "\(parameter.name) page-size"
      default: "\(parameter.name) other"
      }
    }
    return effects + behaviour.unused.map { "\($0.name) - \($0.reason.rawValue)" }
  }

  @Test func withoutSettingsAllIsInferred() async throws {
    #expect(
      try await behaviour([("a/list.md", Self.page())])
        == ["country equals /country", "limit page-size", "owner - not-comparable"]
    )
  }

  @Test(arguments: [
    (
      "mock:\n  owner: equals owner.id\n  limit: off",
      ["owner equals /owner/id", "limit - switched-off"]
    ),
    ("mock:\n  limit: at-most price", ["limit at-most /price", "owner - not-comparable"]),
    ("mock: on", ["limit page-size", "owner - not-comparable"]),
    ("mock:", ["limit page-size", "owner - not-comparable"]),
    ("title: x\nmock: {country: equals id}", ["country equals /id"]),
  ])
  func frontMatterSetsEffects(_ text: String, _ lines: [String]) async throws {
    let found = try await behaviour([("a/list.md", Self.page(frontMatter: "---\n\(text)\n---\n\n"))]
    )
    for line in lines { #expect(found.contains(line)) }
    #expect(found.count == 3)
  }

  @Test func frontMatterSwitchesAllOff() async throws {
    let found = try await behaviour([
      ("a/list.md", Self.page(frontMatter: "---\nmock: off\n---\n\n"))
    ])
    #expect(
      found == ["country - switched-off", "owner - switched-off", "limit - switched-off"]
    )
  }

  @Test func aCommentIsTheFrontMatterOfOtherMarkups() async throws {
    #expect(
      try await behaviour([("a/list.rst", Self.reStructured)])
        == ["owner equals /owner/id", "country - switched-off"]
    )
    let comment = "<!-- endpaper:\nmock:\n  country: off\n-->\n\n"
    let page = Self.page().replacing("Lists them.\n\n", with: "Lists them.\n\n\(comment)")
    #expect(
      try await behaviour([("a/list.md", page)])
        == ["limit page-size", "country - switched-off", "owner - not-comparable"]
    )
  }

  /// A key that says nothing is told with its place, and with the one that was meant.
  @Test(arguments: [
    ("<!-- endpaper:\nmocks:\n  country: off\n-->", "'mocks'", 4, "Did you mean 'mock'?"),
    (
      "<!-- endpaper:\n  mokc:\n    country: off\n-->", "'endpaper.mokc'", 4, "Did you mean 'mock'?"
    ),
    ("<!-- endpaper:\nmock: off\nserver: x\n-->", "'server'", 5, "Remove the key"),
  ])
  func anUnknownKeyOfACommentIsAnError(
    _ comment: String, _ name: String, _ line: Int, _ fix: String
  ) async throws {
    let page = Self.page().replacing("Lists them.\n\n", with: "\(comment)\n\n")
    let sources = SourceTree([SourceFile(path: "a/list.md", text: page)])
    let site = try await BuiltSite(sources)
    let found = try #require(site.diagnostics.first { $0.rule == "config-unknown-key" })
    #expect(found.headline == "\(name) is no key that is known")
    #expect(found.fix == fix)
    #expect(found.severity == .error)
    let span = try #require(found.span)
    #expect(sources.position(of: span).line == line)
  }

  @Test(arguments: [
    ("Mock: {country: off}", true), ("mokc:\n  country: off", true), ("mocks: off", true),
    ("mode: off", false), ("mok: draft", false), ("dock: {a: b}", false),
    ("mock: off\nmocks: off", false),
  ])
  func aKeyOfFrontMatterThatCanOnlyBeOursIsAWarning(_ text: String, _ isSaid: Bool) async throws {
    let page = Self.page(frontMatter: "---\n\(text)\n---\n\n")
    let site = try await BuiltSite([("a/list.md", page)])
    let found = site.diagnostics.filter { $0.rule == "config-unknown-key" }
    #expect(found.map(\.fix) == (isSaid ? ["Did you mean 'mock'?"] : []))
  }

  @Test(arguments: ["a/list", "a/list.md", "./a/list.md", "GET /stamps"])
  func theConfigurationNamesAPageOrAnOperation(_ target: String) async throws {
    let found = try await behaviour([
      ("endpaper.yaml", "mock:\n  \(target):\n    owner: equals owner.id\n    country: off\n"),
      ("a/list.md", Self.page()),
    ])
    #expect(found.contains("owner equals /owner/id"))
    #expect(found.contains("country - switched-off"))
  }

  @Test func whatStandsNearerCounts() async throws {
    let found = try await behaviour([
      (
        "endpaper.yaml",
        """
        mock:
          GET /stamps:
            owner: equals country
            limit: off
          a/list:
            owner: off
            limit: equals price
            country: equals owner.id
        """
      ),
      ("a/list.md", Self.page(frontMatter: "---\nmock:\n  owner: equals id\n---\n\n")),
    ])
    #expect(
      found == ["country equals /owner/id", "owner equals /id", "limit - switched-off"]
    )
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var configuration = ""
    var frontMatter = ""
    var rule: String
    var place: String
    var fix: String
    var testDescription: String { configuration + frontMatter }
  }

  @Test(arguments: [
    Fault(
      configuration: "mock:\n  a/lists:\n    owner: off\n", rule: "config-unknown-operation",
      place: "endpaper.yaml:2:3", fix: "Write 'a/list'"),
    Fault(
      configuration: "mock:\n  GET /stmaps: off\n", rule: "config-unknown-operation",
      place: "endpaper.yaml:2:3", fix: "Write 'GET /stamps'"),
    Fault(
      configuration: "mock:\n  a/list:\n    onwer: off\n", rule: "mock-parameter",
      place: "endpaper.yaml:3:5", fix: "Did you mean 'owner'?"),
    Fault(
      configuration: "mock:\n  a/list: maybe\n", rule: "mock-effect", place: "endpaper.yaml:2:11",
      fix: "Write 'off', or an effect for each parameter"),
    Fault(
      configuration: "mock:\n  a/list: [owner]\n", rule: "config-wrong-kind",
      place: "endpaper.yaml:2:11", fix: "See `endpaper schema configuration`"),
    Fault(
      configuration: "mock:\n  a/list:\n    owner: equals owner.ids\n", rule: "mock-field",
      place: "endpaper.yaml:3:12", fix: "Did you mean 'owner.id'?"),
    Fault(
      frontMatter: "mock:\n  owner: equal id", rule: "mock-effect", place: "a/list.md:3:10",
      fix: "Did you mean 'equals'?"),
    Fault(
      frontMatter: "mock:\n  colour: off", rule: "mock-parameter", place: "a/list.md:3:3",
      fix: "Document the parameter, or remove the setting"),
    Fault(
      frontMatter: "mock:\n  owner: [a]", rule: "config-wrong-kind", place: "a/list.md:3:10",
      fix: "See `endpaper schema configuration`"),
  ])
  func aFaultIsSaidAtItsPlace(_ fault: Fault) async throws {
    let matter = fault.frontMatter.isEmpty ? "" : "---\n\(fault.frontMatter)\n---\n\n"
    var pages = [(path: "a/list.md", text: Self.page(frontMatter: matter))]
    if !fault.configuration.isEmpty { pages.append(("endpaper.yaml", fault.configuration)) }
    let tree = SourceTree(pages.map { SourceFile(path: $0.path, text: $0.text) })
    let site = try await BuiltSite(tree)
    let errors = site.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.rule) == [fault.rule])
    let formatter = DiagnosticFormatter(tree: tree)
    #expect(errors.map { formatter.place(of: $0.span) } == [fault.place])
    #expect(errors.map(\.fix) == [fault.fix])
  }
}
