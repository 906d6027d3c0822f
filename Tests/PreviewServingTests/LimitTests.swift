import MockServing
import NIOCore
import Testing

@testable import PreviewServing

@Suite("What a client may cost")
struct LimitTests {
  private var limits: ServerLimits {
    var limits = ServerLimits()
    limits.targetBytes = 100
    limits.headBytes = 1_000
    limits.headerFields = 10
    limits.bodyBytes = 50
    return limits
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: String
    var expected: String
  }

  static let cases = [
    Case(testDescription: "a target at its limit", bytes: get(target: 100), expected: "404"),
    Case(testDescription: "a target beyond it", bytes: get(target: 101), expected: "414 closed"),
    Case(testDescription: "a target beyond all", bytes: get(target: 9_000), expected: "414 closed"),
    Case(testDescription: "a field that fits", bytes: get(field: 900), expected: "200"),
    Case(
      testDescription: "a field that does not", bytes: get(field: 1_000), expected: "431 closed"),
    Case(testDescription: "a field without end", bytes: get(field: 9_000), expected: "431 closed"),
    Case(testDescription: "ten fields", bytes: get(fields: 10), expected: "200"),
    Case(testDescription: "eleven fields", bytes: get(fields: 11), expected: "431 closed"),
    Case(testDescription: "content at its limit", bytes: post(length: 50), expected: "200"),
    Case(testDescription: "content beyond it", bytes: post(length: 51), expected: "413 closed"),
    Case(testDescription: "chunks at the limit", bytes: post(chunks: [25, 25]), expected: "200"),
    Case(testDescription: "chunks beyond", bytes: post(chunks: [25, 26]), expected: "413 closed"),
    Case(
      testDescription: "chunks of one byte", bytes: post(chunks: Array(repeating: 1, count: 50)),
      expected: "200"),
    Case(testDescription: "an extension of a chunk", bytes: post(extension: 200), expected: "200"),
  ]

  private static func get(target: Int) -> String {
    "GET /\(String(repeating: "a", count: target - 1)) HTTP/1.1\r\nHost: localhost\r\n\r\n"
  }

  private static func get(field: Int) -> String {
    "GET /note HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "a", count: field))\r\n\r\n"
  }

  private static func get(fields: Int) -> String {
    let more = String(repeating: "X: 1\r\n", count: fields - 1)
    return "GET /note HTTP/1.1\r\nHost: localhost\r\n\(more)\r\n"
  }

  private static func post(length: Int) -> String {
    "POST /note HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(length)\r\n\r\n"
      + String(repeating: "a", count: length)
  }

  private static func post(chunks: [Int]) -> String {
    "POST /note HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
      + chunks.map { "\(String($0, radix: 16))\r\n\(String(repeating: "a", count: $0))\r\n" }
      .joined()
      + "0\r\n\r\n"
  }

  private static func post(extension length: Int) -> String {
    "POST /note HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
      + "1;a=\(String(repeating: "b", count: length))\r\nx\r\n0\r\n\r\n"
  }

  static let framings = [
    Case(
      testDescription: "a long extension", bytes: "1;a=" + String(repeating: "b", count: 3_000),
      expected: "400 closed"),
    Case(
      testDescription: "many short ones",
      bytes: String(
        repeating: "1;a=\(String(repeating: "b", count: 100))\r\nx\r\n", count: 30),
      expected: "400 closed"),
    Case(
      testDescription: "one of the last chunk", bytes: "0;" + String(repeating: "a", count: 3_000),
      expected: "400 closed"),
  ]

