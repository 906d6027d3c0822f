import FixtureFormat

/// Refuses requests that are not as the page documents them: 400, and 415 for a media type.
///
/// Query parameters and members of content that no page documents are a warning, or are refused too
/// where the mock is strict.
/// A request that asks for a status gets it; what is wrong with the request is a warning then.
struct RequestValidation: DecisionStep {
  private let operations: [DocumentedOperation]
  private let rules: [(parameters: ParameterRules, body: BodyRules?)]
  private let isStrict: Bool
  private let prefix: String

  /// A request must not decide how long its answer is.
  private static let mostFaults = 20

  /// Nil for a mock that does not validate.
  init?(_ operations: [DocumentedOperation], _ options: MockOptions, prefix: String) {
    guard options.validates else { return nil }
    self.operations = operations
    self.prefix = prefix
    isStrict = options.isStrict
    rules = operations.map { (ParameterRules($0.operation), BodyRules($0.operation)) }
  }

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard let match = exchange.matches.first else { return nil }
    let (parameters, body) = rules[match.operation]
    var faults = parameters.faults(in: exchange, pathValues: match.values)
    if !exchange.target.query.isEmpty {
      take(parameters.unknown(in: exchange.target.query), &faults, &exchange)
    }
    let operation = operations[match.operation]
    switch body?.verdict(on: exchange.request) {
    case nil: break
    case .lawful(let unknown): take(unknown, &faults, &exchange)
    case .faults(let found): faults += found
    case .wrongMediaType(let documented):
      if exchange.wish.code == nil { return unsupported(exchange.request, documented, operation) }
      exchange.warnings.append("body: Its media type is not documented.")
    }
    if faults.isEmpty { return nil }
    if exchange.wish.code != nil {
      exchange.warnings += faults.map(\.sentence)
      return nil
    }
    exchange.note("validation: refused")
    return operation.refusal(
      Problem(
        kind: .invalidRequest,
        status: 400,
        detail: detail(faults),
        errors: Array(faults.prefix(Self.mostFaults)),
        suggestions: [operation.suggestion(below: prefix)]
      )
    )
  }

  /// Takes what no page documents: as faults where the mock is strict, else as warnings.
  private func take(
    _ unknown: [Problem.Fault],
    _ faults: inout [Problem.Fault],
    _ exchange: inout Exchange
  ) {
    if isStrict {
      faults += unknown
    } else {
      exchange.warnings += unknown.map(\.sentence)
    }
  }

  private func detail(_ faults: [Problem.Fault]) -> String {
    if faults.count == 1, let fault = faults.first {
      return "The request is not as the page documents it, in the \(fault.location)"
        + (fault.name.isEmpty ? "" : " \(fault.name)") + ": \(fault.detail)"
    }
    return "The request is not as the page documents it, in \(faults.count) places."
  }

  private func unsupported(
    _ request: MockRequest,
    _ documented: [String],
    _ operation: DocumentedOperation
  ) -> MockAnswer {
    let types = documented.joined(separator: ", ")
    let isPatch = request.method == "PATCH"
    // What the resource takes (RFC 9110, section 12.5.1, and RFC 5789, section 3.1).
    let taken = isPatch ? BodyRules.patchTypes(documented) : documented
    let field = HeaderFields.Field(
      isPatch ? "Accept-Patch" : "Accept",
      taken.joined(separator: ", ")
    )
    return operation.refusal(
      Problem(
        kind: .unsupportedMediaType,
        status: 415,
        detail: "The page documents content of the type \(types), not "
          + Problem.shown(request.headers["Content-Type"] ?? "") + ".",
        documented: documented,
        suggestions: [operation.suggestion(below: prefix)]
      ),
      DocumentedHeaders.isValue(types) ? [field] : []
    )
  }
}
