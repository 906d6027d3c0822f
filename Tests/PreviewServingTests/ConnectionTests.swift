import Foundation
import MockServing
import Testing

@testable import PreviewServing

@Suite("Requests on one connection")
struct ConnectionTests {
  private let note = "GET /note HTTP/1.1\r\nHost: localhost\r\n\r\n"

  @Test("an answer has its length, and the connection stays")
  func answersWithLength() throws {
    let wire = try Wire()
    try wire.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    let tag = SmallSite.site.files[0].entityTag
    let expected = [
      "HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8", "ETag: \(tag)",
      "Cache-Control: no-cache", "X-Content-Type-Options: nosniff",
      "Accept-Ranges: bytes", "Vary: Origin, Accept", "Server-Timing: endpaper-preview",
      "Content-Length: 12", "",
      "<p>Home</p>\n",
    ].joined(separator: "\r\n")
    #expect(try wire.received() == expected)
    #expect(!wire.isClosed)
  }

  @Test("HEAD has the fields of GET, its length included, and no content")
  func answersHead() throws {
    let get = try Wire()
    try get.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    let head = try Wire()
    try head.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(try head.received() + "<p>Home</p>\n" == get.received())
  }

  @Test("304 has no content and no length")
  func answersConditions() throws {
    let wire = try Wire()
    try wire.send("GET / HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: *\r\n\r\n" + note)
    #expect(try wire.statuses() == "304 200")
    #expect(try wire.received().components(separatedBy: "Content-Length").count == 2)
  }

  @Test("pipelined requests are answered in their order")
  func answersPipelines() throws {
    let wire = try Wire()
    let other = "DELETE /note HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc"
    try wire.send(note + other + note)
    #expect(try wire.statuses() == "200 405 200")
  }

  @Test("a request may come byte by byte, and another behind it")
  func answersBytes() throws {
    let wire = try Wire()
    try wire.send("\r\n" + note + note, bytewise: true)
    #expect(try wire.statuses() == "200 200")
  }

  @Test("blanks behind the value of a field are no part of it")
  func readsTrailingBlanks() throws {
    let wire = try Wire()
    let head = "POST /note HTTP/1.1\r\nHost: localhost \t\r\n"
    try wire.send(head + "Content-Length:  3 \r\n\r\nabc")
    try wire.send(head + "Transfer-Encoding: chunked \r\n\r\n3\r\nabc\r\n0\r\n\r\n" + note)
    #expect(try wire.statuses() == "200 200 200")
  }

  @Test("a tunnel is refused, and the connection closes: what follows may not be HTTP")
  func refusesTunnels() throws {
    let wire = try Wire()
    try wire.send("CONNECT /note HTTP/1.1\r\nHost: localhost\r\n\r\n" + note)
    #expect(try wire.statuses() == "405 closed")
  }

  @Test("a client that does not take its answers gets no more of them")
  func stopsAnsweringWhoDoesNotRead() throws {
    let wire = try Wire()
    try wire.send(note)
    wire.block()
    try wire.send(note)
    #expect(try wire.statuses() == "200 closed")
  }

  @Test("chunks, extensions and trailers are read")
  func readsChunks() throws {
    let wire = try Wire()
    let head = "POST /note HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: CHUNKED\r\n\r\n"
    try wire.send(head + "3;a=b\r\nabc\r\n0\r\nX: 1\r\n\r\n" + note)
    #expect(try wire.statuses() == "200 200")
  }

  @Test("a client that waits for a word gets it before the answer")
  func answersExpectations() throws {
    let wire = try Wire()
    try wire.send("POST /note HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n")
    try wire.send("Content-Length: 3\r\n\r\n")
    #expect(try wire.received() == "HTTP/1.1 100 Continue\r\n\r\n")
    try wire.send("abc")
    #expect(try wire.statuses() == "100 200")
  }

  @Test(
    "the connection closes when the client wants it, and what follows is not answered",
    arguments: [
      "GET /note HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      "GET /note HTTP/1.0\r\n\r\n",
      "GET /note HTTP/1.1\r\nHost: localhost\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n",
    ]
  )
  func closesAsAsked(_ request: String) throws {
    let wire = try Wire()
    try wire.send(request + note)
    #expect(try wire.statuses() == "200 closed")
    #expect(try wire.received().contains("Connection: close\r\n"))
  }

  @Test("HTTP/1.0 keeps a connection where it asks for it")
  func keepsOldConnections() throws {
    let wire = try Wire()
    try wire.send("GET /note HTTP/1.0\r\nConnection: keep-alive\r\n\r\n" + note)
    #expect(try wire.statuses() == "200 200")
    #expect(try wire.received().contains("Connection: keep-alive\r\n"))
  }

  @Test("a client that has said all still gets its answer")
  func answersHalfClosedClients() throws {
    let wire = try Wire()
    try wire.send(note)
    wire.endInput()
    #expect(try wire.statuses() == "200 closed")
  }

  @Test("a request that ends in its middle is refused")
  func refusesCutRequests() throws {
    let wire = try Wire()
    try wire.send("GET /note HTTP/1.1\r\nHost: local")
    wire.endInput()
    #expect(try wire.statuses() == "400 closed")
  }

  @Test("a client that goes away without a word gets none")
  func saysNothingToNobody() throws {
    let wire = try Wire()
    wire.endInput()
    #expect(try wire.statuses() == "closed")
  }

  @Test("a server that stops lets a request under way finish")
  func finishesRequests() throws {
    let wire = try Wire()
    try wire.send("POST /note HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\na")
    wire.stop()
    #expect(try wire.statuses() == "")
    try wire.send("bc" + note)
    #expect(try wire.statuses() == "200 closed")
    #expect(try wire.received().contains("Connection: close\r\n"))
  }

  @Test("a server that stops closes a connection between requests")
  func closesIdleConnections() throws {
    let wire = try Wire()
    try wire.send(note)
    wire.stop()
    #expect(try wire.statuses() == "200 closed")
  }
}
