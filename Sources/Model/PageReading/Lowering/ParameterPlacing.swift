import APIModel
import Vocabulary

/// Where a described thing goes.
enum Destination: Hashable {
  /// A parameter of the request.
  case parameter(Parameter.Location)
  /// The content of the request.
  case requestBody
  /// A header field of the response.
  case responseHeader
  /// The content of the response.
  case responseBody
}

/// Decides where the things that a page describes go.
struct ParameterPlacing {
  /// The method of the operation.
  var method: HTTPMethod

  /// The variables of its paths.
  var variables: Set<String>

  /// The names that its query templates show.
  var queryNames: Set<String>

  /// The names of the header fields in response examples, in lower case.
  var exampleHeaders: Set<String>

  /// Where the row of a name goes: the row's own word first, then the path template, then what caption
  /// and headings say, then what the method allows.
  func destination(
    of name: String, at location: LocationHint?, under hint: BlockHint
  ) -> Destination {
    let isResponse = hint.side == .response
    switch location {
    case .parameter(.header): return isResponse ? .responseHeader : .parameter(.header)
    case .parameter(let location): return isResponse ? .responseBody : .parameter(location)
    case .body: return isResponse ? .responseBody : .requestBody
    case nil: break
    }
    if isResponse { return responseDestination(of: name, under: hint) }
    if hint.part == .headers { return .parameter(.header) }
    if hint.part == .cookies { return .parameter(.cookie) }
    if hint.part == .body { return .requestBody }
    if variables.contains(name) { return .parameter(.path) }
    if queryNames.contains(name) { return .parameter(.query) }
    switch hint.part {
    case .path, .operation(.path): return .parameter(.path)
    // A table below the request line lists its query, too.
    case .query, .operation: return .parameter(.query)
    default: return hasBody ? .requestBody : .parameter(.query)
    }
  }

  /// The variable of a path that a parameter of the path means: the same name, or one that only
  /// differs in case and in the marks between its words (`driveId` for `{drive-id}`).
  func variable(named name: String) -> String? {
    if variables.contains(name) { return name }
    let key = Self.folded(name)
    let found = variables.filter { Self.folded($0) == key }
    return found.count == 1 ? found.first : nil
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
  }

  private func responseDestination(of name: String, under hint: BlockHint) -> Destination {
    // Cookies come in header fields.
    if hint.part == .headers || hint.part == .cookies { return .responseHeader }
    if hint.part == .body { return .responseBody }
    // A response to HEAD has no content (RFC 9110, section 9.3.2).
    if method == .head || exampleHeaders.contains(name.lowercased()) { return .responseHeader }
    return .responseBody
  }

  /// Whether a request of this method has content that means something (RFC 9110, section 9.3).
  private var hasBody: Bool { [.post, .put, .patch].contains(method) }
}
