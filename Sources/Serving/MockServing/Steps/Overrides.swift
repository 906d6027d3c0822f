/// Reads which answer a request wishes for, and how it wants it sent.
///
/// That is `Prefer: code=404, example=NAME, delay=MS, dynamic=true, fault=reset` (RFC 7240), or the same
/// as query parameters (`__code` and so on) for clients that cannot set header fields. Where both are
/// there, the field counts.
struct Overrides: DecisionStep {
  /// The longest delay in milliseconds: a connection waits no longer for anything.
  static let longestDelay = 60_000

  private static let names = ["code", "example", "delay", "dynamic", "fault"]

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
      if let refusal = exchange.wish.take(value, for: name) { return refusal }
      if preferred != nil {
        exchange.wish.applied.append(
          value.isEmpty ? name : "\(name)=\(Preferences.written(value))"
        )
      }
    }
    exchange.target.query.removeAll { Self.isReserved($0.name) }
    if exchange.wish != Wish() { exchange.note("wish: \(exchange.wish.description)") }
    return nil
  }
}

extension Wish: CustomStringConvertible {
  /// Takes the value of a preference; gives the answer to a request whose value is none.
  fileprivate mutating func take(_ value: String, for name: String) -> MockAnswer? {
    switch name {
    case "code":
      code = Int(value)
      if code != nil { return nil }
      return refusal(of: value, for: name, expected: "a status such as 404", .statusNotDocumented)
    case "example":
      example = value
      return nil
    case "delay":
      delay = Int(value).flatMap { (0...Overrides.longestDelay).contains($0) ? $0 : nil }
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

  private func refusal(
    of value: String,
    for name: String,
    expected: String,
    _ kind: Problem.Kind = .invalidPreference
  ) -> MockAnswer {
    Problem(
      kind: kind,
      status: 400,
      detail: "The preference \(name) asks for \(expected), not for \(Problem.shown(value))."
    ).answer()
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
