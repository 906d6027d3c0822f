/// The methods that a path answers, for `Allow` (RFC 9110, section 10.2.1).
struct AllowedMethods: Hashable {
  /// The methods: what is documented in its order, `HEAD` behind `GET`, and `OPTIONS`.
  let methods: [String]

  /// The method of an operation that answers every method, as `http:any` documents it.
  static let any = "ANY"

  /// What a path answers that is documented for every method.
  private static let all = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]

  /// Makes the methods of a path with these documented ones, each of which may stand more than once.
  init(documented: [String]) {
    var methods: [String] = []
    let named = documented.flatMap { $0 == Self.any ? Self.all : [$0] }
    for method in named + ["OPTIONS"] where !methods.contains(method) {
      methods.append(method)
      if method == "GET", !methods.contains("HEAD") { methods.append("HEAD") }
    }
    self.methods = methods
  }

  /// The value of `Allow`.
  var field: String { methods.joined(separator: ", ") }

  /// What a path of the mock itself answers to another method: what it allows to `OPTIONS`, else 405.
  func answer(
    toOther method: String,
    detail: String,
    suggestions: [Problem.Suggestion]? = nil
  ) -> MockAnswer {
    let allow = HeaderFields.Field("Allow", field)
    if method == "OPTIONS" { return MockAnswer(status: 204, headers: HeaderFields([allow])) }
    return Problem(
      kind: .methodNotDocumented, status: 405, detail: detail, documented: methods,
      suggestions: suggestions
    ).answer([allow])
  }
}
