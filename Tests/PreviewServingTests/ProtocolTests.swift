import Foundation
import MockServing
import NIOCore
import Testing

@testable import PreviewServing

@Suite("Bytes on a socket")
struct ProtocolTests {
  /// One server for all cases; it ends with the process.
  private static let server = Task {
    try await PreviewServer.start(
      site: ProtocolSite.site, catalogue: ProtocolSite.catalogue, port: 0)
  }

  @Test("RFC 9112: messages and connections", arguments: ProtocolCase.messages)
  func keepsTheRulesOfMessages(_ item: ProtocolCase) async throws { try await check(item) }

  @Test("RFC 9110: methods, fields and codes", arguments: ProtocolCase.semantics)
  func keepsTheRulesOfSemantics(_ item: ProtocolCase) async throws { try await check(item) }

  @Test("RFC 9110 and 9111: validators, conditions, caches", arguments: ProtocolCase.caching)
  func keepsTheRulesOfCaching(_ item: ProtocolCase) async throws { try await check(item) }

  @Test("RFC 9110: codings of content", arguments: ProtocolCase.codings)
  func keepsTheRulesOfCodings(_ item: ProtocolCase) async throws { try await check(item) }

  @Test("there are at least eighty cases")
  func hasEnoughCases() {
    let all =
      ProtocolCase.messages + ProtocolCase.semantics + ProtocolCase.caching + ProtocolCase.codings
    #expect(Set(all.map(\.bytes)).count >= 80)
  }

  private func check(_ item: ProtocolCase) async throws {
    let address = try await Self.server.value.address
    // The second time, what can be remembered is; the answer has to be the same.
    for _ in 0..<2 {
      let bytes = try await RawClient.exchange(
        Array(item.bytes.utf8), with: address, endsOutput: true)
      let (answers, rest) = RawAnswer.read(bytes, to: item.methods)
      #expect(answers.map(\.status).joined(separator: " ") == item.statuses)
      #expect(rest.isEmpty, "no bytes stand behind the answers")
      guard let last = answers.last else { continue }
      for (name, expected) in item.fields {
        let value = last.field(name)
        if expected == "-" {
          #expect(value == nil, "\(name)")
        } else if expected == "…" {
          #expect(value?.isEmpty == false, "\(name)")
        } else {
          #expect(value == expected, "\(name)")
        }
      }
      if let body = item.body { #expect(String(decoding: last.body, as: UTF8.self) == body) }
      if last.field("Content-Encoding") == "gzip", !last.body.isEmpty {
        #expect(last.body.starts(with: [0x1F, 0x8B]))
        #expect(last.body.count < ProtocolSite.list.utf8.count / 2)
      }
    }
  }
}
