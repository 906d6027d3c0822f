import Foundation
import MockServing
import NIOCore
import Testing

@testable import PreviewServing

@Suite("Delays and faults")
struct DelayTests {
  private let note = "GET /note HTTP/1.1\r\nHost: localhost\r\n\r\n"

  private func note(_ preference: String) -> String {
    "GET /note HTTP/1.1\r\nHost: localhost\r\nPrefer: \(preference)\r\n\r\n"
  }

  @Test("an answer waits for its time, and no longer")
  func waits() throws {
    let wire = try Wire()
    try wire.send(note("delay=500"))
    wire.wait(.milliseconds(499))
    #expect(try wire.statuses() == "")
    wire.wait(.milliseconds(1))
    #expect(try wire.statuses() == "200")
  }

  @Test("a delayed answer keeps its place among those of its connection")
  func keepsOrder() throws {
    let wire = try Wire()
    let other = "DELETE /note HTTP/1.1\r\nHost: localhost\r\n\r\n"
    try wire.send(other + note("delay=500") + other + note("delay=100") + other)
    #expect(try wire.statuses() == "405")
    wire.wait(.milliseconds(500))
    #expect(try wire.statuses() == "405 200 405")
    wire.wait(.milliseconds(100))
    #expect(try wire.statuses() == "405 200 405 200 405")
  }

  @Test("what comes while an answer waits is answered behind it, remembered or not")
  func keepsOrderOfPieces() throws {
    let wire = try Wire()
    try wire.send(note)
    try wire.send(note("delay=500"))
    try wire.send(note)
    #expect(try wire.statuses() == "200")
    wire.wait(.milliseconds(500))
    #expect(try wire.statuses() == "200 200 200")
  }

  @Test("a delay keeps nobody else waiting")
  func delaysNoOtherConnection() throws {
    let slow = try Wire()
    let quick = try Wire(beside: slow)
    try slow.send(note("delay=60000"))
    try quick.send(note)
    #expect(try quick.statuses() == "200")
    #expect(try slow.statuses() == "")
  }

  @Test("every answer waits where the server was told so, but for one that asks for less")
  func waitsByDefault() throws {
    var options = MockOptions()
    options.delay = 200
    let wire = try Wire(options: options)
    try wire.send(note)
    try wire.send(note("delay=0"))
    wire.wait(.milliseconds(199))
    #expect(try wire.statuses() == "")
    wire.wait(.milliseconds(1))
    #expect(try wire.statuses() == "200 200")
  }

  @Test("a client that waits for a delayed answer is not idle")
  func doesNotCountAsIdle() throws {
    var limits = ServerLimits()
    limits.idleTime = .seconds(1)
    limits.headerTime = .seconds(1)
    let wire = try Wire(limits)
    try wire.send(note("delay=30000"))
    wire.wait(.seconds(30))
    #expect(try wire.statuses() == "200")
    wire.wait(.milliseconds(999))
    #expect(try wire.statuses() == "200")
    wire.wait(.milliseconds(1))
    #expect(try wire.statuses() == "200 closed")
  }

  @Test("a connection that is gone is answered no more")
  func forgetsDelays() throws {
    let wire = try Wire()
    try wire.send(note("delay=500"))
    wire.goAway()
    wire.wait(.seconds(1))
    #expect(try wire.statuses() == "closed")
  }

  @Test("a client that has said all gets its delayed answer")
  func answersHalfClosedClients() throws {
    let wire = try Wire()
    try wire.send(note("delay=500"))
    wire.endInput()
    #expect(try wire.statuses() == "")
    wire.wait(.milliseconds(500))
    #expect(try wire.statuses() == "200 closed")
  }

  @Test("a server that stops waits for delayed answers")
  func finishesDelays() throws {
    let wire = try Wire()
    try wire.send(note("delay=500"))
    wire.stop()
    #expect(try wire.statuses() == "")
    wire.wait(.milliseconds(500))
    #expect(try wire.statuses() == "200 closed")
  }

  @Test("what is malformed behind a delayed answer is refused behind it")
  func refusesBehindDelays() throws {
    let wire = try Wire()
    try wire.send(note("delay=500") + "GET /note HTTP/1.1\r\n\r\n")
    #expect(try wire.statuses() == "")
    wire.wait(.milliseconds(500))
    #expect(try wire.statuses() == "200 400 closed")
  }

  @Test("a connection with many requests lets others have their turn")
  func takesTurns() throws {
    var limits = ServerLimits()
    limits.answersInARow = 2
    let wire = try Wire(limits)
    wire.comeIn(String(repeating: "DELETE /note HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 5))
    #expect(try wire.statuses() == "405 405")
    wire.wait(.zero)
    #expect(try wire.statuses() == "405 405 405 405 405")
  }

  @Test(
    "what goes wrong on purpose is all that the client sees",
    arguments: [
      ("fault=empty", "closed"), ("fault=reset", "closed"), ("fault=truncated", "200 closed"),
    ])
  func breaks(_ preference: String, _ expected: String) throws {
    let wire = try Wire()
    try wire.send(note(preference) + note)
    #expect(try wire.statuses() == expected)
  }

  @Test("a truncated answer states its whole length and has half of its content")
  func truncates() throws {
    let wire = try Wire()
    try wire.send("GET /long HTTP/1.1\r\nHost: localhost\r\nPrefer: fault=truncated\r\n\r\n")
    let answer = try wire.received()
    #expect(answer.contains("Content-Length: 300000\r\n"))
    #expect(answer.components(separatedBy: "\r\n\r\n").last?.utf8.count == 150_000)
    #expect(wire.isClosed)
  }

  @Test("a fault waits for its delay, and what was asked before is answered")
  func breaksInTurn() throws {
    let wire = try Wire()
    try wire.send(note + note("delay=500, fault=empty"))
    #expect(try wire.statuses() == "200")
    wire.wait(.milliseconds(500))
    #expect(try wire.statuses() == "200 closed")
  }
}
