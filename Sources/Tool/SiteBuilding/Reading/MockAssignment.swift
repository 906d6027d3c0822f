import APIModel
import PageReading
import SourceText

/// Gives operations what pages and the configuration say about their mock.
enum MockAssignment {
  /// Assigns the settings, and says which of them name nothing.
  ///
  /// What is said nearer to an operation counts: a page of its own operations, then the configuration
  /// of one operation, then that of a page.
  static func assign(
    _ configured: [ConfiguredMock],
    to pages: inout [ReadPage],
    in sources: SourceTree
  ) -> [Diagnostic] {
    // Endpoints are read without settings: where nobody says anything there is nothing to assign.
    guard !configured.isEmpty || pages.contains(where: { $0.mock != nil }) else { return [] }
    var diagnostics: [Diagnostic] = []
    var targets: [String] = []
    var isUsed = Array(repeating: false, count: configured.count)
    var known = Array(repeating: Set<String>(), count: configured.count)
    for index in pages.indices {
      let file = sources[pages[index].file]
      let own = pages[index].mock ?? MockSettings()
      var names: Set<String> = []
      for number in pages[index].reading.endpoints.indices {
        let endpoint = pages[index].reading.endpoints[number]
        let parameters = queryNames(of: endpoint)
        let keys = operationKeys(of: endpoint)
        targets += keys
        names.formUnion(parameters)
        var settings = MockSettings()
        let ofPage = configured.indices.filter { isPage(configured[$0].target, file) }
        let ofOperation = configured.indices.filter { keys.contains(configured[$0].target) }
        for entry in ofPage + ofOperation {
          isUsed[entry] = true
          known[entry].formUnion(parameters)
          settings = settings.adding(configured[entry].settings)
        }
        settings = settings.adding(own)
        settings.parameters.removeAll { !parameters.contains($0.name) }
        pages[index].reading.endpoints[number].mock = settings
      }
      if !pages[index].reading.endpoints.isEmpty, let file { targets.append(stem(of: file)) }
      diagnostics += unknownParameters(in: own, known: names)
    }
    for (entry, configured) in configured.enumerated() {
      if isUsed[entry] {
        diagnostics += unknownParameters(in: configured.settings, known: known[entry])
      } else {
        diagnostics.append(unknownTarget(configured, targets: targets))
      }
    }
    return diagnostics
  }

  private static func queryNames(of endpoint: Endpoint) -> Set<String> {
    Set(endpoint.parameters.filter { $0.location == .query }.map(\.wireName))
  }

  /// The names by which the configuration speaks of an operation, one for each path.
  private static func operationKeys(of endpoint: Endpoint) -> [String] {
    endpoint.paths.map { "\(endpoint.method) \($0)" }
  }

  private static func isPage(_ target: String, _ file: SourceFile?) -> Bool {
    guard let file else { return false }
    return target == file.path || target == stem(of: file)
  }

  /// The path of a page without its extension.
  private static func stem(of file: SourceFile) -> String {
    file.folder.isEmpty ? file.stem : "\(file.folder)/\(file.stem)"
  }

  private static func unknownParameters(
    in settings: MockSettings,
    known: Set<String>
  ) -> [Diagnostic] {
    settings.parameters.filter { !known.contains($0.name) }.map { setting in
      let near = NearestName.nearest(to: setting.name, among: known.sorted())
      return Diagnostic(
        .error, rule: "mock-parameter",
        "no operation here documents a query parameter '\(setting.name)'",
        at: setting.nameSpan,
        fix: near.map { "Did you mean '\($0)'?" } ?? "Document the parameter, or remove the setting"
      )
    }
  }

  private static func unknownTarget(_ mock: ConfiguredMock, targets: [String]) -> Diagnostic {
    let near = NearestName.nearest(to: mock.target, among: targets)
    return Diagnostic(
      .error, rule: "config-unknown-operation",
      "'\(mock.target)' is no page with an operation, and no method and path of one",
      at: mock.span,
      fix: near.map { "Write '\($0)'" } ?? "Name a page, or write 'GET /path' as the page does"
    )
  }
}
