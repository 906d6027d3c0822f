import APIModel
import SourceText

/// Examples that show a call of something else than what they stand at.
enum ExampleSlips {
  /// The diagnostics of all examples of a page; a call of another operation of the page is none.
  static func diagnostics(
    for endpoints: [Endpoint], besides places: Set<SourceSpan>
  ) -> [Diagnostic] {
    var index = CallIndex()
    for endpoint in endpoints { for path in endpoint.paths { index.insert(endpoint.method, path) } }
    return endpoints.flatMap { endpoint in
      endpoint.examples.compactMap { example -> Diagnostic? in
        guard let request = example.request, !places.contains(example.origin.span) else {
          return nil
        }
        let path = request.target.prefix { $0 != "?" && $0 != "#" }
        if index.contains(request.method, String(path)) || isSpread(path, over: endpoint) {
          return nil
        }
        return Diagnostic(
          .warning,
          rule: "example-off-path",
          "the example calls '\(request.method) \(path.prefix(80))', which is not"
            + " '\(endpoint.method) \(endpoint.path)'",
          at: example.origin.span,
          fix: "Correct the method or the path of the example"
        )
      }
    }
  }

  /// Whether the values of variables have slashes in them: `/images/{name}/push` and
  /// `/images/team/tool/push`.
  private static func isSpread(_ path: some StringProtocol, over endpoint: Endpoint) -> Bool {
    let segments = path.split(separator: "/")
    return endpoint.paths.contains { template in
      var rest = segments[...]
      var isFree = false
      for parts in template.segments where !parts.isEmpty {
        guard parts.count == 1, case .literal(let text) = parts[0] else {
          guard rest.popFirst() != nil else { return false }
          isFree = true
          continue
        }
        guard let place = rest.firstIndex(where: { $0 == text }), isFree || place == rest.startIndex
        else { return false }
        rest = rest[(place + 1)...]
        isFree = false
      }
      return rest.isEmpty || isFree
    }
  }
}
