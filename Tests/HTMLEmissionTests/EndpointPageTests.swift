import APIModel
import Foundation
import JSONText
import MarkupTree
import SiteEmission
import SourceText
import Testing

/// The page of an endpoint, part by part.
struct EndpointPageTests {
  private func page() async throws -> String {
    try await WrittenSite(SamplePlan.plan).text("store/list-boxes.html")
  }

  @Test
  func keepsTheOrderOfItsParts() async throws {
    var rest = try await page()[...]
    for part in [
      #"class="breadcrumb""#, "<h1>List boxes</h1>", #"class="request-line""#, #"class="also""#,
      "Lists the boxes of a store.</p>", #"class="samples""#,
      #"<span class="k">curl</span> <span class="n">--globoff</span>"#,
      "HTTP/1.1 200 OK", #"<h2 id="path-parameters">"#, #"<h2 id="query-parameters">"#,
      #"<h2 id="header-parameters">"#, #"<h2 id="responses">"#, #"<h3 id="response-200">"#,
      #"<h3 id="response-404">"#, #"<h2 id="notes">"#, #"<h3 id="order">"#,
    ] {
      let range = try #require(rest.firstRange(of: part), "\(part) is missing or out of order")
      rest = rest[range.upperBound...]
    }
  }

  @Test(arguments: [
    "path-store_id", "query-status", "query-limit", "header-x-auth-token",
    "resp-200-header-x-box-id", "resp-200-boxes", "resp-200-boxes.links",
    "resp-200-boxes.links.href",
  ])
  func givesEveryFieldAStableID(_ id: String) async throws {
    #expect(values(of: "id", in: try await page()).contains(id))
  }

  @Test
  func leavesTheMainRequestToTheCommand() async throws {
    #expect(!(try await page().contains("GET /v1/s-1/boxes")))
  }

  @Test
  func setsTheVariablesOfThePathApart() async throws {
    #expect(try await page().contains("/v1<wbr>/<var>{store_id}</var><wbr>/boxes</code>"))
  }

  @Test(arguments: [
    #"<span class="required">required</span>"#,
    #"<span class="optional">optional</span>"#,
    #"<span class="unstated">requirement not stated</span>"#,
    #"<span class="conditional">conditional: for private stores</span>"#,
    #"One of <code class="chip">open</code> <code class="chip">shut</code>"#,
    #"Default <code class="chip">25</code>"#,
    #"At least <code class="chip">1</code>"#,
    #"At most <code class="chip">100</code>"#,
    "On the page <code>id</code>",
    "since 2.11",
    "<code>/v1<wbr>/boxes</code>",
    "a closing brace is missing (line 3)",
    #"<span class="type">array of objects</span>"#,
    "<b>GET /v1/s-2/boxes?status=shut</b>\n<span class=\"k\">User-Agent</span>: curl/8.0",
    #"href="../examples/store/list-boxes.sh""#,
    #"{BASE_URL:-<span class="v" data-value="BASE_URL">http://127.0.0.1:4010</span>}&quot;"#,
  ])
  func shows(_ text: String) async throws {
    #expect(try await page().replacing(#"<code class="path">"#, with: "<code>").contains(text))
  }

