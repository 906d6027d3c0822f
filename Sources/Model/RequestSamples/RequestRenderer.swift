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
  /// A header field whose name is no token, or whose value would end the line.
  case unlawfulHeader(String)

  /// One line without a full stop.
  public var description: String {
    switch self {
    case .nul(let text):
      "a NUL byte cannot be sent: '\(text.unicodeScalars.prefix(60).map(\.escaped).joined())'"
    case .unlawfulHeader(let name):
      "the header '\(name.unicodeScalars.prefix(60).map(\.escaped).joined())' is not lawful"
    }
  }
}

extension Unicode.Scalar {
  /// The scalar as a message can show it: control characters would break its line.
  fileprivate var escaped: String { value < 0x20 ? escaped(asASCII: true) : String(self) }
}
