import APIModel
import JSONText

/// What comes back, as far as code that reads it needs to know.
public enum SampleAnswer: Hashable, Sendable {
  /// JSON.
  case json
  /// Any text, or what the page does not show.
  case text
  /// Header fields alone, which a HEAD request is made for.
  case headers
  /// Nothing: a status that has no content (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5).
  case nothing

  /// The answer of a documented exchange.
  init(of exchange: DocumentedExchange, method: HTTPMethod) {
    if method == .head {
      self = .headers
    } else if !StatusContent.isAllowed(for: exchange.status) {
      self = .nothing
    } else {
      self = exchange.response?.body?.json?.value == nil ? .text : .json
    }
  }
}

extension RequestSample {
  /// Whether the documented answer is one that clients follow by themselves (RFC 9110, section 15.4).
  var expectsRedirection: Bool { [301, 302, 303, 307, 308].contains(expectedStatus) }

  /// Whether the documented answer is a success.
  var expectsSuccess: Bool { (200..<300).contains(expectedStatus) }
}
