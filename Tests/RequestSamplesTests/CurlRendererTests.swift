import APIModel
import RequestSamples
import Testing

@Suite struct CurlRendererTests {
  @Test func writesOneOptionALine() throws {
    var sample = RequestSample(
      method: .post,
      path: PathTemplate("/books/{id}"),
      pathValues: [SampleValue("id", .literal("it's"), from: .invention)],
      expectedStatus: 201
    )
    sample.headers = [
      SampleValue("Accept", .literal("application/json"), from: .documentation),
      SampleValue("Authorization", .token(prefix: "Bearer "), from: .documentation),
      SampleValue("X-Empty", .literal(""), from: .documentation),
    ]
    sample.body = SampleBody("{\n  \"say\": \"it's\"\n}", from: .invention)
    #expect(
      try CurlRenderer().render(sample) == #"""
        curl --globoff \
          --request 'POST' \
          --url "$BASE_URL"'/books/it%27s' \
          --header 'Accept: application/json' \
          --header 'Authorization: Bearer '"$TOKEN" \
          --header 'X-Empty;' \
          --data-raw '{
          "say": "it'\''s"
        }'
        """#
    )
  }

  @Test(arguments: [
    (CurlRenderer.Files.named, #"'image=@"my \"best\".png";type=image/png'"#),
    (.empty, #"'image=@/dev/null;filename="my \"best\".png";type=image/png'"#),
  ])
  func writesTheFieldsOfForms(_ files: CurlRenderer.Files, _ image: String) throws {
    var sample = RequestSample(method: .post, path: PathTemplate("/a"), expectedStatus: 201)
    sample.headers = [
      SampleValue("Content-Type", .literal("multipart/form-data; boundary=b"), from: .documentation)
    ]
    sample.body = SampleBody("--b--", from: .invention)
    sample.body?.parts = [
      FormPart("note", .text("@it's; x")),
      FormPart("data", .text("{\"a\": 1}"), mediaType: "application/json"),
      FormPart("image", .file("my \"best\".png"), mediaType: "image/png"),
    ]
    #expect(
      try CurlRenderer(base: .address("https://x.example"), files: files).render(sample) == #"""
        curl --globoff \
          --request 'POST' \
          --url 'https://x.example''/a' \
          --form-string 'note=@it'\''s; x' \
          --form 'data="{\"a\": 1}";type=application/json' \
          --form \#(image)
        """#
    )
  }

  @Test func asksForHeadersAlone() throws {
    let sample = RequestSample(method: .head, path: PathTemplate("/a"), expectedStatus: 200)
    let text = try CurlRenderer(base: .address("https://x.example")).render(sample)
    #expect(text == "curl --globoff \\\n  --head \\\n  --url 'https://x.example''/a'")
  }

  @Test func keepsDotSegments() throws {
    let path = PathTemplate("/a/{b}/c")
    let value = SampleValue("b", .literal(".."), from: .invention)
    let sample = RequestSample(method: .get, path: path, pathValues: [value], expectedStatus: 200)
    #expect(try CurlRenderer().render(sample).contains("--path-as-is"))
    #expect(sample.target == "/a/../c")
  }

  struct Target: Sendable, CustomTestStringConvertible {
    var path: String
    var value = ""
    var query = ""
    var target: String
    var testDescription: String { target }
  }

  @Test(arguments: [
    Target(path: "/", target: "/"),
    Target(path: "/a/", target: "/a/"),
    Target(path: "/{v}", value: "a/b?c#d", target: "/a%2Fb%3Fc%23d"),
    Target(path: "/{v}", value: "100% {x} [y]", target: "/100%25%20%7Bx%7D%20%5By%5D"),
    Target(path: "/{v}", value: "é\u{301}😀", target: "/%C3%A9%CC%81%F0%9F%98%80"),
    Target(path: "/{v}", value: "-._~", target: "/-._~"),
    Target(path: "/a b:c@d;e=f,g/%41%zz", target: "/a%20b:c@d;e=f,g/%41%25zz"),
    Target(path: "/root:/{v}:", value: "x", target: "/root:/x:"),
    Target(path: "/", query: "a&b=c+d\n", target: "/?a%26b%3Dc%2Bd%0A=a%26b%3Dc%2Bd%0A"),
    Target(path: "/{unknown}", target: "/"),
  ])
  func encodesTheTarget(_ test: Target) {
    var sample = RequestSample(
      method: .get,
      path: PathTemplate(test.path),
      pathValues: [SampleValue("v", .literal(test.value), from: .invention)],
      expectedStatus: 200
    )
    if !test.query.isEmpty {
      sample.query = [SampleValue(test.query, .literal(test.query), from: .invention)]
    }
    #expect(sample.target == test.target)
  }

  @Test(arguments: ["a\nb", "a\rb", "a\0b", "a\u{7F}"])
  func refusesAHeaderThatEndsItsLine(_ value: String) {
    var sample = RequestSample(method: .get, path: PathTemplate("/"), expectedStatus: 200)
    sample.headers = [SampleValue("X-A", .literal(value), from: .invention)]
    #expect(throws: RenderingError.unlawfulHeader("X-A")) { try CurlRenderer().render(sample) }
  }

  @Test(arguments: ["", "@file", "a b", "a:", "é"])
  func refusesAHeaderNameThatIsNoToken(_ name: String) {
    var sample = RequestSample(method: .get, path: PathTemplate("/"), expectedStatus: 200)
    sample.headers = [SampleValue(name, .literal("x"), from: .invention)]
    #expect(throws: RenderingError.unlawfulHeader(name)) { try CurlRenderer().render(sample) }
  }

  @Test func refusesABodyWithANul() {
    var sample = RequestSample(method: .put, path: PathTemplate("/"), expectedStatus: 200)
    sample.body = SampleBody("a\0b", from: .invention)
    #expect(throws: RenderingError.nul("a\0b")) { try CurlRenderer().render(sample) }
    #expect(RenderingError.nul("a\0b").description == "a NUL byte cannot be sent: 'a\\0b'")
  }
}
