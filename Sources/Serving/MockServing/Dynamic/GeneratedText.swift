import FixtureFormat

/// Texts that fit a format, a length, and a name.
enum GeneratedText {
  /// A text for a member of this name.
  static func make(
    _ schema: FixtureSchema,
    named name: String,
    _ choice: inout RepeatableChoice
  ) -> String {
    if let format = schema.format, let text = text(format, &choice) {
      return text
    }
    let text = guess(name, &choice)
    let rules = ValueRules(schema)
    if rules.fault(inString: text) == nil { return text }
    return fitted(text, schema)
  }

  /// A text of a format; nil for one that nobody knows.
  private static func text(_ format: String, _ choice: inout RepeatableChoice) -> String? {
    switch format {
    case "uuid": choice.uuid()
    case "date-time": dateTime(&choice)
    case "date": date(&choice)
    case "time": "\(two(choice.number(in: 0...23))):\(two(choice.number(in: 0...59))):00Z"
    case "email", "idn-email": "\(choice.one(of: people))@example.com"
    case "uri", "url", "iri", "uri-reference": "https://example.com/\(choice.one(of: words))"
    case "hostname": "\(choice.one(of: words)).example.com"
    // The addresses of documentation (RFC 5737 and RFC 3849).
    case "ipv4", "ip": "192.0.2.\(choice.number(in: 1...254))"
    case "ipv6": "2001:db8::\(choice.number(in: 1...9_999))"
    default: nil
    }
  }

  /// What a name promises where the page states no format.
  private static func guess(_ name: String, _ choice: inout RepeatableChoice) -> String {
    let name = name.lowercased()
    let end =
      name.utf8.split { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }.last
      .map { String(Substring($0)) } ?? name
    let format: String? =
      switch end {
      case "id", "uuid", "guid": "uuid"
      case "at", "time", "timestamp", "created", "updated", "modified", "expires": "date-time"
      case "date", "day", "birthday": "date"
      case "email", "mail": "email"
      case "url", "uri", "href", "link", "website", "avatar": "uri"
      case "host", "hostname", "domain": "hostname"
      case "ip", "address", "ipv4": "ipv4"
      case "ipv6": "ipv6"
      default: nil
      }
    if let format, let text = text(format, &choice) { return text }
    switch end {
    case "checksum", "hash", "md5", "etag": return choice.uuid().filter { $0 != "-" }
    case "version": return "\(choice.number(in: 1...9)).\(choice.number(in: 0...9))"
    case "owner", "user", "username", "author", "login": return choice.one(of: people)
    case "description", "message", "text", "comment", "summary":
      return (0..<4).map { _ in choice.one(of: words) }.joined(separator: " ")
    default: return "\(choice.one(of: words))-\(choice.number(in: 1...999))"
    }
  }

  /// A text with the length that the page asks for.
  private static func fitted(_ text: String, _ schema: FixtureSchema) -> String {
    let least = schema.minimum.flatMap { Int($0) } ?? 0
    let most = schema.maximum.flatMap { Int($0) } ?? .max
    let padded =
      text.count < least
      ? text + String(repeating: "x", count: min(least - text.count, 10_000)) : text
    return String(padded.prefix(max(most, 0)))
  }

  private static func dateTime(_ choice: inout RepeatableChoice) -> String {
    let day = date(&choice)
    let parts = [23, 59, 59].map { two(choice.number(in: 0...$0)) }
    return "\(day)T\(parts.joined(separator: ":"))Z"
  }

  private static func date(_ choice: inout RepeatableChoice) -> String {
    let year = choice.number(in: 2_020...2_025)
    return "\(year)-\(two(choice.number(in: 1...12)))-\(two(choice.number(in: 1...28)))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let words = [
    "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbor", "island", "juniper",
    "kestrel", "lagoon", "meadow", "north", "orchid", "pebble", "quartz", "river", "stone",
    "tundra",
  ]

  private static let people = [
    "ada", "barbara", "edsger", "frances", "grace", "katherine", "radia",
  ]
}
