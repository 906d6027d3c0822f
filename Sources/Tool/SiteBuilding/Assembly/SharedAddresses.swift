import APIModel
import SiteEmission
import SourceText

/// Finds the addresses that are both a file of the site and the path of an operation.
///
/// A mock that serves the site with the operations has to choose there: it gives the file to who asks
/// for HTML, and the operation to all others.
enum SharedAddresses {
  /// A note for each path of an operation that files of the site have too.
  static func diagnostics(of reference: APIReference, _ files: [OutputFile]) -> [Diagnostic] {
    let addresses = files.flatMap { Self.addresses(of: $0.path) }
    let byFirst = Dictionary(grouping: addresses) { $0.first ?? "" }
    return reference.endpoints.flatMap { endpoint -> [Diagnostic] in
      // A file can only be read; other methods are always the operation's.
      guard [.get, .head, .any].contains(endpoint.method) else { return [] }
      return endpoint.paths.compactMap { path in
        let found = candidates(for: path, addresses, byFirst).filter { path.matches($0) }
        guard let first = found.first else { return nil }
        return diagnostic(path, first, others: found.count - 1, endpoint)
      }
    }
  }

  /// The segments of the addresses at which a file is served: its own, and for an index its folder's
  /// with and without a slash.
  private static func addresses(of path: String) -> [[Substring]] {
    let segments = path.split(separator: "/")
    guard segments.last == "index.html" else { return [segments] }
    let folder = Array(segments.dropLast())
    return folder.isEmpty ? [segments, [""]] : [segments, folder, folder + [""]]
  }

  private static func candidates(
    for path: PathTemplate,
    _ addresses: [[Substring]],
    _ byFirst: [Substring: [[Substring]]]
  ) -> [[Substring]] {
    switch path.segments.first {
    case nil: byFirst[""] ?? []
    case .some(let parts) where parts.isEmpty: byFirst[""] ?? []
    case .some(let parts):
      if parts.count == 1, case .literal(let text) = parts[0] {
        byFirst[text[...]] ?? []
      } else {
        addresses
      }
    }
  }

  private static func diagnostic(
    _ path: PathTemplate,
    _ address: [Substring],
    others: Int,
    _ endpoint: Endpoint
  ) -> Diagnostic {
    let shown = "'/\(address.joined(separator: "/"))'"
    let found =
      others == 0
      ? "\(shown) is a file of the site and a path"
      : "\(shown) and \(others) more are files of the site and paths"
    return Diagnostic(
      .note,
      rule: "address-taken-by-file",
      "\(found) of '\(endpoint.method) \(path)'",
      at: endpoint.origin.span,
      notes: [.init("the mock sends the file to who accepts text/html, the answer to all others")],
      fix: "Serve with --prefix, so that the mock answers below a path of its own"
    )
  }
}

extension PathTemplate {
  /// Whether an address has the form of the template; a variable is never empty.
  fileprivate func matches(_ address: [Substring]) -> Bool {
    let segments = segments.isEmpty ? [[]] : segments
    return segments.count == address.count
      && zip(segments, address).allSatisfy { Self.matches($0[...], $1) }
  }

  private static func matches(_ parts: ArraySlice<Part>, _ text: Substring) -> Bool {
    guard let part = parts.first else { return text.isEmpty }
    let rest = parts.dropFirst()
    switch part {
    case .literal(let literal):
      return text.hasPrefix(literal) && matches(rest, text.dropFirst(literal.count))
    case .variable:
      if rest.isEmpty { return !text.isEmpty }
      return text.indices.dropFirst().contains { matches(rest, text[$0...]) }
    }
  }
}
