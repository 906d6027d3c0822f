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

  /// The request line and headers; nil where the page shows none.
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
    endpoint.examples.enumerated().compactMap { index, example in
      guard example.role == .response, example.isServable(for: endpoint.method) else { return nil }
      return DocumentedExchange(example, at: index, of: endpoint)
    }
  }

  /// The exchange that the endpoint is about: the first of the lowest status that means success, as a
  /// mock chooses; without an answer, where the page shows none.
  public static func main(of endpoint: Endpoint) -> DocumentedExchange {
    let status = endpoint.successStatus
    let shown = exchanges(of: endpoint).first { $0.status == status.code }
    return shown ?? DocumentedExchange(nil, at: 0, of: endpoint)
  }

  private init(_ response: Example?, at index: Int, of endpoint: Endpoint) {
    let served = response.map(endpoint.servedStatus) ?? endpoint.successStatus
    status = served.code
    isAssumed = served.isAssumed
    self.response = response

    let requests = endpoint.examples.enumerated().filter { $0.element.role == .request }
    let match = RequestMatch(
      response: response,
      at: index,
      among: requests.filter { $0.element.request?.method == endpoint.method }
    )
    request = match.request
    isRequestCertain = match.isCertain
    requestWithBody =
      RequestMatch(
        response: response,
        at: index,
        among: requests.filter { $0.element.body?.sendableText != nil }
      ).request

    pathValues = endpoint.pathValues(request: match.request, response: response)
    queryValues = (match.request?.request?.query ?? []).compactMap { value in
      guard value.value.isEmpty || !Placeholder.isPlaceholder(value.value) else { return nil }
      return SampleValue(value.name, .literal(value.value), from: .request(match.name))
    }
  }
}

/// The request that an answer belongs to: the one of its name, else the only one, else the nearest
/// before it.
private struct RequestMatch {
  var request: Example?
  var isCertain: Bool

  var name: String { request?.name ?? "" }

  init(
    response: Example?,
    at index: Int,
    among requests: [EnumeratedSequence<[Example]>.Element]
  ) {
    let named = requests.first { candidate in
      guard let response else { return false }
      return candidate.element.name == response.name
        || (!response.title.isEmpty && candidate.element.title == response.title)
    }
    isCertain = named != nil
    request =
      named?.element
      ?? (requests.count == 1 || response == nil ? requests.first?.element : nil)
      ?? requests.last { $0.offset < index }?.element
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
