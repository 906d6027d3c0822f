import APIModel
import SourceText

/// Path parameters and the variables of the path that do not agree.
enum PathSlips {
  /// The diagnostics of an endpoint whose described parameters are known, before those that only its
  /// path implies are added; `tables` are what describes them, and `line` is the place of the method and
  /// the path.
  static func diagnostics(
    for endpoint: Endpoint, tables: [FieldTable], at line: SourceSpan
  ) -> [Diagnostic] {
    let documented = endpoint.parameters.filter { $0.location == .path }
    if documented.isEmpty { return [] }
    var variables: [String] = []
    for name in endpoint.paths.flatMap(\.variables) where !variables.contains(name) {
      variables.append(name)
    }
    let names = Set(documented.map(\.name))
    var missing = variables.filter { !names.contains($0) }
    let written = Dictionary(
      tables.lazy.flatMap { $0.rows.lazy.map { ($0.span, $0.name) } }
    ) { first, _ in first }
    var diagnostics = documented.compactMap { spelling(of: $0, in: written, at: line) }
    for parameter in documented where !variables.contains(parameter.name) {
      let near = NearestName.nearest(to: parameter.name, among: missing)
      if let near { missing.removeAll { $0 == near } }
      diagnostics.append(
        Diagnostic(
          .warning,
          rule: "path-parameter-unknown",
          "'\(parameter.name)' is described as a part of the path and is none",
          at: parameter.origin.span,
          notes: [.init("the path is \(endpoint.path)", at: line)],
          fix: near.map { "Write '\($0)', as the path does" }
            ?? "Write '{\(parameter.name)}' into the path, or describe it where it belongs"
        )
      )
    }
    if let first = missing.first {
      let others = missing.dropFirst().map { ", '\($0)'" }.joined()
      diagnostics.append(
        Diagnostic(
          .warning,
          rule: "path-variable-undocumented",
          "the path has '\(first)'\(others), which the path parameters do not describe",
          at: line,
          notes: documented.first.map { [.init("the others are here", at: $0.origin.span)] } ?? [],
          fix: "Add a row for each variable"
        )
      )
    }
    return diagnostics
  }

  /// A parameter that the page spells otherwise than the path, and that was read all the same.
  private static func spelling(
    of parameter: Parameter, in written: [SourceSpan: String], at line: SourceSpan
  ) -> Diagnostic? {
    let span = parameter.origin.span
    guard let name = written[span], name != parameter.name else { return nil }
    return Diagnostic(
      .note,
      rule: "path-parameter-spelling",
      "'\(name)' is '{\(parameter.name)}' in the path",
      at: span,
      notes: [.init("the path is here", at: line)],
      fix: "Spell it the same in both places"
    )
  }
}
