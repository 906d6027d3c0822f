import APIModel
import RequestSamples
import SiteBuilding
import SourceText
import Testing
import Vocabulary

@Suite struct ConfigurationTests {
  private func tree(_ text: String, named name: String = SiteConfiguration.fileName) -> SourceTree {
    SourceTree(
      [name, "albums/list.md", "albums/show.md", "drafts/new/a.md"].map { path in
        SourceFile(path: path, text: path == name ? text : "")
      })
  }

  private func read(_ text: String) -> Diagnosed<SiteConfiguration> {
    SiteConfiguration.read(from: tree(text))
  }

  private func messages(_ text: String) -> [String] {
    let tree = tree(text)
    return read(text).diagnostics.map { diagnostic in
      let place = DiagnosticFormatter(tree: tree).place(of: diagnostic.span)
      return "\(place) \(diagnostic.severity) \(diagnostic.headline)"
        + (diagnostic.fix.map { " -> \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    ("samples: [python, curl]", [SampleLanguage.python, .curl]),
    ("samples: [go, go]", [.go]),
    ("samples: []", SampleLanguage.allCases),
    ("title: Stamps", SampleLanguage.allCases),
  ])
  func readsTheLanguagesOfSamples(_ text: String, _ expected: [SampleLanguage]) {
    #expect(read(text).value.samples == expected)
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test func refusesALanguageThatSamplesDoNotHave() {
    #expect(
      messages("samples: [curl, cobol]") == [
        "endpaper.yaml:1:17 error 'samples' takes one of 'curl', 'http', 'python', 'javascript', 'go',"
          + " 'swift' -> See `endpaper schema configuration`"
      ])
    #expect(read("samples: [curl, cobol]").value.samples == [.curl])
  }

  @Test func readsEveryKey() {
    let read = read(
      """
      title: Stamps
      description: All about stamps.
      address: https://stamps.example/api/
      servers:
        - url: https://{region}.stamps.example
          description: One region.
          variables:
            region:
              default: north
              description: The region.
              enum: [north, south]
      groups:
        - folder: ./albums
          title: Albums
      order: [albums/list, /albums/show]
      exclude:
        - drafts/
      """)
    #expect(read.diagnostics.isEmpty)
    let configuration = read.value
    #expect(configuration.title == "Stamps")
    #expect(configuration.summary == "All about stamps.")
    #expect(configuration.address == "https://stamps.example/api")
    #expect(configuration.servers.first?.url == "https://{region}.stamps.example")
    #expect(configuration.servers.first?.variables.first?.allowedValues == ["north", "south"])
    #expect(configuration.groups.map(\.folder) == ["albums"])
    #expect(configuration.order.map(\.path) == ["albums/list", "albums/show"])
    #expect(configuration.excluded.map(\.path) == ["drafts"])
  }

  @Test func everyPartMayBeMissing() {
    #expect(SiteConfiguration.read(from: SourceTree([])).value == SiteConfiguration())
    #expect(read("").diagnostics.isEmpty)
    #expect(read("title:\n").diagnostics.isEmpty)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var messages: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      name: "a mistyped key", text: "title: a\ntilte: b\n",
      messages: [
        "endpaper.yaml:2:1 error 'tilte' is no key that is known -> Did you mean 'title'?"
      ]),
    Case(
      name: "an unknown key with nothing near", text: "colours: b\n",
      messages: ["endpaper.yaml:1:1 error 'colours' is no key that is known -> Remove the key"]),
    Case(
      name: "a mistyped key of a server", text: "servers:\n  - url: a\n    varaibles: {}\n",
      messages: [
        "endpaper.yaml:3:5 error 'servers.varaibles' is no key that is known"
          + " -> Did you mean 'variables'?"
      ]),
    Case(
      name: "a missing key", text: "groups:\n  - folder: a\n",
      messages: ["endpaper.yaml:2:5 error 'groups.title' is missing -> Add 'title:'"]),
    Case(
      name: "a page that is not there", text: "order: [albums/lsit, albums/show.md, drafts]\n",
      messages: [
        "endpaper.yaml:1:9 warning 'albums/lsit' is no page, file or folder -> Write 'albums/list'"
      ]),
    Case(
      name: "an excluded folder that is not there", text: "exclude:\n  - nothing/here\n",
      messages: [
        "endpaper.yaml:2:5 warning 'nothing/here' is no page, file or folder -> Remove the entry"
      ]),
    Case(
      name: "a variable without a value",
      text: "servers:\n  - url: https://{a}.x/{b}\n    variables: {b: {default: c}}\n",
      messages: [
        "endpaper.yaml:2:10 warning the variable '{a}' has no value"
          + " -> Add it under 'variables' with a 'default'"
      ]),
    Case(
      name: "an address without a scheme", text: "title: a\naddress: docs.example.com\n",
      messages: [
        "endpaper.yaml:2:10 error 'docs.example.com' is not the address of a site"
          + " -> Write a URL such as 'https://docs.example.com/images'"
      ]),
    Case(
      name: "a scalar where a list belongs", text: "order: a\n",
      messages: [
        "endpaper.yaml:1:8 error 'order' takes a list -> See `endpaper schema configuration`"
      ]),
    Case(
      name: "a list instead of the whole", text: "- a\n",
      messages: [
        "endpaper.yaml:1:1 error the file takes keys with values"
          + " -> See `endpaper schema configuration`"
      ]),
  ])
  func saysWhatIsWrongAndWhere(_ test: Case) {
    #expect(messages(test.text) == test.messages)
  }

  @Test func aConfigurationUnderAnotherNameIsReported() {
    let read = SiteConfiguration.read(from: tree("title: a", named: "endpaper.yml"))
    #expect(read.diagnostics.map(\.rule) == ["config-misnamed"])
  }

  @Test func aConfigurationThatIsNoTextIsAnError() {
    let file = SourceFile(path: SiteConfiguration.fileName, bytes: [0x61, 0], isText: false)
    let found = SiteConfiguration.read(from: SourceTree([file]))
    #expect(found.diagnostics.map(\.rule) == ["config-not-text"])
    #expect(found.diagnostics.map(\.severity) == [.error])
  }

  @Test func brokenYAMLIsAnErrorWithAPlace() {
    let diagnostics = read("title: a\n  b: [\n").diagnostics
    #expect(diagnostics.contains { $0.severity == .error && $0.span != nil })
  }

  @Test func readsWordsOfThePages() {
    let read = read(
      """
      words:
        columns:
          required: [Pflicht]
          name: [Feld, Attribut]
        sections:
          requestBody: [Nutzlast]
        requirements:
          yes: [ja]
          no: [nein]
        nothing: [keine]
      """)
    #expect(read.diagnostics.isEmpty)
    let vocabulary = read.value.vocabulary
    #expect(vocabulary.column("Attribut") == .name)
    #expect(vocabulary.section("Nutzlast") == .requestBody)
    #expect(vocabulary.yesNo("Ja") == true)
    #expect(vocabulary.isNone("keine"))
    #expect(vocabulary.column("Parameter") == .name)
  }

  @Test func aSlipInTheWordsIsAnError() {
    #expect(
      messages("words:\n  columns:\n    requried: [Pflicht]\n").first
        == "endpaper.yaml:3:5 error 'words.columns.requried' is no key that is known"
        + " -> Did you mean 'required'?")
    #expect(
      messages("words:\n  requirements:\n    yes: [ja]\n    no: [ja]\n").first
        == "endpaper.yaml:4:10 warning 'ja' is a word for 'yes' already -> Keep one of the two")
    #expect(messages("words: [ja]\n").count == 1)
  }
}
