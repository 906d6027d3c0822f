import FixtureFormat
import Testing

@testable import MockServing

@Suite("Hostile requests")
struct HostileRequestTests {
  private static let pieces = [
    "/", "//", "..", ".", "%2e%2e", "%2f", "%5c", "\\", "%00", "%", "%f", "%ff", "?", "&", "=", "+",
    "books", "b-1", "root:", "{book_id}", "*", "http://", "localhost", "[", "]", ":", "@", ";", "é",
    "\u{301}", "\u{1F4DA}", "__code", "__example", "=404", "index.html", "guides",
  ]

  @Test("every target gets one lawful answer")
  func answersEveryTarget() {
    let responder = MockResponder(site: Bookshop.site, catalogue: Bookshop.catalogue)
    var state = MockState()
    var chance = SplitMix(seed: 4010)
    for _ in 0..<5_000 {
      let words = (0...chance.next(8)).map { _ in Self.pieces[chance.next(Self.pieces.count)] }
      let method = ["GET", "HEAD", "POST", "OPTIONS", "X"][chance.next(5)]
      let request = MockRequest(
        method: method,
        target: words.joined(),
        headers: HeaderFields([.init("Prefer", words.reversed().joined(separator: ","))])
      )
      let answer = responder.answer(request, state: &state)
      #expect((200...599).contains(answer.status))
      #expect(answer.status != 500)
      for field in answer.headers.fields {
        #expect(field.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "\(field)")
      }
    }
  }

  @Test("very long paths are answered")
  func answersLongPaths() {
    let responder = MockResponder(site: Bookshop.site, catalogue: Bookshop.catalogue)
    var state = MockState()
    for target in [
      String(repeating: "/books", count: 2_000), String(repeating: "/", count: 10_000),
      "/books/" + String(repeating: "%41", count: 5_000),
      "/books?" + String(repeating: "a&", count: 5_000),
    ] {
      let answer = responder.answer(MockRequest(method: "GET", target: target), state: &state)
      #expect([200, 404].contains(answer.status))
    }
  }

  @Test("the names that a person allows are hosts", arguments: ["mock.example", "MOCK.example."])
  func answersAllowedHosts(_ host: String) {
    let options = MockOptions(host: "0.0.0.0", allowedHosts: ["Mock.Example"])
    let responder = MockResponder(
      site: Bookshop.site,
      catalogue: Bookshop.catalogue,
      options: options
    )
    var state = MockState()
    let fields = HeaderFields([.init("Host", host + ":80")])
    let request = MockRequest(method: "GET", target: "/books", headers: fields)
    #expect(responder.answer(request, state: &state).status == 200)
  }
}

/// A generator whose numbers are the same in every run.
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to but not including `bound`.
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
