/// Lets the pages that may read an answer read all of it, errors included, which browsers would hide
/// otherwise (the CORS protocol of the Fetch standard).
struct CrossOriginFields: FinishingStep {
  private let policy: OriginPolicy

  init(_ policy: OriginPolicy) { self.policy = policy }

  func finish(_ answer: inout MockAnswer, to request: MockRequest) {
    if answer.origin == .admin { return }
    if !answer.headers.varies(by: "Origin") { answer.headers.add("Vary", "Origin") }
    switch policy.verdict(on: request) {
    case .noOrigin, .refused: return
    case .allowed(let origin):
      answer.headers.add("Access-Control-Allow-Origin", origin)
      answer.headers.add("Access-Control-Allow-Credentials", "true")
    case .everybody: answer.headers.add("Access-Control-Allow-Origin", "*")
    }
    let exposed = Self.exposed(answer.headers)
    if !exposed.isEmpty {
      answer.headers.add("Access-Control-Expose-Headers", exposed.joined(separator: ", "))
    }
  }

  /// The names of all fields that a page reads only where it is told that it may, each once.
  private static func exposed(_ headers: HeaderFields) -> [String] {
    var names: [String] = []
    for field in headers.fields {
      let name = field.name.lowercased()
      if alwaysRead.contains(name) || name.utf8.starts(with: "access-control-".utf8) { continue }
      if !names.contains(where: { $0.isEqual(ignoringCaseTo: name) }) { names.append(field.name) }
    }
    return names + ["Date"]
  }

  /// The response fields that need no word, and those that no page ever reads.
  private static let alwaysRead: Set<String> = [
    "cache-control", "content-language", "content-length", "content-type", "expires",
    "last-modified", "pragma", "set-cookie", "set-cookie2",
  ]
}
