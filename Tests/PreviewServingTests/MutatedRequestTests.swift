import Foundation
import MockServing
import NIOCore
import Testing

@testable import PreviewServing

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

@Suite("Mutated requests")
struct MutatedRequestTests {
  private static let bases = [
    "GET /short HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n",
    "POST /short HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{\"a\": 12}",
    "POST /short HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
      + "3\r\nabc\r\n0\r\n\r\n",
    "HEAD /list?limit=2&name=a%20b HTTP/1.1\r\nHost: localhost:4010\r\nRange: bytes=0-9\r\n\r\n",
    "GET /list HTTP/1.1\r\nHost: [::1]\r\nPrefer: code=404\r\nIf-None-Match: \"a\"\r\n\r\n",
    "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost:3000\r\n\r\n",
    "GET /tagged HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip;q=0.5\r\nConnection: close\r\n\r\n",
  ]

  private static let pieces = [
    "\r\n", "\n", "\0", "\r", ":", " ", "\t", "%00", "%", "..", "/", "?", "HTTP/1.1", "Host: a\r\n",
    "Content-Length: 3\r\n", "Transfer-Encoding: chunked\r\n", "GET / HTTP/1.1\r\n", "\u{FF}",
    "99999",
    "Expect: 100-continue\r\n", "\r\n\r\n",
  ]

  /// A request with one to four changes: bytes replaced, taken out, put in, doubled or cut off.
  static func mutated(_ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = Array(bases[Int.random(in: 0..<bases.count, using: &generator)].utf8)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      guard !bytes.isEmpty else { break }
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1:
        let count = Int.random(in: 1...8, using: &generator)
        bytes.removeSubrange(place..<min(place + count, bytes.count))
      case 2:
        let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        bytes.insert(contentsOf: piece.utf8, at: place)
      case 3: bytes.append(contentsOf: bytes[place...])
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }

  @Test("leave the server alive, and no descriptor open")
  func survives() async throws {
    var limits = ServerLimits()
    limits.lingerTime = .milliseconds(50)
    let server = try await PreviewServer.start(
      site: ProtocolSite.site, catalogue: ProtocolSite.catalogue, port: 0, limits: limits)
    var generator = SeededGenerator(seed: 20_261_121)
    for round in 0..<10 {
      let requests = (0..<100).map { _ in Self.mutated(&generator) }
      try await withThrowingTaskGroup(of: [UInt8].self) { group in
        for request in requests {
          group.addTask {
            try await RawClient.exchange(request, with: server.address, endsOutput: true)
          }
        }
        for try await answer in group where !answer.isEmpty {
          #expect(answer.starts(with: "HTTP/1.1 ".utf8))
        }
      }
      let canary = "GET /short HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
      let answer = try await RawClient.exchange(Array(canary.utf8), with: server.address)
      #expect(answer.starts(with: "HTTP/1.1 200 OK".utf8), "round \(round)")
    }
    // A connection ends a little after its client: that is no leak.
    for _ in 0..<100 where await server.openConnections() > 0 {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(await server.openConnections() == 0)
    await server.stop()
  }
}
