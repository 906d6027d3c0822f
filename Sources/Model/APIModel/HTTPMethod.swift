/// A request method (RFC 9110, section 9), in upper case.
public struct HTTPMethod: Hashable, Sendable, CustomStringConvertible {
  /// The method as it stands in a request line.
  public let rawValue: String

  /// The methods that a page may document: those of RFC 9110, PATCH (RFC 5789), and the few
  /// extensions that real pages use.
  public static let known: Set<String> = [
    "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "COPY", "MOVE", "CONNECT",
  ]

  /// Makes a method that ``known`` lists; nil for any other text, lower case included.
  public init?(_ text: some StringProtocol) {
    // Most texts are told by their length.
    guard (3...7).contains(text.utf8.count) else { return nil }
    let text = String(text)
    guard Self.known.contains(text) else { return nil }
    rawValue = text
  }

  private init(known rawValue: String) { self.rawValue = rawValue }

  /// GET.
  public static let get = HTTPMethod(known: "GET")
  /// HEAD.
  public static let head = HTTPMethod(known: "HEAD")
  /// POST.
  public static let post = HTTPMethod(known: "POST")
  /// PUT.
  public static let put = HTTPMethod(known: "PUT")
  /// PATCH.
  public static let patch = HTTPMethod(known: "PATCH")
  /// DELETE.
  public static let delete = HTTPMethod(known: "DELETE")

  /// Any method: what a page documents for whatever method a request has, as `http:any` does.
  ///
  /// No request is made with it, and no request line names it, so ``known`` does not list it.
  public static let any = HTTPMethod(known: "ANY")

  /// The method as it stands in a request line.
  public var description: String { rawValue }
}
