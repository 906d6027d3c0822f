import APIModel
import SourceText
import Testing

@testable import PageReading

@Suite struct MessageTextTests {
  private func messages(_ text: String) -> [MessageText] {
    MessageText.messages(in: LiteralText(text, at: .start(of: FileIndex(0))))
  }

  @Test func takesARequestApart() throws {
    let read = messages("POST /a?b=1 HTTP/1.1\nHost: x.org\nX-Long: one\n two\n\n{\"a\": 1}")
    let message = try #require(read.first)
    #expect(read.count == 1)
    #expect(message.headers == [HeaderLine("Host", "x.org"), HeaderLine("X-Long", "one two")])
    #expect(message.body?.text == "{\"a\": 1}")
    #expect(message.isRequest == true)
  }

  @Test func readsABodyWithoutABlankLineBeforeIt() throws {
    let message = try #require(messages("HTTP/1.1 200 OK\nDate: Mon, 23 May 2016\n{\n}").first)
    #expect(message.headers.map(\.name) == ["Date"])
    #expect(message.body?.text == "{\n}")
  }

  @Test func separatesMessagesInOneBlock() {
    let read = messages("HTTP/1.1 100 Continue\n\nHTTP/1.1 201 Created\nETag: x")
    #expect(read.count == 2)
    #expect(read.last?.headers == [HeaderLine("ETag", "x")])
  }

  @Test func separatesRequestLinesThatAreListed() {
    #expect(messages("GET https://{e}/v2/a\nGET https://{e}/v2.1/a").count == 2)
  }

  @Test(arguments: ["{\"Content-Type\": 1}", "name: value\nother: value", "just text", "a:\n  - b"])
  func takesEverythingElseAsABody(_ text: String) throws {
    let message = try #require(messages(text).first)
    #expect(message.headers.isEmpty)
    #expect(message.body?.text == text)
    #expect(message.isRequest == nil)
  }

  @Test(arguments: [
    ("HTTP/1.1 404 Not Found", 404, "Not Found"), ("HTTP/2 204", 204, ""),
    ("Status Code: 200 OK", 200, "OK"), ("HTTP/1.1 101 UPGRADED", 101, "UPGRADED"),
  ])
  func readsStatusLines(_ text: String, _ code: Int, _ reason: String) throws {
    let status = try #require(StatusLine(text))
    #expect(status.code == code)
    #expect(status.reason == reason)
  }

  @Test(arguments: ["200 OK", "HTTP/1.1", "HTTP/1.1 OK", "Status: fine", "HTTP/1.1 999 X"])
  func refusesOtherLines(_ text: String) { #expect(StatusLine(text) == nil) }

  @Test func splitsGluedHeaders() throws {
    let fields = try #require(
      HeaderText.glued("X-A → 1fX-Bc-D → two wordsContent-Type → text/html"))
    #expect(
      fields == [
        HeaderLine("X-A", "1f"), HeaderLine("X-Bc-D", "two words"),
        HeaderLine("Content-Type", "text/html"),
      ]
    )
    #expect(HeaderText.glued("File → Save → Close") == nil)
    #expect(HeaderText.glued("a → b") == nil)
  }
}

@Suite struct CurlCommandTests {
  private func read(_ text: String) throws -> CurlCommand {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(CurlCommand.parse(lines[...])).value
  }

  @Test func readsOptionsQuotesAndContinuedLines() throws {
    let command = try read(
      """
      $ curl -X PUT -H 'X-Token: a b' \\
        --header "Accept: text/plain" \\
        -d '{"a":
       1}' https://x.org/a
      """
    )
    #expect(command.method == "PUT")
    #expect(command.url == "https://x.org/a")
    #expect(command.headers == [HeaderLine("X-Token", "a b"), HeaderLine("Accept", "text/plain")])
    #expect(command.body == "{\"a\":\n 1}")
  }

