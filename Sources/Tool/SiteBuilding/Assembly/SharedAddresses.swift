import APIModel
import SiteEmission
import SourceText

/// Finds the addresses that are both a file of the site and the path of an operation.
///
/// A mock that serves the site with the operations has to choose there: it gives the file to who asks
/// for HTML, and the operation to all others.
enum SharedAddresses {
  /// A note for each path of an operation that files of the site, of which these are the paths, have too.
  static func diagnostics(of plan: SitePlan, _ files: [String]) -> [Diagnostic] {
    // A file can only be read; other methods are always the operation's.
    let read = plan.endpoints.filter { [.get, .head, .any].contains($0.endpoint.method) }
    let firsts = Set(read.flatMap { $0.endpoint.paths.map(firstSegment) })
    // Most sites have no folder that is called as paths begin.
    let addresses = files.filter { path in
      firsts.contains(nil) || path == PageAddress.homePage
        || firsts.contains(firstSegment(of: path))
    }.flatMap(Self.addresses)
    let byFirst = Dictionary(grouping: addresses) { $0.first ?? "" }
    return read.flatMap { planned -> [Diagnostic] in
      let endpoint = planned.endpoint
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
    firstSegment(of: path).map { byFirst[$0] ?? [] } ?? addresses
  }

  /// What addresses of the path begin with; nil where that can be anything.
  private static func firstSegment(of path: PathTemplate) -> Substring? {
    guard let parts = path.segments.first, !parts.isEmpty else { return "" }
    guard parts.count == 1, case .literal(let text) = parts[0] else { return nil }
    return text[...]
  }

  /// What the addresses of a file begin with, but for the index at the root.
  private static func firstSegment(of path: String) -> Substring {
    let end = path.utf8.firstIndex(of: UInt8(ascii: "/")) ?? path.endIndex
    return path[..<end]
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
