import MockServing
import NIOHTTP1

extension HTTPResponseHead {
  /// The head of an answer with what only the transport knows.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - length: The bytes of its content, sent or not.
  ///   - date: The value of `Date`.
  ///   - connection: The value of `Connection`; nil for none.
  init(_ answer: MockAnswer, length: Int, date: String, connection: String?) {
    var fields: [(String, String)] = []
    fields.reserveCapacity(answer.headers.fields.count + 3)
    for field in answer.headers.fields { fields.append((field.name, field.value)) }
    if !answer.isAlwaysEmpty { fields.append(("Content-Length", String(length))) }
    fields.append(("Date", date))
    if let connection { fields.append(("Connection", connection)) }
    let known = HTTPResponseStatus(statusCode: answer.status)
    let isUsual = known.reasonPhrase == answer.reason
    self.init(
      version: .http1_1,
      status: isUsual
        ? known : .custom(code: UInt(answer.status), reasonPhrase: answer.reason),
      headers: HTTPHeaders(fields)
    )
  }
}
