public import APIModel

/// The status of the answer that an endpoint is called for.
public struct SuccessStatus: Hashable, Sendable {
  /// The status code.
  public var code: Int

  /// Whether the page does not state it.
  public var isAssumed: Bool
}

extension Endpoint {
  /// The lowest documented 2xx, else the lowest 3xx, else 200: pages that list errors alone still
  /// describe something that succeeds.
  public var successStatus: SuccessStatus {
    let responses = responses.map {
      SuccessStatus(code: $0.servedStatus, isAssumed: $0.status == nil)
    }
    let examples = examples.compactMap { example in
      example.role == .response
        ? example.status.map { SuccessStatus(code: $0, isAssumed: false) } : nil
    }
    let successes = (responses + examples).filter { (200..<400).contains($0.code) }
    // A status that one part of the page states is not assumed, though another part leaves it out.
    let best = successes.min { ($0.code, $0.isAssumed ? 1 : 0) < ($1.code, $1.isAssumed ? 1 : 0) }
    return best ?? SuccessStatus(code: 200, isAssumed: true)
  }
}
