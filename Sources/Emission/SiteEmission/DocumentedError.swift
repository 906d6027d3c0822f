public import APIModel
import MarkupTree

/// An answer of status 400 or above that an operation documents.
public struct DocumentedError: Hashable, Sendable {
  /// Its status.
  public let status: Int

  /// What the page writes behind the status; may be empty.
  public let reason: String

  /// What the page says about it, in plain text; may be empty.
  public let meaning: String

  /// The errors of an operation, in its order.
  public static func all(of endpoint: Endpoint) -> [DocumentedError] {
    endpoint.responses.compactMap { response in
      guard let status = response.status, status >= 400 else { return nil }
      return DocumentedError(
        status: status, reason: response.reason, meaning: response.description.plainText)
    }
  }
}

/// What pages say of one status of 400 or above, and who can answer so.
public struct ErrorEntry<Caller: Sendable>: Sendable {
  /// The status.
  public let status: Int

  /// What most pages write behind it; may be empty.
  public let reason: String

  /// What at least half of the pages say about it; may be empty.
  public let meaning: String

  /// Who can answer so, in the order of the site.
  public let callers: [Caller]

  /// The entries of all statuses, in rising order.
  public static func all(
    of errors: some Sequence<(error: DocumentedError, caller: Caller)>
  ) -> [ErrorEntry] {
    var reasons: [Int: [String]] = [:]
    var meanings: [Int: [String]] = [:]
    var callers: [Int: [Caller]] = [:]
    for (error, caller) in errors {
      reasons[error.status, default: []].append(error.reason)
      meanings[error.status, default: []].append(error.meaning)
      callers[error.status, default: []].append(caller)
    }
    return callers.sorted { $0.key < $1.key }.map { status, callers in
      ErrorEntry(
        status: status, reason: mostFrequent(reasons[status] ?? []),
        meaning: common(meanings[status] ?? []), callers: callers)
    }
  }

  /// The text that stands most often, where half of them or more have it: what one page says of its own
  /// error holds for no other.
  private static func common(_ texts: [String]) -> String {
    let text = mostFrequent(texts)
    return texts.count { $0 == text } * 2 >= texts.count ? text : ""
  }

  /// The text that stands most often, the first of several; empty ones count for nothing.
  private static func mostFrequent(_ texts: [String]) -> String {
    var counts: [String: Int] = [:]
    for text in texts where !text.isEmpty { counts[text, default: 0] += 1 }
    let most = counts.values.max()
    return texts.first { counts[$0] == most } ?? ""
  }
}
