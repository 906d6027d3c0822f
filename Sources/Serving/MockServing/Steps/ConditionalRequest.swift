/// Answers 304 where a client already has what it asks for (RFC 9110, section 13.1.2).
struct ConditionalRequest: FinishingStep {
  func finish(_ answer: inout MockAnswer, to request: MockRequest) {
    guard answer.status == 200, request.method == "GET" || request.method == "HEAD",
      let tag = answer.headers["ETag"]
    else { return }
    let fields = request.headers.values(of: "If-None-Match")
    guard !fields.isEmpty, EntityTag.isListed(tag, in: fields) else { return }
    answer.status = 304
    answer.reason = ReasonPhrase.of(304)
    answer.headers.remove("Content-Type")
    answer.sendsBody = false
  }
}
