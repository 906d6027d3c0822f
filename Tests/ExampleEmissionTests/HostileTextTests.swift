import APIModel
import Foundation
import Testing

@Suite struct HostileTextTests {
  /// Texts that mean something to a shell, to curl, or to a checker of scripts.
  static let texts = [
    "it's", "''", "'; touch pwned; '", "'\u{301}; touch pwned; '\u{301}", "\"$(touch pwned)\"",
    "`touch pwned`", "${9:-x}", "$TOKEN", "!!", "\\", "\\'", "a\\", "ends with '", "-o pwned",
    "--output", "@/etc/hostname", "<<END\nEND", "line\nbreak\n", "\n", " ", "a\tb", "{a,b}[1-3]",
    "*?~", "#comment", "; rm -rf . #", "&& false", "|cat", "%s%n", "é😀\u{202E}", "’quote‘",
    "\u{FEFF}", "\u{2028}x", "a=b&c=d", "100%",
  ]

  @Test(arguments: texts, ["/bin/sh", "/bin/dash", "/bin/bash"])
  func reachesCurlByteByByte(_ text: String, shell: String) throws {
    guard FileManager.default.isExecutableFile(atPath: shell) else { return }
    let curl = try FakeCurl()
    defer { curl.remove() }
    let lawful = text.filter { !$0.isNewline }
    let endpoint = documented(
      .post,
      title: text,
      path: "/x/{v}",
      examples: [
        .request(
          RequestLine(method: .post, target: "/", pathValues: [NamedValue("v", "1")]),
          headers: [HeaderLine("X-A", "a" + lawful + "b")],
          body: text
        ),
        .answer("ok", 200, title: text), .answer(text, 400, title: text),
      ]
    )
    let run = try curl.run(script(of: endpoint), shell: shell)
    #expect(run.exitCode == 0)
    #expect(run.errors == "")
    let expected = [
      "--request", "POST", "--url", "http://127.0.0.1:4010/x/1",
      "--header", "X-A: a\(lawful)b", "--header", "Content-Type: text/plain", "--data-raw", text,
    ]
    #expect(run.arguments?.suffix(10).map { $0 } == expected.map { Array($0.utf8) })
    #expect(curl.leftovers == [])
    #expect(try curl.run(script(of: endpoint), ["--help"], shell: shell).exitCode == 0)
    #expect(try curl.run(script(of: endpoint), ["--list"], shell: shell).errors == "")
    #expect(curl.leftovers == [])
  }

  @Test(arguments: texts.filter { !$0.hasPrefix("-") })
  func anAnswerOfThatNameIsReached(_ text: String) throws {
    let curl = try FakeCurl()
    defer { curl.remove() }
    let endpoint = documented(examples: [.answer("ok", 200), .answer(text, 400)])
    let run = try curl.run(script(of: endpoint), [text], status: 400)
    #expect(run.exitCode == 0)
    #expect(curl.leftovers == [])
  }

  @Test(arguments: texts)
  func aPathValueIsPercentEncoded(_ text: String) throws {
    let curl = try FakeCurl()
    defer { curl.remove() }
    let line = RequestLine(
      method: .get,
      target: "/",
      pathValues: [NamedValue("book_id", "a" + text + "b")],
      query: [NamedValue(text, "a" + text)]
    )
    let run = try curl.run(script(of: documented(examples: [.request(line)])))
    let address = try #require(run.arguments?.last)
    #expect(address.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"'\"\\`{}[]<>^|".utf8.contains($0) })
    let decoded = String(decoding: address, as: UTF8.self).removingPercentEncoding
    #expect(decoded?.hasPrefix("http://127.0.0.1:4010/books/a\(text)b?\(text)=a\(text)") == true)
  }
}
