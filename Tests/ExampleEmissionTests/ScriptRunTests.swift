import APIModel
import Testing

@Suite struct ScriptRunTests {
  private static let text = script(
    of: documented(
      examples: [
        .answer("found", 200, title: "Found"),
        .answer("no-such-book", 404, title: "No such book"),
        .answer("execution", 200, title: "Execution"),
      ]
    )
  )

  private let curl: FakeCurl

  init() throws { curl = try FakeCurl() }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var arguments: [String] = []
    var status = 200
    var failure = 0
    var exitCode: Int32
    var output = ""
    var errors = ""
    var isInstalled = true
    var testDescription: String { name }
  }

  private static let usage = """
    Usage: sh show-book.sh [NAME | --list | --help]

    Calls GET /books/{book_id} at $BASE_URL and prints the answer.
    NAME is one of:
      no-such-book  404 No such book
      execution  200 Execution

    """

  @Test(arguments: [
    Case(name: "the documented status", exitCode: 0, output: "the answer\n\n"),
    Case(
      name: "another status",
      status: 500,
      exitCode: 1,
      output: "the answer\n\n",
      errors: "script.sh: expected status 200, got 500\n"
    ),
    Case(
      name: "a documented error is what was asked for",
      arguments: ["no-such-book"],
      status: 404,
      exitCode: 0,
      output: "the answer\n\n"
    ),
    Case(
      name: "a success in place of the documented error",
      arguments: ["no-such-book"],
      exitCode: 1,
      output: "the answer\n\n",
      errors: "script.sh: expected status 404, got 200\n"
    ),
    Case(
      name: "nobody answers",
      failure: 7,
      exitCode: 7,
      errors: "script.sh: no answer from http://127.0.0.1:4010\n"
    ),
    Case(
      name: "no curl",
      exitCode: 127,
      errors: "script.sh: curl is not installed\n",
      isInstalled: false
    ),
    Case(
      name: "the names", arguments: ["--list"], exitCode: 0, output: "no-such-book\nexecution\n"),
    Case(name: "help", arguments: ["--help"], exitCode: 0, output: usage),
    Case(name: "an unknown name", arguments: ["nonsense"], exitCode: 64, errors: usage),
    Case(name: "a pattern is no name", arguments: ["*"], exitCode: 64, errors: usage),
  ])
  func answersWithItsExitCode(_ test: Case) throws {
    defer { curl.remove() }
    let run = try curl.run(
      Self.text,
      test.arguments,
      status: test.status,
      failure: test.failure,
      isInstalled: test.isInstalled
    )
    #expect(run.exitCode == test.exitCode)
    #expect(run.output == test.output)
    #expect(run.errors == test.errors)
    #expect(curl.leftovers == [])
  }

  @Test func theMainCallIsPlainAndTheOthersPrefer() throws {
    defer { curl.remove() }
    let preferences = try [[], ["no-such-book"], ["execution"]].map { arguments in
      try curl.run(Self.text, arguments).arguments?.map { String(decoding: $0, as: UTF8.self) }
        .filter { $0.hasPrefix("Prefer:") }
    }
    #expect(
      preferences == [
        [], ["Prefer: code=404, example=no-such-book"], ["Prefer: code=200, example=execution"],
      ]
    )
  }

  @Test func theEnvironmentNamesServerAndToken() throws {
    defer { curl.remove() }
    let line = RequestLine(method: .get, target: "/books")
    let headers = [HeaderLine("Authorization", "Bearer x")]
    let text = script(
      of: documented(path: "/books", examples: [.request(line, headers: headers)])
    )
    let own = try curl.run(text, environment: ["BASE_URL": "-x $y", "TOKEN": "a 'b' $(c) \\"])
    let words = own.arguments?.suffix(4).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      words == ["--url", "-x $y/books", "--header", "Authorization: Bearer a 'b' $(c) \\"]
    )
    let usual = try curl.run(text)
    #expect(
      usual.arguments?.last.map { String(decoding: $0, as: UTF8.self) }
        == "Authorization: Bearer endpaper-token"
    )
  }
}
