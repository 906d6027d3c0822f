/// Writes a request in one language: curl first, others beside it.
public protocol RequestRenderer: Sendable {
  /// The language as people call it.
  var language: String { get }

  /// The text of the request, without a line end behind the last line.
  ///
  /// - Throws: An error where the language cannot say the request.
  func render(_ sample: RequestSample) throws(RenderingError) -> String
}

/// Why a request cannot be written in a language.
public enum RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A text with a NUL byte.
  case nul(String)
  /// A header field whose name is no token or stands twice, or whose value would end the line.
  case unlawfulHeader(String)
  /// A request that the usual client of a language does not make, with the reason.
  case beyondTheClient(Reason)

  /// What the usual clients of languages do not do.
  public enum Reason: String, Hashable, Sendable {
    /// They take the segments `.` and `..` out of a path.
    case dotSegments = "the client takes dot segments out of the path"
    /// They refuse content where the method gives it no meaning.
    case content = "the client sends no content with this method"
    /// They have methods that they do not send.
    case method = "the client does not send this method"
    /// They send header fields in ASCII alone.
    case headerCharacters = "the client sends header fields in ASCII alone"
    /// They follow a redirection without being asked.
    case redirection = "the client follows redirections"
  }

  /// One line without a full stop.
  public var description: String {
    switch self {
    case .nul(let text):
      "a NUL byte cannot be sent: '\(text.unicodeScalars.prefix(60).map(\.escaped).joined())'"
    case .unlawfulHeader(let name):
      "the header '\(name.unicodeScalars.prefix(60).map(\.escaped).joined())' is not lawful"
    case .beyondTheClient(let reason): reason.rawValue
    }
  }
}

extension Unicode.Scalar {
  /// The scalar as a message can show it: control characters would break its line.
  fileprivate var escaped: String { value < 0x20 ? escaped(asASCII: true) : String(self) }
}
