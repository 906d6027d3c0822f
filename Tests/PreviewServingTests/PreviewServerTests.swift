import Foundation
import MockServing
import NIOCore
import Testing

@testable import PreviewServing

@Suite("A server on a socket")
struct PreviewServerTests {
  private static func start(
    port: Int = 0,
    host: String = "127.0.0.1",
    limits: ServerLimits = ServerLimits()
  ) async throws -> PreviewServer {
    try await PreviewServer.start(
      site: SmallSite.site,
      catalogue: SmallSite.catalogue,
      port: port,
      options: MockOptions(host: host),
      limits: limits
    )
  }

  private let get = "GET /note HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"

  @Test("port 0 takes a free port, says which, and answers there")
  func answers() async throws {
    let server = try await Self.start()
    #expect(server.address.port > 0)
    #expect(server.address.isLoopback)
    #expect(server.address.description == "http://127.0.0.1:\(server.address.port)")
    let client = try await TestClient(server.address)
    await client.send(get)
    let answer = await client.receiveAll()
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"))
    #expect(answer.contains("\r\nDate: "))
    #expect(answer.hasSuffix("\r\n\r\n{}\n"))
    await server.stop()
  }

  @Test("a long answer arrives whole, though the client has said all")
  func sendsLongAnswers() async throws {
    let server = try await Self.start()
    let client = try await TestClient(server.address)
    await client.send("GET /long HTTP/1.1\r\nHost: localhost\r\n\r\n")
    try await client.endOutput()
    #expect(await client.receiveAll().utf8.count > 300_000)
    await server.stop()
  }

  @Test("a long answer arrives whole, though the client takes longer than the server lingers")
  func waitsForSlowClients() async throws {
    let length = 32_000_000
    var limits = ServerLimits()
    limits.lingerTime = .milliseconds(1)
    let server = try await PreviewServer.start(
      site: SiteSnapshot([("huge", Array(repeating: UInt8(ascii: "1"), count: length))]),
      catalogue: SmallSite.catalogue,
      port: 0,
      limits: limits
    )
    let client = try await TestClient(server.address, reads: false)
    await client.send("GET /huge HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    try await Task.sleep(for: .milliseconds(50))
    try await client.read()
    #expect(await client.receiveAll().utf8.count > length)
    await server.stop()
  }

  @Test("the answer to content that is too long arrives, though the client goes on sending")
  func answersLongContent() async throws {
    var limits = ServerLimits()
    // However busy the machine is: that the time is over is tested without a clock.
    limits.lingerTime = .minutes(10)
    limits.lingerTimeInAll = .minutes(10)
    let server = try await Self.start(limits: limits)
    let client = try await TestClient(server.address)
    let length = 4_000_000
    await client.send(
      "POST /note HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(length)\r\n\r\n"
        + String(repeating: "a", count: length)
    )
    #expect(await client.receiveAll().hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
    await server.stop()
  }

  @Test("a port that is taken is refused")
  func refusesTakenPorts() async throws {
    let server = try await Self.start()
    let port = server.address.port
    let error = await #expect(throws: PreviewServerError.self) { try await Self.start(port: port) }
    #expect(error == .portInUse(host: "127.0.0.1", port: port))
    #expect(error?.exitCode == 69)
    await server.stop()
  }

  @Test(
    "a host or a port that cannot be bound is refused",
    arguments: [
      ("192.0.2.1", 0, PreviewServerError.noSuchHost("192.0.2.1")),
      ("", 0, .noSuchHost("")),
      (
        "127.0.0.1", 65_536,
        .failed(host: "127.0.0.1", port: 65_536, reason: "ports go from 0 to 65535")
      ),
    ]
  )
  func refusesHosts(_ host: String, _ port: Int, _ expected: PreviewServerError) async throws {
    await #expect(throws: expected) { try await Self.start(port: port, host: host) }
  }

  @Test("a stop closes idle connections, and the port is free again")
  func stops() async throws {
    let server = try await Self.start()
    let client = try await TestClient(server.address)
    await client.send("GET /note HTTP/1.1\r\nHost: localhost\r\n\r\n")
    await client.receive(until: "{}\n")
    await server.stop()
    #expect(await client.receiveAll().hasSuffix("{}\n"))
    let next = try await Self.start(port: server.address.port)
    await next.stop()
  }

  @Test("a stop cuts what does not finish in time")
  func cutsRequests() async throws {
    let server = try await Self.start()
    let client = try await TestClient(server.address)
    await client.send("POST /note HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n")
    await client.send("Content-Length: 3\r\n\r\na")
    await client.receive(until: "100 Continue\r\n\r\n")
    await server.stop(within: .milliseconds(10))
    #expect(await client.receiveAll() == "HTTP/1.1 100 Continue\r\n\r\n")
  }

  @Test("at the limit, the connection that was silent longest makes room")
  func makesRoom() async throws {
    var limits = ServerLimits()
    limits.connections = 2
    let server = try await Self.start(limits: limits)
    let keep = "GET /note HTTP/1.1\r\nHost: localhost\r\n\r\n"
    let first = try await TestClient(server.address)
    await first.send(keep)
    await first.receive(until: "{}\n")
    let second = try await TestClient(server.address)
    await second.send(keep)
    await second.receive(until: "{}\n")
    let third = try await TestClient(server.address)
    await third.send(get)
    #expect(await third.receiveAll().hasSuffix("{}\n"))
    #expect(await first.receiveAll().hasSuffix("{}\n"))
    await second.send(get)
    #expect(await second.receiveAll().components(separatedBy: "200 OK").count == 3)
    await server.stop()
  }
}
