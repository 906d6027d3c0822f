public import APIModel

/// A documented answer and the documented request that it answers.
///
/// Pages show requests and answers in turn, under headings, or far apart; this is the one place that
/// says what belongs together, so that samples, scripts and fixtures agree.
public struct DocumentedExchange: Hashable, Sendable {
  /// The status of the answer.
  public var status: Int

  /// Whether the page states no status for it.
  public var isAssumed: Bool

  /// The answer; nil where the page shows none that can be sent.
  public var response: Example?

  /// The request line and headers, or what of them is shown; nil where the page shows none.
  public var request: Example?

  /// The example that has the body of the request; nil where the page shows none.
  public var requestWithBody: Example?

  /// Whether the page itself ties the request to the answer, by their name.
  public var isRequestCertain: Bool

  /// The values of path variables that the request, else the answer shows, in the order of the path.
  public var pathValues: [SampleValue]

  /// The query that the request shows, in its order.
  public var queryValues: [SampleValue]

  /// The exchanges of an endpoint, one for each answer that can be sent, in the order of the page.
  public static func exchanges(of endpoint: Endpoint) -> [DocumentedExchange] {
    Array(all(of: endpoint, among: DocumentedRequests(of: endpoint)))
  }

  /// The exchange that the endpoint is about: the first of the lowest status that means success, as a
  /// mock chooses; without an answer, where the page shows none.
  public static func main(of endpoint: Endpoint) -> DocumentedExchange {
    let requests = DocumentedRequests(of: endpoint)
    return main(of: endpoint, among: requests, all(of: endpoint, among: requests))
  }

  /// The exchange that the endpoint is about, and all others, in the order of the page.
  static func mainAndOthers(of endpoint: Endpoint) -> [DocumentedExchange] {
    let requests = DocumentedRequests(of: endpoint)
    let all = Array(all(of: endpoint, among: requests))
    let main = main(of: endpoint, among: requests, all)
    return [main]
      + all.filter {
        $0.response?.origin != main.response?.origin || $0.response?.name != main.response?.name
      }
  }

  private static func main(
    of endpoint: Endpoint,
    among requests: DocumentedRequests,
    _ exchanges: some Sequence<DocumentedExchange>
  ) -> DocumentedExchange {
    let success = endpoint.successStatus
    return exchanges.first { $0.status == success.code }
      ?? DocumentedExchange(nil, with: success, at: 0, among: requests, of: endpoint)
  }

  private static func all(
    of endpoint: Endpoint,
    among requests: DocumentedRequests
  ) -> some Sequence<DocumentedExchange> {
    let statuses = endpoint.servedStatuses(of: endpoint.examples)
    return endpoint.examples.enumerated().lazy.compactMap { index, example in
      guard example.role == .response, example.isServable(for: endpoint.method) else { return nil }
      return DocumentedExchange(
        example, with: statuses[index], at: index, among: requests, of: endpoint)
    }
  }

  private init(
    _ response: Example?,
    with served: ServedStatus,
    at index: Int,
    among requests: DocumentedRequests,
    of endpoint: Endpoint
  ) {
    status = served.code
    isAssumed = served.isAssumed
    self.response = response

    let match = requests.lines.match(for: response, at: index)
    requestWithBody = requests.bodies.match(for: response, at: index).request
    request =
      match.request ?? requestWithBody
      ?? requests.headers.match(for: response, at: index).request
    isRequestCertain = match.isCertain

    pathValues = endpoint.pathValues(request: match.request, response: response)
    let name = match.request?.name ?? ""
    queryValues = (match.request?.request?.query ?? []).compactMap { value in
      guard value.value.isEmpty || !Placeholder.isPlaceholder(value.value) else { return nil }
      return SampleValue(value.name, .literal(value.value), from: .request(name))
    }
  }
}

extension Example {
  /// Whether a server can send the example: a template or a torn text is no answer, and neither is
  /// an interim response.
  fileprivate func isServable(for method: HTTPMethod) -> Bool {
    if let status, !(200...599).contains(status) { return false }
    return method == .head || body.map { $0.sendableText != nil } ?? true
  }
}
