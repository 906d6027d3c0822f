import FixtureFormat
import Testing

@Suite("Formats of texts")
struct TextFormatTests {
  @Test(
    "a text has a format or not",
    arguments: [
      ("uuid", "0f7e9a5c-3f0f-4a57-8a2f-1f60b7f3c001", true),
      ("uuid", "0F7E9A5C3F0F4A578A2F1F60B7F3C001", true),
      ("uuid", "0f7e9a5c-3f0f-4a57-8a2f-1f60b7f3c00", false),
      ("uuid", "0f7e9a5c_3f0f-4a57-8a2f-1f60b7f3c001", false),
      ("uuid", "", false),
      ("date-time", "2026-01-31T12:00:00Z", true),
      ("date-time", "2026-01-31T12:00:00.123+02:00", true),
      ("date-time", "2026-01-31 12:00", true), ("date-time", "2026-01-31t12:00:60z", true),
      ("date-time", "2024-02-29T00:00:00Z", true), ("date-time", "2023-02-29T00:00:00Z", false),
      ("date-time", "1900-02-29T00:00:00Z", false), ("date-time", "2026-01-31T24:00:00Z", false),
      ("date-time", "2026-01-31T12:00:00.Z", false), ("date-time", "2026-01-31T12:00:00+2", false),
      ("date-time", "2026-01-31", false), ("date-time", "yesterday at noon!", false),
      ("date", "2026-12-31", true), ("date", "2026-13-01", false), ("date", "2026-04-31", false),
      ("date", "26-04-01", false), ("date", "2026-00-10", false),
      ("email", "a@b", true), ("email", "a@b@c", false), ("email", "@b", false),
      ("email", "a b@c", false),
      ("uri", "https://example.com/a?b#c", true), ("uri", "urn:a:b", true), ("uri", "/a", false),
      ("uri", "1a:b", false), ("uri", "http:", false), ("uri", "http://a b", false),
      ("ipv4", "192.0.2.1", true), ("ipv4", "256.0.0.1", false), ("ipv4", "192.0.2", false),
      ("ipv4", "192.0.2.1:80", false), ("ipv6", "::1", true), ("ipv6", "192.0.2.1", false),
      ("ip", "::1", true), ("ip", "192.0.2.1", true), ("ip", "a.b.c.d", false),
    ]
  )
  func accepts(_ format: String, _ text: String, _ expected: Bool) {
    #expect(TextFormat.accepts(text, as: format) == expected)
  }

  @Test("an unknown format restricts nothing")
  func knowsNoOther() {
    #expect(TextFormat.accepts("a", as: "colour") == nil)
  }
}
