import FixtureFormat
import JSONText

/// What a page says of the content of a request.
struct BodyRules: Sendable {
  /// What is wrong with the content as a whole.
  enum Verdict {
    case lawful
    case wrongMediaType(documented: [String])
    case faults([Problem.Fault])
  }

  private let body: FixtureRequestBody
  private let takesJSON: Bool

  /// Reads the rules of an operation; nil where the page describes no content.
  init?(_ operation: FixtureOperation) {
    guard let body = operation.requestBody else { return nil }
    self.body = body
    takesJSON =
      body.mediaTypes.isEmpty ? body.schema != nil : body.mediaTypes.contains(where: Self.isJSON)
  }

  /// What is wrong with the content of a request.
  func verdict(on request: MockRequest) -> Verdict {
    if request.body.isEmpty {
      guard body.isRequired == true else { return .lawful }
      return .faults([fault("The request needs content, and has none.")])
    }
    let mediaType = request.headers["Content-Type"]
    if let mediaType, !body.mediaTypes.isEmpty, !isDocumented(mediaType) {
      return .wrongMediaType(documented: body.mediaTypes)
    }
    // Who names no media type means the documented one.
    guard mediaType.map(Self.isJSON) ?? takesJSON else { return .lawful }
    let value: JSONValue
    do { value = try JSONParser.parse(request.body) } catch {
      let detail = "It is no JSON: \(error.description), at byte \(error.offset)."
      return .faults([fault(detail)])
    }
    guard let schema = body.schema, !Self.isPatch(mediaType ?? "") else { return .lawful }
    let faults = SchemaValidation.faults(in: value, against: schema)
    return faults.isEmpty ? .lawful : .faults(faults)
  }

  private func fault(_ detail: String) -> Problem.Fault {
    Problem.Fault(location: "body", name: "", detail: detail)
  }

  private func isDocumented(_ mediaType: String) -> Bool {
    let essence = MediaType.essence(of: mediaType)
    return body.mediaTypes.contains { documented in
      let documented = MediaType.essence(of: documented)
      if documented == essence || documented == "*/*" { return true }
      guard documented.utf8.suffix(2).elementsEqual("/*".utf8) else { return false }
      return essence.utf8.starts(with: documented.utf8.dropLast())
    }
  }

  private static func isJSON(_ mediaType: String) -> Bool { MediaType.isJSON(mediaType) }

  /// Whether content is a list of changes (RFC 6902) and not the thing that the page describes.
  private static func isPatch(_ mediaType: String) -> Bool {
    MediaType.essence(of: mediaType).utf8.suffix(15).elementsEqual("json-patch+json".utf8)
  }
}
