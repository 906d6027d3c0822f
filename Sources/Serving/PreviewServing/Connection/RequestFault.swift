import NIOCore
import NIOHTTP1

/// Why a request is refused before anybody asks what it wants; the connection is closed behind the
/// answer, because what follows cannot be told apart.
struct RequestFault: Error, Hashable {
  let status: Int
  let detail: String

  /// Whether the head is one all the same, which the parser has not read: its method is a token that it
  /// does not know.
  var leavesHeadReadable: Bool { self == .unknownMethod }

  static let unknownMethod = RequestFault(
    status: 501,
    detail: "The method is not known here; methods are case-sensitive."
  )
  static let targetTooLong = RequestFault(status: 414, detail: "The request target is too long.")
  static let headTooLarge = RequestFault(
    status: 431,
    detail: "The request line and the header fields are too large together."
  )
  static let bodyTooLarge = RequestFault(
    status: 413,
    detail: "The content of the request is too large."
  )
  static let tooMuchContent = RequestFault(
    status: 503,
    detail: "Other requests hold all the content that the server takes at a time. Try again."
  )
  static let tooMuchUnsent = RequestFault(
    status: 503,
    detail: "Other clients hold all the answers that the server keeps at a time. Try again."
  )
  static let tooMuchFraming = RequestFault(
    status: 400,
    detail: "The chunks of the request have more around them than content."
  )
  static let tooManyStreams = RequestFault(
    status: 503,
    detail: "As many pages are told when they change as the server takes at a time. Try again."
  )
  static let tooSlow = RequestFault(
    status: 408,
    detail: "The request took too long to arrive."
  )
  static let anotherProtocol = RequestFault(
    status: 400,
    detail: "The request is of another protocol than HTTP."
  )
  static let noHost = RequestFault(
    status: 400,
    detail: "A request has exactly one Host field."
  )
  static let expectation = RequestFault(
    status: 417,
    detail: "The only expectation that can be met is 100-continue."
  )
  static let transferCoding = RequestFault(
    status: 501,
    detail: "The only transfer coding that is known is chunked."
  )
  static let transferCodingOfOldVersion = RequestFault(
    status: 400,
    detail: "HTTP/1.0 has no transfer codings."
  )
}

extension RequestFault {
  /// What is wrong with bytes that the parser gave up on; nil where nobody waits for an answer.
  ///
  /// - Parameters:
  ///   - error: What the parser says.
  ///   - line: The first line of the request as far as it is known: the parser does not tell methods
  ///     that it does not know from bytes that are no method.
  ///   - limits: The limits that the parser has kept.
  init?(_ error: HTTPParserError, line: RequestLine, limits: ServerLimits) {
    switch error {
    case .closedConnection: return nil
    case .headerOverflow:
      self = line.isLonger(than: limits.targetBytes) ? .targetTooLong : .headTooLarge
    case .invalidMethod where line.hasMethod:
      self = .unknownMethod
    case .invalidVersion where line.hasVersion:
      self.init(status: 505, detail: "The version of HTTP is not 1.1 or 1.0.")
    default:
      self.init(status: 400, detail: "The request is no lawful HTTP: \(Self.words(for: error)).")
    }
  }

  private static func words(for error: HTTPParserError) -> String {
    switch error {
    case .invalidMethod: "it does not start with a known method"
    case .invalidURL, .invalidConstant: "its target has bytes that must be percent-encoded"
    case .invalidVersion: "its first line does not end with a version"
    case .invalidHeaderToken: "a header field has a byte that cannot stand there"
    case .invalidContentLength, .unexpectedContentLength:
      "its length is stated wrongly, or more than once"
    case .invalidChunkSize, .strictModeAssertion, .lfExpected:
      "a line or a chunk does not end where it has to"
    case .invalidEOFState: "it ends before it is complete"
    default: "its framing is wrong"
    }
  }
}