  @Test
  func showsRequiredParametersFirstAndElseKeepsTheOrder() async throws {
    let plan = SitePlan.endpoint { endpoint in
      endpoint.parameters = ["a", "b", "c", "d"].map { name in
        Parameter(
          name: name,
          location: .query,
          requirement: "bd".contains(name) ? .required : .optional,
          origin: endpoint.origin
        )
      }
    }
    let ids = values(of: "id", in: try await WrittenSite(plan).text("a/page.html"))
    #expect(
      ids.filter { $0.hasPrefix("query-") && $0.utf8.count == 7 } == [
        "query-b", "query-d", "query-a", "query-c",
      ])
  }

  @Test
  func marksTheEndOfLifeAndLinksTheReplacement() async throws {
    let text = try await WrittenSite(SamplePlan.plan).text("store/create-box.html")
    #expect(text.contains("<strong>Discarded.</strong> It will go."))
    #expect(text.contains(#"Use instead: <a href="list-boxes.html">List boxes</a>"#))
  }

  @Test(
    arguments: [
      ([.text("Use "), .strong([.link([.text("News")], to: .url("https://new.example"))])], false),
      ([.text("Use "), .link([.text("News")], to: .url("https://x.example"))], true),
      ([.text("Use News.")], true),
    ] as [([Inline], Bool)])
  func namesTheReplacementWhereTheNoticeDoesNotLinkToIt(_ notice: [Inline], isNamed: Bool)
    async throws
  {
    let plan = SitePlan.endpoint { endpoint in
      endpoint.lifecycle = Lifecycle(
        stage: .deprecated, notice: notice,
        replacement: Replacement(title: "News", destination: .url("https://new.example")))
    }
    let text = try await WrittenSite(plan).text("a/page.html")
    #expect(text.contains(">News</a>"))
    #expect(text.contains("Use instead:") == isNamed)
  }

  @Test
  func putsTheControlThatUnfoldsWhereTheFirstFoldIs() async throws {
    let text = try await page()
    #expect(text.components(separatedBy: "data-unfold").count == 2)
    let heading = try #require(text.firstRange(of: #"<h2 id="responses">Responses</h2>"#))
    let behind = text[heading.upperBound...].drop { $0.isWhitespace }
    #expect(behind.hasPrefix(#"<button type="button" class="tool edged scripted" data-unfold"#))
    let flat = try await WrittenSite(SamplePlan.plan).text("store/create-box.html")
    #expect(!flat.contains("data-unfold"))
  }

  @Test
  func foldsManyValuesUnderTheirNumber() async throws {
    let plan = SitePlan.endpoint { endpoint in
      var schema = Schema()
      schema.allowedValues = (1...9).map(String.init)
      endpoint.parameters = [
        Parameter(name: "a", location: .query, schema: schema, origin: endpoint.origin)
      ]
    }
    let text = try await WrittenSite(plan).text("a/page.html")
    #expect(text.contains("<summary>One of 9 values</summary>"))
  }

  @Test
  func saysWhyAnExampleIsNotJSON() async throws {
    let plan = SitePlan.endpoint { endpoint in
      let literal = LiteralText(text: "{\n<a>}", file: FileIndex(0), lineOffsets: [0, 2])
      let fault = JSONFault("'<a>' is a placeholder", at: 2, isTemplate: true)
      let body = ExampleBody(literal: literal, json: .opaque(fault))
      endpoint.examples = [
        Example(
          name: "shape", title: "", role: .response, body: body, raw: literal,
          origin: endpoint.origin
        )
      ]
    }
    let text = try await WrittenSite(plan).text("a/page.html")
    #expect(text.contains("A template: placeholders stand where values belong."))
    #expect(text.contains("it is not JSON: &#39;&lt;a&gt;&#39; is a placeholder (line 2)"))
    #expect(text.contains("{\n&lt;a&gt;}</code>"))
  }

  @Test
  func showsAMessageWithoutABodyByItsHead() async throws {
    let plan = SitePlan.endpoint { endpoint in
      let literal = LiteralText(text: "", file: FileIndex(0), lineOffsets: [0])
      endpoint.examples = [
        Example(
          name: "example", title: "", role: .response, status: 204,
          headers: [HeaderLine("ETag", "\"x\"")], raw: literal, origin: endpoint.origin
        )
      ]
    }
    let text = try await WrittenSite(plan).text("a/page.html")
    #expect(
      text.contains(
        #"<pre class="head" data-text tabindex="0"><b>HTTP/1.1 204</b>"#
          + "\n<span class=\"k\">ETag</span>: &quot;x&quot;"
      )
    )
  }

  @Test(arguments: [
    (
      nil, #"<span class="status success">200</span>  <span class="assumed">assumed</span>"#
    ),
    (202, #"<p class="which"><span class="status success">202</span>  </p>"#),
  ])
  func saysThatAStatusIsAssumedWhereThePageStatesNone(_ stated: Int?, _ html: String) async throws {
    let plan = SitePlan.endpoint { endpoint in
      let literal = LiteralText(text: "{}", file: FileIndex(0), lineOffsets: [0])
      endpoint.responses = stated.map { [Response(status: $0, origin: endpoint.origin)] } ?? []
      endpoint.examples = [
        Example(
          name: "example", title: "", role: .response, body: ExampleBody(literal: literal),
          raw: literal, origin: endpoint.origin
        )
      ]
    }
    let text = try await WrittenSite(plan).text("a/page.html")
    #expect(text.contains(html))
    #expect(!text.contains("HTTP/1.1 "))
  }

  @Test(arguments: [
    ("example", "", #"<span class="status success">200</span>  </p>"#),
    ("boats", "Boats", #"<span class="status success">200</span>  Boats</p>"#),
    ("200", "Response 200", #"<span class="status success">200</span>  </p>"#),
    ("200-ok", "200: OK", #"<span class="status success">200</span>  OK</p>"#),
    ("200", "200", #"<span class="status success">200</span>  </p>"#),
  ])
  func saysWhatThePageCallsALoneExample(
    _ name: String, _ title: String, _ html: String
  ) async throws {
    let plan = SitePlan.endpoint { endpoint in
      let literal = LiteralText(text: "{}", file: FileIndex(0), lineOffsets: [0])
      endpoint.examples = [
        Example(
          name: name, title: title, role: .response, status: 200,
          body: ExampleBody(literal: literal), raw: literal, origin: endpoint.origin
        )
      ]
    }
    #expect(try await WrittenSite(plan).text("a/page.html").contains(html))
  }

  @Test
  func survivesFieldsOfAnyDepth() async throws {
    let plan = SitePlan.endpoint { endpoint in
      var field = SchemaField(name: "leaf", origin: endpoint.origin)
      for _ in 0..<200 {
        field = SchemaField(name: "n", schema: Schema(fields: [field]), origin: endpoint.origin)
      }
      endpoint.responses = [
        Response(status: 200, body: Schema(fields: [field]), origin: endpoint.origin)
      ]
    }
    let text = try await WrittenSite(plan).text("a/page.html")
    #expect(text.contains(".n.leaf\""))
    #expect(text.components(separatedBy: "<dl class=\"fields\">").count < 20)
  }
}
