import FixtureFormat
import SourceText

/// Reads which answer a request wishes for, and how it wants it sent.
///
/// That is `Prefer: code=404, example=NAME, delay=MS, dynamic=true, fault=reset` (RFC 7240), or the same
/// as query parameters (`__code` and so on) for clients that cannot set header fields. Where both are
/// there, the field counts.
struct Overrides: DecisionStep {
  let operations: [DocumentedOperation]

  /// The longest delay in milliseconds: a connection waits no longer for anything.
  static let longestDelay = 60_000

  private static let names = ["code", "example", "delay", "dynamic", "fault"]

  /// The preferences as query parameters.
  static let reservedNames = names.map { "__" + $0 }

  /// Whether a query parameter belongs to the mock and not to the documented API.
  static func isReserved(_ name: String) -> Bool {
    name.utf8.starts(with: "__".utf8) && names.contains(String(name.dropFirst(2)))
  }

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    let fields = exchange.request.headers.values(of: "Prefer")
    if fields.isEmpty, exchange.target.query.isEmpty { return nil }
    let preferences = Preferences(fields)
    for name in Self.names {
      let preferred = preferences[name]
      guard let value = preferred ?? exchange.target.value(of: "__" + name) else { continue }
      if let problem = exchange.wish.take(value, for: name) {
        return problem.answer(help(exchange))
      }
      if preferred != nil {
        exchange.wish.applied.append(
          value.isEmpty ? name : "\(name)=\(Preferences.written(value))"
        )
      }
    }
    exchange.warnings += Self.misspelt(in: preferences)
    exchange.target.query.removeAll { Self.isReserved($0.name) }
    if exchange.wish != Wish() { exchange.note("wish: \(exchange.wish.description)") }
    return nil
  }

  /// The way to the page of the operation that is asked for, else of one with its path.
  private func help(_ exchange: Exchange) -> [HeaderFields.Field] {
    let method = exchange.request.method == "HEAD" ? "GET" : exchange.request.method
    let found = exchange.matches.map { operations[$0.operation].operation }
    let meant = found.first { [exchange.request.method, method].contains($0.method) }
    return (meant ?? found.first).map { [HelpLink.field(of: $0)] } ?? []
  }
}

extension Overrides {
  /// Preferences that are not known and nearly one that is, each as a sentence.
  ///
  /// An unknown preference is passed over (RFC 7240, section 2), but a client that asked for `cod=404`
  /// would wonder about its 200. Those that others have registered are meant as they are.
  private static func misspelt(in preferences: Preferences) -> [String] {
    preferences.names.compactMap { name in
      guard !names.contains(name), !registered.contains(name), name.utf8.count >= 3,
        let nearest = NearestName.nearest(to: name, among: names)
      else { return nil }
      return "header Prefer: \(Problem.shown(name)) is no preference that is known here; "
        + "did you mean \(Problem.shown(nearest))?"
    }
  }

  /// The registry of RFC 7240, section 5.1, as far as its names are short enough to be near to ours.
  private static let registered: Set<String> = [
    "depth-noroot", "handling", "respond-async", "return", "safe", "wait",
  ]
}

extension Wish: CustomStringConvertible {
  /// Takes the value of a preference; gives the problem of a request whose value is none.
  fileprivate mutating func take(_ value: String, for name: String) -> Problem? {
    switch name {
    case "code":
      code = Self.number(value)
      if code != nil { return nil }
      return refusal(of: value, for: name, expected: "a status such as 404", .statusNotDocumented)
    case "example":
      example = value
      return nil
    case "delay":
      delay = Self.number(value).flatMap { (0...Overrides.longestDelay).contains($0) ? $0 : nil }
      if delay != nil { return nil }
      return refusal(
        of: value, for: name, expected: "milliseconds from 0 to \(Overrides.longestDelay)")
    case "dynamic":
      isDynamic = ["": true, "true": true, "false": false][value.lowercased()]
      return isDynamic == nil ? refusal(of: value, for: name, expected: "true or false") : nil
    default:
      fault = MockFault(rawValue: value.lowercased())
      let names = MockFault.allCases.map(\.rawValue)
      return fault == nil
        ? refusal(of: value, for: name, expected: "one of \(names.joined(separator: ", "))") : nil
    }
  }

  /// A number as it is usually written: without a sign, and without zeros in front.
  private static func number(_ text: String) -> Int? {
    Int(text).flatMap { String($0) == text ? $0 : nil }
  }

  private func refusal(
    of value: String,
    for name: String,
    expected: String,
    _ kind: Problem.Kind = .invalidPreference
  ) -> Problem {
    Problem(
      kind: kind,
      status: 400,
      detail: "The preference \(name) asks for \(expected), not for \(Problem.shown(value))."
    )
  }

  /// What is wished for, in a few words.
  var description: String {
    let words: [String?] = [
      code.map { "code \($0)" }, example.map { "example \(Problem.shown($0))" },
      delay.map { "delay \($0) ms" }, isDynamic.map { "dynamic \($0)" },
      fault.map { "fault \($0.rawValue)" },
    ]
    return words.compactMap(\.self).joined(separator: ", ")
  }
}
