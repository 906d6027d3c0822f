/// Keeps the content of an answer to HEAD back; everything else is as for GET (RFC 9110, section 9.3.2).
struct HeadWithoutContent: FinishingStep {
  func finish(_ answer: inout MockAnswer, to request: MockRequest) {
    if request.method == "HEAD" || answer.isAlwaysEmpty { answer.sendsBody = false }
  }
}
