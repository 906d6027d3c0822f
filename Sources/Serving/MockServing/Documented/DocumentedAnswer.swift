import FixtureFormat

/// An example of a page as an answer that is ready to be sent.
struct DocumentedAnswer: Sendable {
  /// The name of the example; nil for a response that is documented without one.
  let name: String?

  /// The answer with all its header fields.
  let answer: MockAnswer

  /// The path values of the documented request.
  let pathValues: [FixtureValue]

  /// The query values of the documented request.
  let queryValues: [FixtureValue]

  /// The status code.
  var status: Int { answer.status }

  /// Makes the answer of an example, or of a response without one.
  init(
    _ example: FixtureExample?,
    of response: FixtureResponse,
    in operation: FixtureOperation,
    site: SiteSnapshot
  ) {
    // 205 tells a client to clear a form, and must not have content (RFC 9110, section 15.3.6).
    let file = response.status == 205 ? nil : example?.body.flatMap(site.index(ofPath:))
    var headers = DocumentedHeaders.lawful(example?.headers ?? [])
    if let file {
      let mediaType = example?.mediaType.flatMap(MediaType.lawful) ?? MediaType.unknown
      headers.remove("Content-Type")
      headers.add("Content-Type", mediaType)
      // What a page documents must not run as a page of this server.
      if !MediaType.isInert(mediaType) { headers.add("Content-Security-Policy", "sandbox") }
      if operation.method == "GET", response.status == 200, headers["ETag"] == nil {
        headers.add("ETag", site.files[file].entityTag)
      }
    }
    let help = HelpLink.field(of: operation)
    headers.add(help.name, help.value)
    name = example?.name
    answer = MockAnswer(
      status: response.status,
      reason: ReasonPhrase.lawful(response.reason, for: response.status),
      headers: headers,
      body: file.map(MockAnswer.Body.file) ?? .empty,
      origin: .operation(operation.id)
    )
    pathValues = example?.pathValues ?? []
    queryValues = example?.queryValues ?? []
  }

  /// How many documented values a request repeats; 0 where one of them is another, or none is
  /// documented.
  func repeats(path: [FixtureValue], query: [RequestTarget.QueryItem]) -> Int {
    let isRepeated =
      pathValues.allSatisfy(path.contains)
      && queryValues.allSatisfy { value in
        query.contains { $0.name == value.name && ($0.value ?? "") == value.value }
      }
    return isRepeated ? pathValues.count + queryValues.count : 0
  }
}
