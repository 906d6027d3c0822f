/// A request target taken apart (RFC 9112, section 3.2).
struct RequestTarget: Hashable, Sendable {
  /// Why a target cannot be read.
  struct Fault: Error, Hashable {
    /// What is wrong, as the detail of a problem.
    var detail: String
  }

  /// A query parameter, decoded.
  struct QueryItem: Hashable, Sendable {
    var name: String
    /// The text behind `=`; nil where there is no `=`.
    var value: String?
  }

  /// The host and port of an absolute target; nil for the usual form.
  var authority: String?

  /// The segments of the path, each percent-decoded once; nil for `*`, which asks about the server.
  ///
  /// An empty segment stands for a slash at the end or a doubled one; `/` itself is one empty segment.
  var segments: [String]?

  /// The query parameters in order.
  var query: [QueryItem] = []

  /// The target `*`.
  init() {}

  /// Reads a target.
  init(_ target: String) throws(Fault) {
    guard target != "*" else { return }
    var rest = target[...]
    if rest.utf8.first != UInt8(ascii: "/") { authority = try Self.takeAuthority(from: &rest) }
    if rest.utf8.contains(UInt8(ascii: "#")) {
      throw Fault(detail: "A request target has no fragment; write # as %23.")
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = Self.items(of: rest[rest.utf8.index(after: mark)...])
      rest = rest[..<mark]
    }
    segments = try Self.segments(of: rest.utf8.dropFirst())
  }

  /// The first value of a query parameter; empty where it stands without one.
  func value(of name: String) -> String? {
    for item in query where item.name == name { return item.value ?? "" }
    return nil
  }

  private static func takeAuthority(from rest: inout Substring) throws(Fault) -> String {
    for scheme in ["http://", "https://"] where rest.utf8.count > scheme.utf8.count {
      let prefix = rest.prefix(scheme.count)
      guard String(prefix).isEqual(ignoringCaseTo: scheme) else { continue }
      // RFC 9110, section 7.4: not over a connection that is not secured.
      guard scheme == "http://" else {
        throw Fault(detail: "A request for https cannot be answered here; ask for http.")
      }
      let tail = rest[prefix.endIndex...]
      let end =
        tail.utf8.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
        ?? tail.endIndex
      rest = tail[end...]
      if rest.utf8.first != UInt8(ascii: "/") { rest = "/" + rest }
      return String(tail[..<end])
    }
    throw Fault(detail: "A request target starts with a slash, or with http:// and a host.")
  }

  private static func segments(of path: Substring.UTF8View) throws(Fault) -> [String] {
    var segments: [String] = []
    for raw in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let segment = PercentCoding.decode(Substring(raw)) else {
        throw Fault(detail: "The path has a percent sign without two hexadecimal digits of UTF-8.")
      }
      guard segment.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
        throw Fault(detail: "The path has a control character.")
      }
      segments.append(segment)
    }
    return segments
  }

  /// Reads `a=1&b`, with `+` for a blank as forms write it; what cannot be decoded stays as it is.
  static func items(of query: Substring) -> [QueryItem] {
    query.utf8.split(separator: UInt8(ascii: "&")).map { bytes in
      let item = Substring(bytes)
      guard let equals = item.utf8.firstIndex(of: UInt8(ascii: "=")) else {
        return QueryItem(name: formDecoded(item), value: nil)
      }
      return QueryItem(
        name: formDecoded(item[..<equals]),
        value: formDecoded(item[item.utf8.index(after: equals)...])
      )
    }
  }

  private static func formDecoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "+")) else {
      return PercentCoding.decode(text) ?? String(text)
    }
    let spaced = text.utf8.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
    let blanks = String(decoding: spaced, as: UTF8.self)
    return PercentCoding.decode(blanks[...]) ?? blanks
  }
}
