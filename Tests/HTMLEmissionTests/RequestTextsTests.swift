import APIModel
import JSONText
import RequestSamples
import SiteEmission
import SourceText
import Testing

@testable import HTMLEmission

/// The values of the reader's are found in what renderers write, in any language.
struct RequestTextsTests {
  private func sample(_ value: String) -> RequestSample {
    var sample = RequestSample(
      method: .get, path: PathTemplate("/v1/boxes/{id}/{id}"),
      pathValues: [SampleValue("id", .literal(value), from: .invention)], expectedStatus: 200)
    sample.headers = [SampleValue("X-Auth-Token", .token(prefix: ""), from: .documentation)]
    return sample
  }

  @Test
  func marksEveryPlaceOfAValue() throws {
    let marked = MarkedSample(sample("b-1"))
    #expect(marked.values.map(\.name) == ["BASE_URL", "TOKEN", "id"])
    #expect(marked.values.map(\.initial) == ["http://127.0.0.1:4010", "endpaper-token", "b-1"])
    let text = try CurlRenderer().render(marked.sample)
    let marks = marked.marks(in: text)
    #expect(marks.map(\.name) == ["id", "id"])
    #expect(marks.map(\.shown) == ["b-1", "b-1"])
  }

  @Test(arguments: SampleLanguage.allCases)
  func marksTheValuesInEveryLanguage(_ language: SampleLanguage) throws {
    let marked = MarkedSample(sample("b-1"))
    let text = try MarkedSample.renderer(of: language).render(marked.sample)
    let names = marked.marks(in: text).map(\.name)
    let expected: [SampleLanguage: [String]] = [
      .curl: ["id", "id"], .http: ["BASE_PATH", "id", "id", "BASE_HOST", "TOKEN"],
    ]
    #expect(names == expected[language] ?? ["BASE_URL", "TOKEN", "id", "id"])
  }

  @Test
  func showsTheLanguagesThatAreAskedForInTheirOrder() async throws {
    let plan = SitePlan.endpoint { _ in }
    let emitter = HTMLEmitter(theme: try Theme(), samples: [.go, .curl])
    let files = await emitter.emit(plan).value
    let page = try #require(files.first { $0.path == "a/page.html" })
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(values(of: "data-pane", in: text) == ["go", "curl"])
    #expect(values(of: "aria-checked", in: text) == ["true", "false"])
    #expect(text.contains("<span class=\"k\">package</span> main"))
  }

  @Test
  func leavesALanguageOutThatCannotSayTheRequest() async throws {
    let plan = SitePlan.endpoint { $0.paths = [PathTemplate("/a/../b")] }
    let text = try await WrittenSite(plan).text("a/page.html")
    #expect(values(of: "data-pane", in: text) == ["curl", "http", "go", "swift"])
  }

  @Test(arguments: ["a b", "a/b", "it's", "ü", ""])
  func leavesAValueInItsPlaceThatLanguagesEncode(_ value: String) {
    #expect(MarkedSample(sample(value)).values.map(\.name) == ["BASE_URL", "TOKEN"])
  }

  @Test
  func writesTheCallForTheMock() throws {
    let call = try JSONParser.parse(SendableCall.text(of: sample("b-1")))
    #expect(call["method"] == .string("GET"))
    let id = JSONValue.array([.string("id")])
    #expect(
      call["path"]
        == .array([.string("/v1/boxes/"), id, .string("/"), id, .string("")]))
    #expect(
      call["headers"]
        == .array([.array([.string("X-Auth-Token"), .string(""), .string("TOKEN")])]))
  }

  @Test
  func setsJSONOfOneLineOutAndKeepsItsText() async throws {
    let line = #"{"items": [{"id": 1, "name": "a name of some length"}], "next": null, "x": 1}"#
    let plan = SitePlan.endpoint { endpoint in
      let literal = LiteralText(text: line, file: FileIndex(0), lineOffsets: [0])
      let body = ExampleBody(
        literal: literal, mediaType: "application/json", json: JSONReading.read(line))
      endpoint.examples = [
        Example(
          name: "example", title: "", role: .response, status: 200, body: body, raw: literal,
          origin: endpoint.origin)
      ]
    }
    let text = try await WrittenSite(plan).text("a/page.html")
    #expect(text.contains("{\n  <span class=\"k\">&quot;items&quot;</span>: [\n"))
    #expect(text.contains("Set out over several lines; the page has it on one."))
    #expect(text.contains(HTMLEscaping.escaped(line) + "</pre></details>"))
  }
}
