/// Answers to requests that can have no other answer as long as nothing is changed, so that the next one
/// costs a look and no decision.
///
/// It says nothing that the site does not say: all of these are one value.
struct RememberedAnswers: Hashable, Sendable {
  /// All of a request that its answer depends on, where no other field can matter.
  struct Key: Hashable, Sendable {
    private let method: String
    private let target: String
    private let host: String?
    private let accept: String?

    /// Nil for a request whose answer may depend on more: one with content, or with a field that is
    /// not known to change nothing.
    init?(_ request: MockRequest) {
      guard request.method == "GET" || request.method == "HEAD", request.body.isEmpty else {
        return nil
      }
      var host: String?
      var accept: String?
      var bytes = request.target.utf8.count
      for field in request.headers.fields {
        bytes += field.value.utf8.count
        switch field.name.utf8.count {
        case 4 where field.name.isEqual(ignoringCaseTo: "Host"):
          if host != nil { return nil }
          host = field.value
        case 6 where field.name.isEqual(ignoringCaseTo: "Accept"):
          if accept != nil { return nil }
          accept = field.value
        default:
          guard Self.changesNothing(field.name) else { return nil }
        }
      }
      guard bytes <= RememberedAnswers.mostKeyBytes else { return nil }
      method = request.method
      target = request.target
      self.host = host
      self.accept = accept
    }

    /// Whether a field is one that no answer and no journal cares about.
    private static func changesNothing(_ name: String) -> Bool {
      switch name.utf8.count {
      case 10:
        name.isEqual(ignoringCaseTo: "User-Agent") || name.isEqual(ignoringCaseTo: "Connection")
      case 13: name.isEqual(ignoringCaseTo: "Cache-Control")
      case 14:
        name.isEqual(ignoringCaseTo: "Sec-Fetch-Dest")
          || name.isEqual(ignoringCaseTo: "Sec-Fetch-Mode")
          || name.isEqual(ignoringCaseTo: "Sec-Fetch-Site")
      case 15:
        name.isEqual(ignoringCaseTo: "Accept-Encoding")
          || name.isEqual(ignoringCaseTo: "Accept-Language")
      default: false
      }
    }
  }

  /// What a request may bring: it stands in the journal as it is.
  private static let mostKeyBytes = 2_048

  private static let mostAnswers = 256
  private static let mostBytes = 1 << 20

  private var answers: [Key: MockAnswer] = [:]
  private var bytes = 0

  /// The answer to such a request; nil where none is remembered.
  subscript(_ key: Key) -> MockAnswer? { answers[key] }

  /// Remembers an answer of the site or of an operation; beyond a limit the memory starts anew.
  mutating func remember(_ answer: MockAnswer, _ key: Key) {
    if answer.origin == .mock || answer.origin == .admin { return }
    let size = if case .bytes(let content) = answer.body { content.count } else { 0 }
    guard size <= Self.mostBytes / 4 else { return }
    if answers.count >= Self.mostAnswers || bytes + size > Self.mostBytes {
      answers = [:]
      bytes = 0
    }
    bytes += size
    answers[key] = answer
  }

  static func == (left: RememberedAnswers, right: RememberedAnswers) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