  @Test(arguments: [
    ("curl http://x/a", "GET"), ("curl -I http://x/a", "HEAD"), ("curl -d a=1 http://x/a", "POST"),
    ("curl -XDELETE http://x/a", "DELETE"), ("curl -F file=@a http://x/a", "POST"),
    ("curl --request=PATCH http://x/a", "PATCH"),
  ])
  func findsTheMethod(_ text: String, _ method: String) throws {
    let command = try read(text)
    #expect(command.method == method)
    #expect(command.url == "http://x/a")
  }

  @Test func movesDataIntoTheQueryWithG() throws {
    let command = try read("curl -G -d a=1 -d b=2 http://x/a")
    #expect(command.url == "http://x/a?a=1&b=2")
    #expect(command.body == nil)
  }

  @Test(arguments: [
    ("curl -u ada:s3cret http://x/a", "Authorization", "Basic YWRhOnMzY3JldA=="),
    ("curl -u '<user>:<key>' http://x/a", "Authorization", "Basic <user>:<key>"),
    ("curl --oauth2-bearer t0 http://x/a", "Authorization", "Bearer t0"),
    ("curl -b 'a=1; b=2' http://x/a", "Cookie", "a=1; b=2"),
    ("curl --json '{}' http://x/a", "Accept", "application/json"),
    ("curl -F file=@a.png http://x/a", "Content-Type", "multipart/form-data"),
    ("curl -r 0-9 http://x/a", "Range", "bytes=0-9"),
  ])
  func readsTheFieldsThatOptionsStandFor(
    _ text: String, _ name: String, _ value: String
  ) throws {
    let command = try read(text)
    #expect(command.headers.contains(HeaderLine(name, value)))
    #expect(command.url == "http://x/a")
  }

  @Test(
    arguments: [
      ("curl --data-binary @a.bin http://x/a", "POST", nil),
      ("curl -sSLX PUT -d @- http://x/a", "PUT", nil),
      ("curl --data-raw @a http://x/a", "POST", "@a"),
      ("curl -d a=1 -d b=2 http://x/a", "POST", "a=1&b=2"),
      ("curl --data-urlencode 'q=a b&c' http://x/a", "POST", "q=a%20b%26c"),
      ("curl --json '{\"a\":1}' http://x/a", "POST", "{\"a\":1}"),
      ("curl -kd a=1 http://x/a | jq .a", "POST", "a=1"),
      ("curl -m 5 -o out.json http://x/a > log", "GET", nil),
    ] as [(String, String, String?)])
  func readsTheData(_ text: String, _ method: String, _ body: String?) throws {
    let command = try read(text)
    #expect(command.method == method)
    #expect(command.body == body)
    #expect(command.url == "http://x/a")
  }

  @Test(
    arguments: [
      ("-F name=Ada", [FormPart("name", .text("Ada"))]),
      ("-F 'note=a; b'", [FormPart("note", .text("a; b"))]),
      ("-F 'a=\"x;y\";type=text/plain'", [FormPart("a", .text("x;y"), mediaType: "text/plain")]),
      ("-F 'a=\"say \\\"x\\\"\"'", [FormPart("a", .text("say \"x\""))]),
      (
        "--form image=@./in/a.png\\;type=image/png",
        [FormPart("image", .file("a.png"), mediaType: "image/png")]
      ),
      ("-F 'f=@a.bin;filename=b.bin'", [FormPart("f", .file("b.bin"))]),
      ("-F 'token=<token>'", [FormPart("token", .text("<token>"))]),
      ("-F 'text=<a.txt'", [FormPart("text", .text(""))]),
      ("--form-string 'a=@b;type=c'", [FormPart("a", .text("@b;type=c"))]),
      ("-F a=1 -F a=2", [FormPart("a", .text("1")), FormPart("a", .text("2"))]),
      ("-F nothing", []),
    ] as [(String, [FormPart])])
  func readsTheFieldsOfForms(_ options: String, _ parts: [FormPart]) throws {
    let command = try read("curl \(options) http://x/a")
    #expect(command.parts == parts)
    #expect(command.method == "POST")
    #expect(command.url == "http://x/a")
  }

