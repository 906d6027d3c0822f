import APIModel
import SourceText

/// Examples that show a call of something else than what they stand at.
enum ExampleSlips {
  /// The diagnostics of all examples of a page; a call of another operation of the page is none.
  static func diagnostics(
    for endpoints: [Endpoint], besides places: Set<SourceSpan>
  ) -> [Diagnostic] {
    // Most pages show answers alone.
    guard endpoints.contains(where: { $0.examples.contains { $0.request != nil } }) else {
      return []
    }
    var index = CallIndex()
    for (number, endpoint) in endpoints.enumerated() {
      for path in endpoint.paths { index.insert(endpoint.method, path, of: number) }
    }
    return endpoints.flatMap { endpoint in
      endpoint.examples.compactMap { example -> Diagnostic? in
        guard let request = example.request, !places.contains(example.origin.span) else {
          return nil
        }
        let path = request.target.prefix { $0 != "?" && $0 != "#" }
        if index.contains(request.method, String(path))
          || RequestTarget.isSpread(path, over: endpoint.paths)
        {
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
}
