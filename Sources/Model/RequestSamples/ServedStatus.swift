public import APIModel

/// The status that an answer is sent with, and whether the page says so.
public struct ServedStatus: Hashable, Sendable {
  /// The status code.
  public var code: Int

  /// Whether the page does not state it.
  public var isAssumed: Bool
}

extension Endpoint {
  /// The lowest documented 2xx, else the lowest 3xx, else 200: pages that list errors alone still
  /// describe something that succeeds.
  public var successStatus: ServedStatus {
    let responses = responses.map {
      ServedStatus(code: $0.servedStatus, isAssumed: $0.status == nil)
    }
    let examples = examples.compactMap { example in
      example.role == .response
        ? example.status.map { ServedStatus(code: $0, isAssumed: false) } : nil
    }
    let successes = (responses + examples).filter { (200..<400).contains($0.code) }
    // A status that one part of the page states is not assumed, though another part leaves it out.
    let best = successes.min { ($0.code, $0.isAssumed ? 1 : 0) < ($1.code, $1.isAssumed ? 1 : 0) }
    return best ?? ServedStatus(code: 200, isAssumed: true)
  }

  /// The status that an example of an answer is sent with: its own, else that of success.
  public func servedStatus(of example: Example) -> ServedStatus {
    example.status.map { ServedStatus(code: $0, isAssumed: false) } ?? successStatus
  }

  /// The statuses that examples of answers are sent with, one for each of them.
  public func servedStatuses(of examples: [Example]) -> [ServedStatus] {
    let success = successStatus
    return examples.map { example in
      example.status.map { ServedStatus(code: $0, isAssumed: false) } ?? success
    }
  }
}
