import FixtureFormat
import SourceText

/// Keeps the operations that are in the microversion which a request asks for, answers 406 where none
/// is, and lets the answer repeat the version: `OpenStack-API-Version: compute 2.53`.
struct Microversions: DecisionStep {
  private let operations: [DocumentedOperation]
  private let prefix: String

  /// Nil for a site whose pages name no version.
  init?(_ operations: [DocumentedOperation], prefix: String) {
    guard operations.contains(where: { $0.operation.versions != nil }) else { return nil }
    self.operations = operations
    self.prefix = prefix
  }

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    let documented = exchange.matches.compactMap { operations[$0.operation].operation.versions }
    var asked: (field: HeaderFields.Field, version: [Int]?)?
    for name in documented.flatMap(\.headers) where asked == nil {
      guard let value = exchange.request.headers[name] else { continue }
      // `compute 2.53` names a service before the version.
      let word = value.split(separator: " ").last.map(String.init) ?? ""
      let version = Self.numbers(of: word)
      exchange.echoed = [.init(name, value), .init("Vary", name)]
      if word.isEqual(ignoringCaseTo: "latest") { return nil }
      guard let version else { return malformed(exchange, value) }
      asked = (.init(name, value), version)
    }
    guard let version = asked?.version else { return nil }
    let kept = exchange.matches.filter { match in
      operations[match.operation].operation.versions.map { Self.contains(version, $0) } ?? true
    }
    if kept.isEmpty { return outOfRange(exchange, documented) }
    exchange.matches = kept
    exchange.note("version: \(version.map(String.init).joined(separator: "."))")
    return nil
  }

  private func malformed(_ exchange: Exchange, _ value: String) -> MockAnswer? {
    guard let match = exchange.matches.first else { return nil }
    return operations[match.operation].refusal(
      Problem(
        kind: .invalidRequest,
        status: 400,
        detail: "\(Problem.shown(value)) is no version such as 2.53 or latest."
      )
    )
  }

  private func outOfRange(_ exchange: Exchange, _ documented: [FixtureVersions]) -> MockAnswer? {
    guard let match = exchange.matches.first, exchange.wish.code == nil else { return nil }
    let ranges = documented.map { "\($0.first ?? "the first") to \($0.last ?? "latest")" }
    return operations[match.operation].refusal(
      Problem(
        kind: .notAcceptable,
        status: 406,
        detail: "No page documents this for that version; documented is "
          + ranges.joined(separator: ", ") + ".",
        documented: ranges,
        suggestions: [operations[match.operation].suggestion(below: prefix)]
      )
    )
  }

  private static func contains(_ version: [Int], _ versions: FixtureVersions) -> Bool {
    if let first = versions.first.flatMap(numbers), precedes(version, first) { return false }
    if let last = versions.last.flatMap(numbers), precedes(last, version) { return false }
    return true
  }

  private static func precedes(_ left: [Int], _ right: [Int]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }

  /// The numbers of `2.53`; nil for anything else.
  private static func numbers(of text: String) -> [Int]? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.allSatisfy { $0.isDigit } ? Int(Substring(part)) : nil
    }
    return (1...3).contains(parts.count) && numbers.count == parts.count ? numbers : nil
  }
}
