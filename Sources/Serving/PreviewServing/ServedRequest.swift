public import MockServing

/// A request that was answered, for a log; secrets are already taken out.
public struct ServedRequest: Hashable, Sendable {
  /// The method, as written; empty where what came was no request.
  public let method: String

  /// The request target; for what was no request, its first line as far as it came.
  public let target: String

  /// The status code of the answer.
  public let status: Int

  /// The bytes of content that were sent.
  public let contentLength: Int

  /// The time from the last byte of the request to its answer.
  public let time: Duration

  /// The documented operation that answered, by the identifier of the catalogue.
  public let operation: String?

  /// What went wrong on purpose.
  public let fault: MockFault?

  /// What is doubtful about the request although it was answered, each as a sentence.
  public let warnings: [String]

  /// Tells of a request that was decided about.
  init(_ entry: JournalEntry, _ answer: MockAnswer, sent: Int, time: Duration) {
    method = entry.method
    target = entry.target
    status = answer.status
    contentLength = sent
    self.time = time
    operation = entry.operation
    fault = answer.fault
    warnings = answer.warnings
  }

  /// Tells of bytes that are no request.
  init(refused line: String, status: Int) {
    method = ""
    target = JournalEntry.redacted(line: line)
    self.status = status
    contentLength = 0
    time = .zero
    operation = nil
    fault = nil
    warnings = []
  }
}
