import FixtureFormat
import JSONText

/// Keeps the operations whose discriminator a request has.
///
/// Where a request has none of them, those without a discriminator are meant. Where each has one, it
/// answers that one is missing, or lets the order of the site decide where nothing is validated.
struct Discrimination: DecisionStep {
  let operations: [DocumentedOperation]
  let validates: Bool
  let prefix: String

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard exchange.matches.count > 1 else { return nil }
    let discriminators = exchange.matches.map { operations[$0.operation].operation.discriminator }
    guard discriminators.contains(where: { $0 != nil }) else { return nil }
    let body = try? JSONParser.parse(exchange.request.body)
    var met: [RouteTable.Match] = []
    var free: [RouteTable.Match] = []
    for (match, discriminator) in zip(exchange.matches, discriminators) {
      guard let discriminator else {
        free.append(match)
        continue
      }
      if isMet(discriminator, by: exchange, body: body) { met.append(match) }
    }
    let kept = met.isEmpty ? free : met
    if !kept.isEmpty {
      exchange.matches = kept
      exchange.note("operation: told apart by \(met.isEmpty ? "what is missing" : "what is there")")
      return nil
    }
    guard validates, exchange.wish.code == nil else { return nil }
    exchange.note("operation: nothing tells which")
    return refusal(exchange, discriminators.compactMap(\.self))
  }

  private func refusal(
    _ exchange: Exchange,
    _ discriminators: [FixtureDiscriminator]
  ) -> MockAnswer? {
    guard let match = exchange.matches.first else { return nil }
    let wanted = discriminators.map(description)
    let location =
      switch discriminators.first {
      case .bodyKey, nil: "body"
      case .header: "header"
      case .query: "query"
      }
    let detail = "One of these tells what is meant: \(wanted.joined(separator: ", "))."
    return operations[match.operation].refusal(
      Problem(
        kind: .invalidRequest,
        status: 400,
        detail: "Several operations have this path. \(detail)",
        errors: [Problem.Fault(location: location, name: "", detail: detail)],
        documented: wanted,
        suggestions: exchange.matches.map { operations[$0.operation].suggestion(below: prefix) }
      )
    )
  }

  private func description(of discriminator: FixtureDiscriminator) -> String {
    switch discriminator {
    case .bodyKey(let key): "the member \(key) of the body"
    case .header(let name, let value): "\(name): \(value)"
    case .query(let name, let value): "?\(name)" + (value.map { "=\($0)" } ?? "")
    }
  }

  private func isMet(
    _ discriminator: FixtureDiscriminator,
    by exchange: Exchange,
    body: JSONValue?
  ) -> Bool {
    switch discriminator {
    case .bodyKey(let key): body?[key] != nil
    case .header(let name, let value): exchange.request.headers.values(of: name).contains(value)
    case .query(let name, let value):
      exchange.target.query.contains { $0.name == name && (value == nil || $0.value == value) }
    }
  }
}
