public import APIModel

/// A documented request with a value for everything that it needs: what every language of samples is
/// rendered from.
///
/// Texts are as they mean themselves: nothing is percent-encoded, quoted or escaped yet.
public struct RequestSample: Hashable, Sendable {
  /// The name of the documented answer that the request is for, as ``APIModel/Example/name``; nil where
  /// the page shows no answer.
  public var name: String?

  /// The heading of that answer; empty where it has none.
  public var title: String

  /// The method.
  public var method: HTTPMethod

  /// The path with its variables.
  public var path: PathTemplate

  /// A value for each variable of ``path``, in its order, each name once.
  public var pathValues: [SampleValue]

  /// The query in order; a parameter with an empty value is sent as its name alone.
  public var query: [SampleValue]

  /// The header fields in order; lawful names and values without control bytes.
  public var headers: [SampleValue]

  /// The body; nil where there is none.
  public var body: SampleBody?

  /// The status of the documented answer.
  public var expectedStatus: Int

  /// What the documented answer holds.
  public var answer = SampleAnswer.text

  /// Makes a sample without query, headers and body.
  public init(
    name: String? = nil,
    title: String = "",
    method: HTTPMethod,
    path: PathTemplate,
    pathValues: [SampleValue] = [],
    expectedStatus: Int
  ) {
    self.name = name
    self.title = title
    self.method = method
    self.path = path
    self.pathValues = pathValues
    self.expectedStatus = expectedStatus
    query = []
    headers = []
    body = nil
  }

  /// Whether the request carries the reader's own credentials.
  public var usesToken: Bool {
    headers.contains { if case .token = $0.text { true } else { false } }
  }

  /// The same request with a `Prefer` header (RFC 7240) by which a mock sends exactly the documented
  /// answer; a server that does not know the preference ignores it.
  public var preferringItsAnswer: RequestSample {
    var sample = self
    var preference = "code=\(expectedStatus)"
    if let name, FieldSyntax.isValue(name) {
      preference += ", example=\(FieldSyntax.tokenOrQuotedString(name))"
    }
    sample.headers.append(SampleValue("Prefer", .literal(preference), from: .preference))
    return sample
  }
}

/// The body of a request.
public struct SampleBody: Hashable, Sendable {
  /// The text.
  public var text: String

  /// Where it comes from.
  public var source: SampleValue.Source

  /// The fields of a form of several parts, which ``text`` writes without the bytes of files; empty for
  /// any other body.
  public var parts: [FormPart] = []

  /// Makes a body.
  public init(_ text: String, from source: SampleValue.Source) {
    self.text = text
    self.source = source
  }
}
