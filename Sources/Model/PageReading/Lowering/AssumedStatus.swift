import APIModel
import SourceText

/// Says where an example has no status that the page states, so that 200 has to be assumed.
enum AssumedStatus {
  /// A note at the first such example; none where each has a status or the page states one of success.
  static func diagnostics(for endpoint: Endpoint) -> [Diagnostic] {
    let isStated = endpoint.responses.contains {
      ($0.status).map { (200..<400).contains($0) } ?? false
    }
    guard !isStated,
      let example = endpoint.examples.first(where: { $0.role == .response && $0.status == nil })
    else { return [] }
    return [
      Diagnostic(
        .note,
        rule: "status-assumed",
        "no status is stated for this answer of \(endpoint.method) \(endpoint.path): 200 is assumed",
        at: example.raw.span,
        fix: "Put its status line above it, such as 'HTTP/1.1 200 OK', or list the statuses"
      )
    ]
  }
}
