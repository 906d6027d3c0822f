import FixtureFormat
import JSONText

/// A documented answer for a request, on its way through the steps that may change it.
struct Choice {
  /// The answer as it is documented, or with the header fields that steps have changed.
  var answer: MockAnswer

  /// The example that it was made of.
  let documented: DocumentedAnswer

  /// The operation of the example.
  let operation: DocumentedOperation

  /// The values of the path variables in the request.
  let pathValues: [FixtureValue]

  /// What a step has put in the place of the documented content; nil where that still stands.
  private var replacement: JSONValue?

  /// Whether the content is another than the documented one.
  var isReplaced: Bool { replacement != nil }

  /// Chooses an answer as it is documented.
  init(
    _ documented: DocumentedAnswer,
    of operation: DocumentedOperation,
    pathValues: [FixtureValue]
  ) {
    answer = documented.answer
    self.documented = documented
    self.operation = operation
    self.pathValues = pathValues
  }

  /// The content as JSON; nil where it is something else, or nothing.
  ///
  /// A file is parsed when it is first asked for, and remembered in the state.
  func json(of site: SiteSnapshot, _ state: inout MockState) -> JSONValue? {
    if let replacement { return replacement }
    guard case .file(let index) = answer.body else { return nil }
    return state.documents.value(ofFile: index, in: site) { try? JSONParser.parse($0) }
  }

  /// Puts JSON in the place of the content; the media type stays where it is one of JSON.
  mutating func replaceContent(by value: JSONValue) {
    replacement = value
    if answer.headers["Content-Type"].map(MediaType.isJSON) != true {
      answer.headers.remove("Content-Type")
      answer.headers.add("Content-Type", "application/json")
    }
  }

  /// The answer with its last content.
  ///
  /// A tag that was computed belongs to the documented content and is computed anew, as it is for
  /// content that was made for a GET; a documented one is part of the example and stays.
  func finished() -> MockAnswer {
    guard let replacement else { return answer }
    var answer = answer
    let bytes = Array(JSONWriter.pretty(replacement).utf8) + [UInt8(ascii: "\n")]
    answer.body = .bytes(bytes)
    let isRepresentation = operation.operation.method == "GET" && answer.status == 200
    if !documented.hasDocumentedTag, isRepresentation {
      answer.headers.remove("ETag")
      answer.headers.add("ETag", EntityTag.of(bytes))
    }
    return answer
  }
}