  @Test func writesFormsAsTheyAreSent() {
    let parts = [
      FormPart("a\"b", .text("--form-boundary")),
      FormPart("f", .file("x.bin")), FormPart("g", .file("y.png"), mediaType: "image/png"),
    ]
    let boundary = MultipartText.boundary(for: parts)
    #expect(boundary == "form-boundary-2")
    #expect(
      MultipartText.text(of: parts, boundary: "b").replacing("\r\n", with: "\n") == """
        --b
        Content-Disposition: form-data; name="a%22b"

        --form-boundary
        --b
        Content-Disposition: form-data; name="f"; filename="x.bin"
        Content-Type: application/octet-stream


        --b
        Content-Disposition: form-data; name="g"; filename="y.png"
        Content-Type: image/png


        --b--

        """)
  }

  @Test(arguments: [
    ("curl -d @a.json http://x/a", "a.json"), ("curl --json @b http://x/a", "b"),
    ("curl -T c.bin http://x/a", "c.bin"), ("curl --data-urlencode q@d.txt http://x/a", "d.txt"),
    ("curl -d @- http://x/a", "-"),
  ])
  func namesFilesThatThePageDoesNotShow(_ text: String, _ name: String) throws {
    let command = try read(text)
    #expect(command.files == [name])
    #expect(command.body == nil)
  }

  @Test(arguments: [
    "curl -X POST ^\n  -H \"A: b\" ^\r\n  --url http://x/a",
    "curl -X POST `\n -H 'A: b' `\n http://x/a",
    "curl --request POST \\\n -H'A: b' \\\n http://x/a", "curl -sX POST -H 'A: b' --url=http://x/a",
  ])
  func joinsTheLinesOfEveryShell(_ text: String) throws {
    let command = try read(text)
    #expect(command.method == "POST")
    #expect(command.headers == [HeaderLine("A", "b")])
    #expect(command.url == "http://x/a")
  }

  @Test(arguments: [
    ("curl -d @- http://x/a <<'END'\n{\"a\":\n1}\nEND\nafter", "{\"a\":\n1}", 4),
    ("curl -d @- http://x/a << END\nx\nEND", "x", 3),
    ("curl http://x/a --data @- <<-END\nx\n\tEND", "x", 3),
  ])
  func readsTheLinesThatAreTheInput(_ text: String, _ body: String, _ count: Int) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let command = try #require(CurlCommand.parse(lines[...]))
    #expect(command.value.body == body)
    #expect(command.value.files == [])
    #expect(command.value.url == "http://x/a")
    #expect(command.lines == count)
  }

  @Test(arguments: [
    ("curl --url-query q=a/b http://x/a", "http://x/a?q=a%2Fb", "GET"),
    ("curl -I -G -d a=1 http://x/a", "http://x/a?a=1", "HEAD"),
    ("curl -G -XPOST -d a=1 http://x/a", "http://x/a?a=1", "POST"),
    ("curl --noproxy '*' --url http://x/a", "http://x/a", "GET"),
  ])
  func combinesOptions(_ text: String, _ url: String, _ method: String) throws {
    let command = try read(text)
    #expect(command.url == url)
    #expect(command.method == method)
  }

  @Test func encodesDataForTheQuery() throws {
    let command = try read("curl -G --data-urlencode 'q=a/b' 'http://x/a?n=1'")
    #expect(command.url == "http://x/a?n=1&q=a%2Fb")
    #expect(command.method == "GET")
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func writesBase64(_ text: String, _ encoded: String) {
    #expect(Base64Text.encoded(Array(text.utf8)) == encoded)
  }

  @Test(arguments: ["curl -H 'a", "curl \\", "curl -X", "curl ''"])
  func survivesCommandsThatAreCutOff(_ text: String) throws { _ = try read(text) }
}
