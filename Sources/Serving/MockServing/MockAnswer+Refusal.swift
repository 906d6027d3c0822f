extension MockAnswer {
  /// The answer to a request that a transport cannot hand on: malformed, too large or too slow.
  ///
  /// It has the shape of every other error of the mock (RFC 9457).
  ///
  /// - Parameters:
  ///   - status: The status code, from 400 to 599.
  ///   - detail: What is wrong, as a sentence.
  /// - Returns: An answer whose content is the problem.
  public static func refusal(status: Int, detail: String) -> MockAnswer {
    Problem(kind: .unreadableRequest, status: status, detail: detail).answer()
  }
}
