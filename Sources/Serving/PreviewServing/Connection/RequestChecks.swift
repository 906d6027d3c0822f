import NIOHTTP1

/// What a request head must be that the parser lets through (RFC 9112, and our limits).
struct RequestChecks {
  let limits: ServerLimits

  /// What is wrong with a head; nil for one that can be answered.
  func fault(in head: HTTPRequestHead) -> RequestFault? {
    if head.uri.utf8.count > limits.targetBytes { return .targetTooLong }
    let hosts = head.headers["Host"].count
    if hosts > 1 || hosts == 0 && head.version == .http1_1 { return .noHost }
    for coding in head.headers["Transfer-Encoding"] {
      if head.version != .http1_1 { return .transferCodingOfOldVersion }
      if coding.lowercased() != "chunked" { return .transferCoding }
    }
    for expectation in head.headers["Expect"] where expectation.lowercased() != "100-continue" {
      return .expectation
    }
    if let length = head.headers.first(name: "Content-Length"),
      Int(length).map({ $0 > limits.bodyBytes }) ?? true
    {
      return .bodyTooLarge
    }
    return nil
  }

  /// Whether the client waits for a word before it sends the content.
  func expectsContinue(_ head: HTTPRequestHead) -> Bool {
    head.version == .http1_1 && head.headers.contains(name: "Expect")
      && (head.headers.contains(name: "Transfer-Encoding")
        || head.headers.first(name: "Content-Length").flatMap(Int.init) ?? 0 > 0)
  }
}
