import SourceText

/// Prints the diagnostics of a run and counts them.
struct DiagnosticReport {
  private let formatter: DiagnosticFormatter
  private let diagnostics: [Diagnostic]

  /// Makes a report; `prefix` (the content folder and a slash) stands before each path.
  init(_ diagnostics: [Diagnostic], sources: SourceTree, prefix: String) {
    formatter = DiagnosticFormatter(tree: sources, prefix: prefix)
    self.diagnostics = diagnostics
  }

  /// The errors and warnings, each over several lines.
  var lines: [String] {
    diagnostics.filter { $0.severity > .note }.map(formatter.format)
  }

  /// Prints errors and warnings to standard error; notes only where they are asked for.
  func print(includingNotes: Bool) {
    for diagnostic in diagnostics where includingNotes || diagnostic.severity > .note {
      StandardStreams.printMessage(formatter.format(diagnostic))
    }
  }

  /// How many diagnostics there are of each severity: `1 error, 2 warnings, 0 notes`.
  var counts: String {
    func count(_ severity: Diagnostic.Severity) -> String {
      let count = diagnostics.count { $0.severity == severity }
      return "\(count) \(severity.rawValue)" + (count == 1 ? "" : "s")
    }
    return [count(.error), count(.warning), count(.note)].joined(separator: ", ")
  }

  /// What to add to ``counts`` where there are notes and they are not printed.
  var hiddenNotes: String {
    diagnostics.contains { $0.severity == .note } ? " (--notes shows them)" : ""
  }

  /// Whether any diagnostic is at least as heavy as `threshold`.
  func reaches(_ threshold: Diagnostic.Severity) -> Bool {
    diagnostics.contains { $0.severity >= threshold }
  }
}
