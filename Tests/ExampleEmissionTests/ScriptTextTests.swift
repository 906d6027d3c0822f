import APIModel
import ExampleEmission
import SiteEmission
import SourceText
import TestSupport
import Testing

@Suite struct ScriptTextTests {
  private static let endpoint = documented(
    examples: [
      .request(
        RequestLine(
          method: .get,
          target: "/books/b1?all",
          pathValues: [NamedValue("book_id", "b1")],
          query: [NamedValue("all", "")]
        ),
        headers: [HeaderLine("X-Auth-Token", "s3cret")]
      ),
      .answer("found", 200, title: "Found"),
      .answer("no-such-book", 404, title: "No such book"),
    ]
  )

  @Test func aScriptReadsLikeThis() {
    expectSnapshot(script(of: Self.endpoint), named: "show-book.sh")
  }

  @Test func liesBesideTheExamplesAndIsExecutable() {
    let files = emit(Self.endpoint).value
    #expect(files.map(\.path) == ["examples/books/show-book.sh"])
    #expect(files.map(\.isExecutable) == [true])
  }

  @Test func repeatsNoSecretOfThePage() {
    #expect(!script(of: Self.endpoint).contains("s3cret"))
  }

  @Test func aTokenThatNobodySendsIsNotAskedFor() {
    #expect(!script(of: documented()).contains("TOKEN"))
  }

  @Test func aRequestThatNoShellCanSayIsAnError() {
    let line = RequestLine(method: .post, target: "/books")
    let emitted = emit(documented(.post, examples: [.request(line, body: "a\0b")]))
    #expect(emitted.value.isEmpty)
    #expect(emitted.diagnostics.map(\.rule) == ["request-cannot-be-sent"])
    #expect(emitted.diagnostics.map(\.severity) == [.error])
  }

  @Test func aHeaderThatCannotBeSentIsSaid() {
    let line = RequestLine(method: .get, target: "/books")
    let headers = [
      HeaderLine("X Y", "1"), HeaderLine("X-A", "1\r\nX-B: 2"), HeaderLine("X-C", "3"),
    ]
    let emitted = emit(documented(examples: [.request(line, headers: headers)]))
    #expect(emitted.diagnostics.map(\.rule) == ["unlawful-header", "unlawful-header"])
    #expect(emitted.value.count == 1)
  }
}
