/// The answer to a request, apart from what only a transport knows: `Date`, `Content-Length`,
/// `Connection`.
public struct MockAnswer: Hashable, Sendable {
  /// The bytes that belong to an answer.
  public enum Body: Hashable, Sendable {
    /// None.
    case empty
    /// A file, by its index in the files of the ``SiteSnapshot``; a transport can keep it ready.
    case file(Int)
    /// Bytes that were made for this answer.
    case bytes([UInt8])
    /// No end: what a page of this path and version is told as it happens. The transport knows it.
    case events(page: String, version: String)
  }

  /// Where an answer comes from.
  public enum Origin: Hashable, Sendable {
    /// A file of the site.
    case site
    /// A documented operation, by the identifier of the catalogue.
    case operation(String)
    /// The mock itself: an error, or what it has to say about a path.
    case mock
    /// The journal and the reset, which no web page may read.
    case admin
  }

  /// The status code, from 200 to 599.
  public var status: Int

  /// The reason phrase; visible ASCII and blanks.
  public var reason: String

  /// The header fields in order, lawful in name and value.
  public var headers: HeaderFields

  /// The content that a GET gets.
  public var body: Body

  /// Whether the content is sent: `HEAD` and 304 state its length at most.
  public var sendsBody: Bool

  /// Where the answer comes from.
  public var origin: Origin

  /// The milliseconds to wait before the answer is sent.
  public var delay = 0

  /// What goes wrong on purpose while the answer is sent; nil for nothing.
  public var fault: MockFault?

  /// What is doubtful about the request although it was answered, each as a sentence.
  public var warnings: [String] = []

  /// What the journal has about the request; nil for one that never came to a decision.
  public internal(set) var journalEntry: JournalEntry?

  /// Makes an answer whose content is sent, with the usual reason phrase of the status.
  public init(
    status: Int,
    reason: String? = nil,
    headers: HeaderFields = HeaderFields(),
    body: Body = .empty,
    origin: Origin = .mock
  ) {
    self.status = status
    self.reason = reason ?? ReasonPhrase.of(status)
    self.headers = headers
    self.body = body
    self.sendsBody = true
    self.origin = origin
  }

  /// Whether a message with this status never has content (RFC 9110, section 6.4.1).
  public var isAlwaysEmpty: Bool { status == 204 || status == 304 }
}
