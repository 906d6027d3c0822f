import APIModel

/// The requests that a page shows for an operation: those that have its request line, and those that
/// have a body which can be sent.
///
/// A request line of another method is that of another operation, and so is the body below it.
struct DocumentedRequests {
  let lines: RequestCandidates
  let bodies: RequestCandidates

  /// The requests of which nothing but header fields is shown.
  let headers: RequestCandidates

  init(of endpoint: Endpoint) {
    let requests = endpoint.examples.enumerated().filter { $0.element.role == .request }
    lines = RequestCandidates(requests.filter { $0.element.request?.method == endpoint.method })
    bodies = RequestCandidates(
      requests.filter { _, example in
        example.body?.sendableText != nil
          && example.request.map { $0.method == endpoint.method } ?? true
      })
    headers = RequestCandidates(
      requests.filter { _, example in
        example.request == nil && example.body == nil && !example.headers.isEmpty
      })
  }
}

/// Requests, among which the one is found that an answer belongs to.
struct RequestCandidates {
  private let requests: [(offset: Int, element: Example)]
  private var firstByName: [String: Int] = [:]
  private var firstByTitle: [String: Int] = [:]

  /// Takes requests with their places among all examples, in rising order.
  init(_ requests: [(offset: Int, element: Example)]) {
    self.requests = requests
    for (index, request) in requests.enumerated() {
      if firstByName[request.element.name] == nil { firstByName[request.element.name] = index }
      let title = request.element.title
      if !title.isEmpty, firstByTitle[title] == nil { firstByTitle[title] = index }
    }
  }

  /// The request that an answer belongs to, which stands at a place among all examples: the first of
  /// its name or title, which is certain, else the only one, else the nearest before it.
  func match(for response: Example?, at place: Int) -> (request: Example?, isCertain: Bool) {
    guard let response else { return (requests.first?.element, false) }
    let named = [firstByName[response.name], firstByTitle[response.title]].compactMap { $0 }.min()
    if let named { return (requests[named].element, true) }
    return (requests.count == 1 ? requests.first?.element : nearest(before: place), false)
  }

  private func nearest(before place: Int) -> Example? {
    var low = 0
    var high = requests.count
    while low < high {
      let middle = (low + high) / 2
      if requests[middle].offset < place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? requests[low - 1].element : nil
  }
}
