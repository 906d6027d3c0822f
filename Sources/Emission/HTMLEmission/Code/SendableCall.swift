import APIModel
import JSONText
import RequestSamples

/// A request as the script of a page sends it to the mock.
enum SendableCall {
  /// JSON of `method`, `path` (pieces: texts as they stand in a URL, and names of values in arrays of
  /// one), `headers` (pairs; a token is the name of its value in an array behind its prefix) and
  /// `body`.
  static func text(of sample: RequestSample) -> String {
    let marked = MarkedSample(sample)
    let target = marked.sample.target
    var members = [
      JSONMember("method", .string(sample.method.rawValue)),
      JSONMember("path", .array(pieces(of: target, marked))),
      JSONMember("headers", .array(sample.headers.map(header))),
    ]
    if let body = sample.body { members.append(JSONMember("body", .string(body.text))) }
    return JSONWriter.compact(.object(members))
  }

  private static func pieces(of target: String, _ marked: MarkedSample) -> [JSONValue] {
    let bytes = Array(target.utf8)
    var pieces: [JSONValue] = []
    var start = 0
    for mark in marked.marks(in: target) {
      pieces.append(
        .string(String(decoding: bytes[start..<mark.range.lowerBound], as: UTF8.self)))
      pieces.append(.array([.string(mark.name)]))
      start = mark.range.upperBound
    }
    pieces.append(.string(String(decoding: bytes[start...], as: UTF8.self)))
    return pieces
  }

  private static func header(_ header: SampleValue) -> JSONValue {
    switch header.text {
    case .literal(let text): .array([.string(header.name), .string(text)])
    case .token(let prefix):
      .array([
        .string(header.name), .string(prefix), .string("\(SampleVariable.token.name)"),
      ])
    }
  }
}
