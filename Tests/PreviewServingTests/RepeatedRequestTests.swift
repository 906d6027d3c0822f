import Foundation
import MockServing
import NIOCore
import Synchronization
import Testing

@testable import PreviewServing

@Suite("Requests whose bytes were answered before")
struct RepeatedRequestTests {
  private let note = "GET /note HTTP/1.1\r\nHost: localhost\r\n\r\n"

  private var forgetful: ServerLimits {
    var limits = ServerLimits()
    limits.rememberedBytes = 0
    return limits
  }

  /// Pieces as they come in; where a remembered request is not one, it must not be answered as one.
  static let conversations: [[String]] = {
    let note = "GET /note HTTP/1.1\r\nHost: localhost\r\n\r\n"
    let post = "POST /note HTTP/1.1\r\nHost: localhost\r\n"
    return [
      [note, note, note],
      [note, note + note, note],
      ["\r\n" + note, "\r\n" + note, note],
      [note, post + "Content-Length: \(note.utf8.count)\r\n\r\n", note, note],
      [note, post + "Content-Length: \(note.utf8.count)\r\n\r\n" + note, note, note],
      [note, post + "Content-Length: 3\r\n\r\nabc" + note, note],
      [note, post + "Content-Length: 3\r\n\r\nab", "c" + note, note],
      [note, post + "Transfer-Encoding: chunked\r\n\r\n", "0\r\n\r\n", note, note],
      [note, post + "Transfer-Encoding: chunked\r\n\r\n2a\r\n", note, "\r\n0\r\n\r\n", note],
      [note, "GET /note HTTP/1.1\r\nX: ", note, note],
      [note, note + "GET /note HTTP/1.1\r\nX: ", note, note],
      [note, "\r\n\r\nGET /note HTTP/1.1\r\nX: ", note, note],
      [note, note + "\r\n", note],
      [note, note + "\r\n\r\n", note],
      [note, "GET /note HTTP/1.1\r\n", "Host: localhost\r\n\r\n", note],
      [note, "HEAD /note HTTP/1.1\r\nHost: localhost\r\n\r\n", note],
      [note, "GET /note HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", note],
      [note, "GET /note HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", note],
      [note, "GET /note HTTP/1.1\r\n\r\n", note],
      [note, "GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n", note],
      [note, "garbage", note],
    ]
  }()

  @Test("get the answers that they would get without a memory", arguments: conversations)
  func answersAlike(_ pieces: [String]) throws {
    let remembering = try Wire()
    let forgetting = try Wire(forgetful)
    for piece in pieces {
      try remembering.send(piece)
      try forgetting.send(piece)
    }
    #expect(try remembering.received() == forgetting.received())
    #expect(remembering.isClosed == forgetting.isClosed)
  }

  @Test("are told to whoever listens, each time")
  func reportsEach() throws {
    let statuses = Mutex<[Int]>([])
    let wire = try Wire(report: { request in statuses.withLock { $0.append(request.status) } })
    for _ in 0..<3 { try wire.send(note) }
    #expect(statuses.withLock { $0 } == [200, 200, 200])
  }

  @Test("stand in the journal, each time")
  func standsInTheJournal() throws {
    var options = MockOptions()
    options.adminToken = "token"
    let wire = try Wire(options: options)
    for _ in 0..<3 { try wire.send(note) }
    let admin = "GET /__admin/requests HTTP/1.1\r\nHost: localhost\r\n"
    try wire.send(admin + "Authorization: Bearer token\r\n\r\n")
    #expect(try wire.received().components(separatedBy: "\"/note\"").count == 4)
  }

  @Test("get a new date")
  func datesAnew() throws {
    let response = WireResponse(
      MockAnswer(status: 200, body: .bytes([0x61])), content: nil,
      date: "Thu, 01 Jan 1970 00:00:00 GMT", connection: nil)
    let remembered = RememberedAnswer(MockAnswer(status: 200), response, date: 0)
    let later = remembered.response(at: 1, date: "Thu, 01 Jan 1970 00:00:01 GMT")
    #expect(String(buffer: later).contains("\r\nDate: Thu, 01 Jan 1970 00:00:01 GMT\r\n"))
  }

  @Test("are forgotten where others are used more")
  func keepsABudget() {
    var cache = RecentCache<Int, Int>(budget: 100)
    for key in 0..<1_000 {
      cache.insert(key, for: key, cost: 10)
      #expect(cache.value(of: 0) == 0)
    }
    #expect((1..<1_000).count { cache.value(of: $0) != nil } < 10)
    cache.insert(5, for: 5_000, cost: 51)
    #expect(cache.value(of: 5_000) == nil)
  }
}
