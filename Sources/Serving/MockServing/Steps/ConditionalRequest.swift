/// Answers 304 where a client already has what it asks for, and 412 where it wants something else than
/// there is (RFC 9110, section 13).
///
/// `If-Modified-Since` and `If-Unmodified-Since` are passed over: nothing here has a date of change.
struct ConditionalRequest: FinishingStep {
  func finish(_ answer: inout MockAnswer, to request: MockRequest) {
    guard answer.status == 200, request.method == "GET" || request.method == "HEAD",
      answer.origin != .admin
    else { return }
    let tag = answer.headers["ETag"]
    let wanted = request.headers.values(of: "If-Match")
    if !wanted.isEmpty, !EntityTag.isListed(tag, strongly: true, in: wanted) {
      let help = answer.headers.fields.filter { $0.name.isEqual(ignoringCaseTo: "Link") }
      let origin = answer.origin
      answer = Problem(
        kind: .preconditionFailed,
        status: 412,
        detail: "What is there has \(tag.map { "the tag \($0)" } ?? "no tag"), not one that the "
          + "request allows."
      ).answer(help)
      answer.origin = origin
      return
    }
    let known = request.headers.values(of: "If-None-Match")
    guard !known.isEmpty, EntityTag.isListed(tag, strongly: false, in: known) else { return }
    answer.status = 304
    answer.reason = ReasonPhrase.of(304)
    answer.headers.remove("Content-Type")
    answer.sendsBody = false
  }
}
