import FixtureFormat
import JSONText

/// Keeps the operations whose discriminator a request has; it never answers.
///
/// Where a request has none of them, those without a discriminator are meant, and where each has one,
/// none can be ruled out.
struct Discrimination: DecisionStep {
  let operations: [DocumentedOperation]

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
    if !kept.isEmpty { exchange.matches = kept }
    return nil
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
