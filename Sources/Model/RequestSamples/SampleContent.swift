import APIModel
import JSONText

/// What the body of a sample is, for languages that have more than one way to write it.
enum SampleContent {
  /// An object or array that every language holds without loss.
  case json(JSONValue)
  /// The fields of a form in their order.
  case form([(name: String, value: String)])
  /// Any other text, sent as it is.
  case text(String)
}

extension RequestSample {
  /// The body; nil where none is sent, as with HEAD (RFC 9110, section 9.3.2).
  var content: SampleContent? {
    guard method != .head, let text = body?.text else { return nil }
    let mediaType = mediaType.lowercased()
    if FormText.isForm(mediaType) {
      let fields = FormText.pairs(in: text)
      return fields.isEmpty ? .text(text) : .form(fields)
    }
    if mediaType.contains("json"), let value = try? JSONParser.parse(text), value.isCollection,
      value.isExact
    {
      return .json(value)
    }
    return .text(text)
  }

  /// The value of the field `Content-Type`; empty where there is none.
  var mediaType: String {
    headers.first { $0.name.lowercased() == "content-type" }?.literal ?? ""
  }
}

extension JSONValue {
  fileprivate var isCollection: Bool { members != nil || elements != nil }

  /// Whether languages with one number type hold the value without loss: no name stands twice in an
  /// object, and each number is one that IEEE 754 doubles keep.
  fileprivate var isExact: Bool {
    switch self {
    case .null, .boolean, .string: true
    case .number(let text): Self.isExact(text)
    case .array(let elements): elements.allSatisfy(\.isExact)
    case .object(let members):
      Set(members.map(\.name)).count == members.count && members.allSatisfy(\.value.isExact)
    }
  }

  /// 15 digits survive the way to a double and back.
  private static func isExact(_ number: String) -> Bool {
    let digits = number.prefix { $0 != "e" && $0 != "E" }.filter(\.isNumber)
    return digits.count <= 15 && Double(number).map { $0.magnitude < 1e300 } == true
  }
}
