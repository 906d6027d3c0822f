/// Answers pages that want to be told when they change: `/__preview/events?page=/a.html&version=1`.
///
/// Only the pages of this server may listen. Browsers say where a request comes from, and a page of
/// another site is refused even though it could not read the answer.
struct PreviewEvents: DecisionStep {
  /// Nil for a server whose site stays as it is.
  init?(_ options: MockOptions) {
    if !options.hasPreview { return nil }
  }

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard exchange.target.segments == ["__preview", "events"] else { return nil }
    var answer = answer(to: exchange.request, exchange.target)
    answer.origin = .admin
    answer.headers.add("Cache-Control", "no-store")
    answer.headers.add("X-Content-Type-Options", "nosniff")
    return answer
  }

  private func answer(to request: MockRequest, _ target: RequestTarget) -> MockAnswer {
    guard request.method == "GET" else {
      return AllowedMethods(documented: ["GET"]).answer(
        toOther: request.method, detail: "The events of the preview can only be read.")
    }
    guard isOfThisServer(request) else {
      return Problem(
        kind: .foreignOrigin, status: 403,
        detail: "Only the pages of this server are told when they change."
      ).answer()
    }
    return MockAnswer(
      status: 200,
      headers: HeaderFields([.init("Content-Type", "text/event-stream")]),
      body: .events(
        page: path(of: target.value(of: "page") ?? "/"), version: target.value(of: "version") ?? "")
    )
  }

  /// The path of a page, given as browsers have it: percent-encoded; what cannot be decoded stays.
  private func path(of page: String) -> String {
    guard let segments = (try? RequestTarget(page))?.segments else { return page }
    return "/" + segments.joined(separator: "/")
  }

  /// Whether a page of this server asks, or no page at all.
  private func isOfThisServer(_ request: MockRequest) -> Bool {
    // An event source has an `Origin` only where it leads to another one.
    if !request.headers.values(of: "Origin").isEmpty { return false }
    return request.headers.values(of: "Sec-Fetch-Site")
      .allSatisfy { $0 == "same-origin" || $0 == "none" }
  }
}
