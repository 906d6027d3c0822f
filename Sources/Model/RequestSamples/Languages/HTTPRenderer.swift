import APIModel

/// Writes requests as messages of HTTP/1.1 (RFC 9112), with the defaults of ``SampleVariable``.
///
/// Lines end in LF; a recipient may take that for CRLF (RFC 9112, section 2.2).
public struct HTTPRenderer: RequestRenderer {
  /// `HTTP`.
  public let language = "HTTP"

  private let basePath: String

  /// Makes a renderer.
  ///
  /// - Parameter basePath: What stands before the path of every request; unreserved characters and
  ///   slashes alone.
  public init(basePath: String = "") { self.basePath = basePath }

  /// The message; its content, if any, behind an empty line.
  public func render(_ sample: RequestSample) throws(RenderingError) -> String {
    var lines = [
      "\(sample.method) \(basePath)\(sample.target) HTTP/1.1", "Host: \(Self.defaultHost)",
    ]
    for header in try sample.checkedHeaders {
      switch header.text {
      case .literal(let text):
        lines.append(text.isEmpty ? "\(header.name):" : "\(header.name): \(text)")
      case .token(let prefix):
        lines.append("\(header.name): \(prefix)\(SampleVariable.token.defaultValue)")
      }
    }
    guard sample.method != .head, let text = sample.body?.text else {
      if Self.meansContent.contains(sample.method) { lines.append("Content-Length: 0") }
      // A message ends in an empty line, also where a reader joins it with the next.
      return (lines + [""]).joined(separator: "\n")
    }
    guard !text.utf8.contains(0) else { throw RenderingError.nul(text) }
    lines.append("Content-Length: \(text.utf8.count)")
    return (lines + ["", text]).joined(separator: "\n")
  }

  /// The host and port of the mock, as ``SampleVariable/baseURL`` has them.
  public static let defaultHost = String(
    "\(SampleVariable.baseURL.defaultValue)".drop { $0 != "/" }.drop { $0 == "/" })

  /// The methods whose messages say so where they have no content (RFC 9110, section 8.6).
  private static let meansContent: Set<HTTPMethod> = [.post, .put, .patch]
}
