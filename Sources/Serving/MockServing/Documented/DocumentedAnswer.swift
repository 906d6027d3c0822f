import FixtureFormat
import JSONText

/// An example of a page as an answer that is ready to be sent.
///
/// It is made once and never changes; as an object it is handed on without a copy.
final class DocumentedAnswer: Sendable {
  /// The name of the example; nil for a response that is documented without one.
  let name: String?

  /// The answer with all its header fields.
  let answer: MockAnswer

  /// The media type of the content; nil where there is none.
  let mediaType: String?

  /// What the content looks like; nil where the page does not say.
  let schema: FixtureSchema?

  /// The place of the text that says what went wrong, in the JSON content of an error.
  let errorMessage: JSONPointer?

  /// The path values of the documented request.
  let pathValues: [FixtureValue]

  /// The query values of the documented request.
  let queryValues: [FixtureValue]

  /// Whether the entity tag is one of the page.
  let hasDocumentedTag: Bool

  /// What the journal says where this answer is chosen.
  let journalReason: String

  /// The status code.
  var status: Int { answer.status }

  /// The fields of a request that decide between answers of one path.
  static let varying = HeaderFields.Field("Vary", "Origin, Accept, Prefer")

  /// Makes the answer of an example, or of a response without one.
  init(
    _ example: FixtureExample?,
    of response: FixtureResponse,
    in operation: FixtureOperation,
    site: SiteSnapshot,
    prefix: String
  ) {
    // 205 tells a client to clear a form, and must not have content (RFC 9110, section 15.3.6).
    let file = response.status == 205 ? nil : example?.body.flatMap(site.index(ofPath:))
    var headers = DocumentedHeaders.lawful(example?.headers ?? [], below: prefix)
    hasDocumentedTag = headers["ETag"] != nil
    if let file {
      let mediaType = example?.mediaType.flatMap(MediaType.lawful) ?? MediaType.unknown
      headers.remove("Content-Type")
      headers.add("Content-Type", mediaType)
      // What a page documents must not run as a page of this server.
      if !MediaType.isInert(mediaType) { headers.add("Content-Security-Policy", "sandbox") }
      if operation.method == "GET", response.status == 200, !hasDocumentedTag {
        headers.add("ETag", site.files[file].entityTag)
      }
      self.mediaType = mediaType
    } else {
      mediaType = nil
    }
    let help = HelpLink.field(of: operation)
    headers.add(help.name, help.value)
    headers.add(Self.varying.name, Self.varying.value)
    name = example?.name
    answer = MockAnswer(
      status: response.status,
      reason: ReasonPhrase.lawful(response.reason, for: response.status),
      headers: headers,
      body: file.map(MockAnswer.Body.file) ?? .empty,
      origin: .operation(operation.id)
    )
    schema = response.status == 205 ? nil : response.schema
    errorMessage = example?.errorMessage
    pathValues = example?.pathValues ?? []
    queryValues = example?.queryValues ?? []
    journalReason = "answer: \(response.status) " + (example.map { "'\($0.name)'" } ?? "bare")
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
