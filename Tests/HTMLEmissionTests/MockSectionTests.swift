import APIModel
import JSONText
import SiteEmission
import SourceText
import Testing

/// What pages say about the query in the mock.
struct MockSectionTests {
  private func page(query: [String], body: String?, isOff: Bool = false) async throws -> String {
    let plan = SitePlan.endpoint { endpoint in
      endpoint.paths = [PathTemplate("/things")]
      endpoint.parameters = query.map {
        Parameter(name: $0, location: .query, origin: endpoint.origin)
      }
      endpoint.mock.isOff = isOff
      guard let body else { return }
      let literal = LiteralText(text: body, file: endpoint.file, lineOffsets: [0])
      endpoint.examples = [
        Example(
          name: "example",
          title: "",
          role: .response,
          status: 200,
          body: ExampleBody(literal: literal, json: JSONReading.read(body)),
          raw: literal,
          origin: endpoint.origin
        )
      ]
    }
    return try await WrittenSite(plan).text("a/page.html")
  }

  private static let body =
    #"[{"id": 1, "<name>": "a", "size": 2, "updated_at": "2016-05-22", "owner": {"id": "x"}}]"#

  @Test(arguments: [
    ("<name>", "<li><code>&lt;name&gt;</code> keeps the elements whose <code>&lt;name&gt;</code>"),
    ("owner.id", "<li><code>owner.id</code> keeps the elements whose <code>owner.id</code> is the"),
    ("size_min", "<code>size</code> is the value or more"),
    ("size_max", "<code>size</code> is the value or less"),
    ("size_gt", "<code>size</code> is more than the value"),
    ("size_lt", "<code>size</code> is less than the value"),
    ("changes-since", "<code>updated_at</code> is that time or later"),
    ("changes-before", "<code>updated_at</code> is that time or earlier"),
    ("updated_gt", "<code>updated_at</code> is later than that time"),
    ("updated_lt", "<code>updated_at</code> is earlier than that time"),
    ("limit", "<li><code>limit</code> is the greatest number of elements"),
    ("marker", "<li><code>marker</code> starts behind the element whose <code>id</code> is the"),
    ("offset", "<li><code>offset</code> is the number of elements that are left out"),
    ("sort", "<li><code>sort</code> sorts by fields, as in <code>name</code>, <code>-name</code>"),
    ("fields", "<li><code>fields</code> names the members"),
    ("a&b", "<li><code>a&amp;b</code>: the elements of the examples have no such field</li>"),
    ("owner", "<li><code>owner</code>: the field holds nothing"),
    ("page", "<li><code>page</code>: no parameter says how long a page is</li>"),
    ("sort_dir", "<li><code>sort_dir</code>: no parameter says what to sort by</li>"),
  ])
  func saysWhatAParameterDoes(_ name: String, _ text: String) async throws {
    let page = try await page(query: [name], body: Self.body)
    #expect(page.contains(#"<h2 id="mock">In the mock</h2>"#))
    #expect(page.contains(##"href="#mock""##))
    #expect(page.contains(text))
    #expect(!page.contains("<code>%</code>"))
  }

  @Test
  func namesWhatHasNoEffectTogether() async throws {
    let page = try await page(query: ["a", "size", "b"], body: Self.body)
    #expect(page.contains("<p>Without effect:</p>\n<ul>\n<li><code>a</code>, <code>b</code>: the"))
  }

  @Test(arguments: [(nil, false, "no example shows a list"), (body, true, "switched off by the")])
  func saysWhyNothingHasAnEffect(_ body: String?, _ isOff: Bool, _ reason: String) async throws {
    let page = try await page(query: ["id", "size"], body: body, isOff: isOff)
    #expect(page.contains("<li><code>id</code>, <code>size</code>: \(reason)"))
    #expect(!page.contains("<ul>\n</ul>"))
  }

  @Test
  func isLeftOutWithoutAQuery() async throws {
    #expect(!(try await page(query: [], body: Self.body).contains(#"id="mock""#)))
  }
}
