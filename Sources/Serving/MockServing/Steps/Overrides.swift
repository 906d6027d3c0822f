/// Reads which answer a request wishes for: `Prefer: code=404, example=NAME` (RFC 7240), or the same
/// as query parameters for clients that cannot set header fields.
struct Overrides: DecisionStep {
  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    let fields = exchange.request.headers.values(of: "Prefer")
    if fields.isEmpty, exchange.target.query.isEmpty { return nil }
    let preferences = Preferences(fields)
    let code = preferences["code"] ?? exchange.target.value(of: "__code")
    if let code {
      guard let number = Int(code) else { return refusal(of: code) }
      exchange.wish.code = number
    }
    exchange.wish.example = preferences["example"] ?? exchange.target.value(of: "__example")
    for name in ["code", "example"] {
      if let value = preferences[name] {
        exchange.wish.applied.append("\(name)=\(Preferences.written(value))")
      }
    }
    return nil
  }

  private func refusal(of code: String) -> MockAnswer {
    Problem(
      kind: .statusNotDocumented,
      status: 400,
      detail: "The preference code asks for a status such as 404; '\(code)' is no number."
    ).answer()
  }
}