  @Test("what is around chunks ends somewhere", arguments: framings)
  func limitsFraming(_ item: Case) throws {
    let wire = try Wire(limits)
    try wire.send(
      "POST /note HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
    try wire.send(item.bytes, bytewise: true)
    #expect(try wire.statuses() == item.expected)
  }

  @Test("sizes", arguments: cases)
  func limitsSizes(_ item: Case) throws {
    for bytewise in [false, true] {
      let wire = try Wire(limits)
      try wire.send(item.bytes, bytewise: bytewise)
      #expect(try wire.statuses() == item.expected)
    }
  }

  @Test("content that would be too much together is refused, until there is room")
  func limitsContentTogether() throws {
    var limits = self.limits
    limits.bodyBytesTogether = 60
    let first = try Wire(limits)
    let second = try Wire(limits, beside: first)
    try first.send(String(Self.post(length: 50).dropLast()))
    try second.send(Self.post(length: 20))
    #expect(try second.statuses() == "503 closed")
    try first.send("a")
    #expect(try first.statuses() == "200")
    let third = try Wire(limits, beside: first)
    try third.send(String(Self.post(length: 50).dropLast()))
    third.endInput()
    #expect(try third.statuses() == "400 closed")
    try first.send(Self.post(length: 50))
    #expect(try first.statuses() == "200 200")
  }

  @Test("content that is too long is refused before it is sent")
  func refusesLongContentAtOnce() throws {
    let wire = try Wire(limits)
    try wire.send(
      "POST /note HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 51\r\n\r\n")
    #expect(try wire.statuses() == "413 closed")
  }

  @Test("a connection that says nothing is closed without a word")
  func closesSilentConnections() throws {
    let wire = try Wire(limits)
    wire.wait(.seconds(59))
    #expect(!wire.isClosed)
    wire.wait(.seconds(1))
    #expect(try wire.statuses() == "closed")
  }

  @Test("the wait begins anew with every request")
  func waitsBetweenRequests() throws {
    let wire = try Wire(limits)
    wire.wait(.seconds(50))
    try wire.send("GET /note HTTP/1.1\r\nHost: localhost\r\n\r\n")
    wire.wait(.seconds(59))
    #expect(try wire.statuses() == "200")
    wire.wait(.seconds(1))
    #expect(try wire.statuses() == "200 closed")
  }

  @Test("answers that nobody takes have a limit together, and room comes back")
  func limitsUnsentAnswers() throws {
    var limits = limits
    limits.answerBytesTogether = 100_000
    let site = SmallSite.site
    let core = ServerCore(
      responder: MockResponder(site: site, catalogue: SmallSite.catalogue), site: site,
      limits: limits)
    func answer(_ bytes: Int) -> MockAnswer {
      MockAnswer(status: 200, body: .bytes(Array(repeating: 0, count: bytes)))
    }
    #expect(UnsentAnswer.bytes(of: answer(60_000)) == 60_000)
    #expect(UnsentAnswer.bytes(of: answer(1_000)) == 0, "short content is bounded elsewhere")
    #expect(UnsentAnswer.bytes(of: MockAnswer(status: 200, body: .file(2))) == 0)
    var first = UnsentAnswer(bytes: 60_000, core: core)
    #expect(first != nil)
    #expect(UnsentAnswer(bytes: 60_000, core: core) == nil)
    #expect(UnsentAnswer(bytes: 40_000, core: core) != nil)
    first = nil
    let second = UnsentAnswer(bytes: 200_000, core: core)
    #expect(second != nil, "one answer always goes")
    #expect(UnsentAnswer(bytes: 40_000, core: core) == nil)
    withExtendedLifetime((first, second)) {}
  }

  @Test("a head that trickles in is refused, however often a byte comes")
  func refusesSlowHeads() throws {
    let wire = try Wire(limits)
    try wire.send("GET /note HTTP/1.1\r\nX: ")
    for _ in 0..<9 {
      wire.wait(.seconds(1))
      try wire.send("a")
    }
    #expect(try wire.statuses() == "")
    wire.wait(.seconds(1))
    #expect(try wire.statuses() == "408 closed")
  }

  @Test("content that does not come is refused")
  func refusesSlowContent() throws {
    let wire = try Wire(limits)
    try wire.send("POST /note HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\na")
    wire.wait(.seconds(59))
    #expect(try wire.statuses() == "")
    wire.wait(.seconds(1))
    #expect(try wire.statuses() == "408 closed")
  }

  @Test("a client that goes on sending behind its last answer has time to see it")
  func lingersWhileClientsSend() throws {
    let wire = try Wire(limits, halfCloses: true)
    try wire.send("POST /note HTTP/1.1\r\nHost: localhost\r\nContent-Length: 51\r\n\r\n")
    for _ in 0..<7 {
      wire.wait(.seconds(4))
      try wire.send("aaa")
    }
    #expect(try wire.statuses() == "413", "not closed: unread bytes would destroy the answer")
    wire.wait(.seconds(2))
    #expect(try wire.statuses() == "413 closed", "all its time is over")
  }

  @Test("a client that is silent behind its last answer, or has closed too, is not waited for")
  func lingersForNobody() throws {
    let silent = try Wire(limits, halfCloses: true)
    try silent.send("POST /note HTTP/1.1\r\nHost: localhost\r\nContent-Length: 51\r\n\r\na")
    silent.wait(.milliseconds(4_999))
    #expect(!silent.isClosed)
    silent.wait(.milliseconds(1))
    #expect(try silent.statuses() == "413 closed")
    let closing = try Wire(limits, halfCloses: true)
    try closing.send("POST /note HTTP/1.1\r\nHost: localhost\r\nContent-Length: 51\r\n\r\na")
    closing.endInput()
    #expect(try closing.statuses() == "413 closed")
  }
}
