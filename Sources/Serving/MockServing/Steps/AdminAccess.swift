import JSONText

/// Answers below `/__admin`: the journal and the reset, for whoever knows the token.
///
/// No web page gets there: the token is asked for first, no answer has a cross-origin field, and what
/// changes something takes a media type that a form cannot send.
struct AdminAccess: DecisionStep {
  private let token: [UInt8]

  /// Nil for a mock without a token, where nothing is below `/__admin`.
  init?(_ options: MockOptions) {
    guard let token = options.adminToken, !token.isEmpty else { return nil }
    self.token = Array(token.utf8)
  }

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard let segments = exchange.target.segments, segments.first == "__admin" else { return nil }
    var answer = answer(to: exchange.request, segments.dropFirst().joined(separator: "/"), &state)
    answer.origin = .admin
    answer.headers.add("Cache-Control", "no-store")
    answer.headers.add("X-Content-Type-Options", "nosniff")
    return answer
  }

  private func answer(
    to request: MockRequest,
    _ resource: String,
    _ state: inout MockState
  ) -> MockAnswer {
    guard isAuthorized(request) else {
      return Problem(
        kind: .notAuthorized,
        status: 401,
        detail: "The administration of the mock takes the token that it was started with: "
          + "Authorization: Bearer TOKEN."
      ).answer([.init("WWW-Authenticate", "Bearer realm=\"endpaper\"")])
    }
    switch (resource, request.method) {
    case ("requests", "GET"), ("requests", "HEAD"): return journal(state.journal)
    case ("reset", "POST"): return reset(request, &state)
    case ("requests", _): return refusal(of: request.method, allowed: ["GET"])
    case ("reset", _): return refusal(of: request.method, allowed: ["POST"])
    default:
      return Problem(
        kind: .noSuchPath,
        status: 404,
        detail: "The administration has /__admin/requests and /__admin/reset."
      ).answer()
    }
  }

  /// Compares all bytes whatever they are, so that the time tells nothing of the token.
  private func isAuthorized(_ request: MockRequest) -> Bool {
    let fields = request.headers.values(of: "Authorization")
    guard fields.count == 1, let field = fields.first, field.utf8.count > 7 else { return false }
    let given = Array(field.utf8.dropFirst(7))
    guard String(field.prefix(7)).isEqual(ignoringCaseTo: "Bearer ") else { return false }
    var difference = given.count ^ token.count
    for (index, byte) in given.enumerated() {
      difference |= Int(byte ^ token[index % token.count])
    }
    return difference == 0
  }

  private func journal(_ journal: Journal) -> MockAnswer {
    let json = JSONValue.object([
      JSONMember("count", .number(String(journal.count))),
      JSONMember("requests", .array(journal.entries.map(\.json))),
    ])
    return MockAnswer(
      status: 200,
      headers: HeaderFields([.init("Content-Type", "application/json")]),
      body: .bytes(Array(JSONWriter.pretty(json).utf8) + [UInt8(ascii: "\n")])
    )
  }

  private func reset(_ request: MockRequest, _ state: inout MockState) -> MockAnswer {
    guard request.headers["Content-Type"].map(MediaType.isJSON) == true else {
      return Problem(
        kind: .unsupportedMediaType,
        status: 415,
        detail: "The administration takes Content-Type: application/json."
      ).answer()
    }
    if !request.body.isEmpty {
      do { _ = try JSONParser.parse(request.body) } catch {
        return Problem(
          kind: .invalidRequest,
          status: 400,
          detail: "The body is no JSON: \(error.description) at byte \(error.offset)."
        ).answer()
      }
    }
    state.reset()
    return MockAnswer(status: 204)
  }

  private func refusal(of method: String, allowed: [String]) -> MockAnswer {
    AllowedMethods(documented: allowed).answer(
      toOther: method,
      detail: "The administration does not know \(Problem.shown(method)) here.")
  }
}
