import Testing

@testable import PreviewServing

@Suite("Malformed requests get one answer, then the connection closes")
struct MalformedRequestTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: String
    var expected: String

    init(_ title: String, _ bytes: String, _ expected: String) {
      testDescription = title
      self.bytes = bytes
      self.expected = expected
    }
  }

  private static let host = "Host: localhost\r\n"

  private static func get(_ fields: String) -> String { "GET /note HTTP/1.1\r\n\(fields)\r\n" }

  private static func post(_ rest: String) -> String {
    "POST /note HTTP/1.1\r\n\(host)\(rest)"
  }

  private static func chunked(_ chunks: String) -> String {
    post("Transfer-Encoding: chunked\r\n\r\n\(chunks)")
  }

  static let cases = [
    Case("no host", get(""), "400 closed"),
    Case("two hosts", get(host + host), "400 closed"),
    Case("an empty host", get("Host:\r\n"), "400"),
    Case("a foreign host", get("Host: evil.example\r\n"), "403"),
    Case("a field on two lines", get(host + "X: 1\r\n 2\r\n"), "400 closed"),
    Case("a field on two lines, with a tab", get(host + "X: 1\r\n\t2\r\n"), "400 closed"),
    Case("a blank before the first field", get(" Host: localhost\r\n"), "400 closed"),
    Case("a blank before the colon", get("Host : localhost\r\n"), "400 closed"),
    Case("a field without a name", get(host + ": 1\r\n"), "400 closed"),
    Case("a field without a colon", get(host + "X\r\n"), "400 closed"),
    Case("a NUL in a value", get(host + "X: a\0b\r\n"), "400 closed"),
    Case("a control byte in a value", get(host + "X: a\u{1}b\r\n"), "400 closed"),
    Case("a DEL in a value", get(host + "X: a\u{7F}b\r\n"), "400 closed"),
    Case("a lone CR in a value", get(host + "X: a\rb\r\n"), "400 closed"),
    Case("lines that end with LF alone", "GET /note HTTP/1.1\nHost: localhost\n\n", "400 closed"),
    Case("a NUL in the target", "GET /\0 HTTP/1.1\r\n\(host)\r\n", "400 closed"),
    Case("a blank in the target", "GET /a b HTTP/1.1\r\n\(host)\r\n", "400 closed"),
    Case("a byte beyond ASCII in the target", "GET /é HTTP/1.1\r\n\(host)\r\n", "400 closed"),
    Case("no target", "GET HTTP/1.1\r\n\(host)\r\n", "400 closed"),
    Case("a target without a slash", "GET note HTTP/1.1\r\n\(host)\r\n", "400 closed"),
    Case("a target with a fragment", "GET /note#1 HTTP/1.1\r\n\(host)\r\n", "400"),
    Case("an unknown method", "BREW /note HTTP/1.1\r\n\(host)\r\n", "501 closed"),
    Case("a method in lower case", "get /note HTTP/1.1\r\n\(host)\r\n", "501 closed"),
    Case("a method with a colon", "GE:T /note HTTP/1.1\r\n\(host)\r\n", "400 closed"),
    Case("the first bytes of TLS", "\u{16}\u{3}\u{1}\u{2}\u{0}", "400 closed"),
    Case("another version", "GET /note HTTP/2.0\r\n\(host)\r\n", "505 closed"),
    Case("a version that does not exist", "GET /note HTTP/1.2\r\n\(host)\r\n", "505 closed"),
    Case("a version that is none", "GET /note HTTP/1,1\r\n\(host)\r\n", "400 closed"),
    Case("another protocol", "GET /note RTSP/1.0\r\n\(host)\r\n", "400 closed"),
    Case(
      "another protocol behind an empty line", "\r\nPOST /note RTSP/1.1\r\n\(host)\r\n",
      "400 closed"),
    Case("a version in lower case", "GET /note http/1.1\r\n\(host)\r\n", "400 closed"),
    Case(
      "chunks and a length",
      post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"),
      "400 closed"),
    Case(
      "a length and chunks",
      post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
      "400 closed"),
    Case("two lengths", post("Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc"), "400 closed"),
    Case("a list of lengths", post("Content-Length: 3, 3\r\n\r\nabc"), "400 closed"),
    Case("a length with a sign", post("Content-Length: +3\r\n\r\nabc"), "400 closed"),
    Case("a negative length", post("Content-Length: -3\r\n\r\nabc"), "400 closed"),
    Case(
      "a length beyond all bounds", post("Content-Length: 99999999999999999999\r\n\r\n"),
      "400 closed"),
    Case("another transfer coding", post("Transfer-Encoding: gzip, chunked\r\n\r\n"), "501 closed"),
    Case(
      "a transfer coding in HTTP/1.0",
      "POST /note HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400 closed"),
    Case("a chunk size that is none", chunked("xyz\r\nabc\r\n0\r\n\r\n"), "400 closed"),
    Case("a chunk size with a prefix", chunked("0x3\r\nabc\r\n0\r\n\r\n"), "400 closed"),
    Case("a chunk size beyond all bounds", chunked("fffffffffffffffffff\r\n"), "400 closed"),
    Case("a chunk without its line end", chunked("3\r\nabcX0\r\n\r\n"), "400 closed"),
    Case("chunks that end with LF alone", chunked("3\nabc\n0\n\n"), "400 closed"),
    Case("another expectation", post("Expect: coffee\r\nContent-Length: 3\r\n\r\n"), "417 closed"),
    Case(
      "something lawful, then something malformed",
      get(host) + get("X : 1\r\n") + get(host), "200 400 closed"),
    Case("something malformed, then something lawful", get("") + get(host), "400 closed"),
  ]

  @Test("in one piece", arguments: cases)
  func answersOnce(_ item: Case) throws {
    let wire = try Wire()
    try wire.send(item.bytes)
    #expect(try wire.statuses() == item.expected)
  }

  @Test("byte by byte", arguments: cases)
  func answersOnceByteByByte(_ item: Case) throws {
    let wire = try Wire()
    try wire.send(item.bytes, bytewise: true)
    #expect(try wire.statuses() == item.expected)
  }

  @Test("the answer is a problem that says what is wrong")
  func saysWhatIsWrong() throws {
    let wire = try Wire()
    try wire.send("GET /note HTTP/1.1\r\n\r\n")
    let body = """
      {
        "type": "urn:endpaper:problem:unreadable-request",
        "title": "Bad Request",
        "status": 400,
        "detail": "A request has exactly one Host field."
      }

      """
    let head = [
      "HTTP/1.1 400 Bad Request", "Content-Type: application/problem+json",
      "Vary: Origin", "Content-Length: \(body.utf8.count)", "Connection: close", "", "",
    ].joined(separator: "\r\n")
    #expect(try wire.received() == head + body)
  }

  @Test(
    "the answer to HEAD has no content", arguments: ["HEAD /note HTTP/1.1\r\n\r\n", "HEAD /\0"])
  func keepsContentBack(_ bytes: String) throws {
    let wire = try Wire()
    try wire.send(bytes)
    #expect(try wire.received().hasSuffix("Connection: close\r\n\r\n"))
  }
}
