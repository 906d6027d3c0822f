import FixtureFormat
import JSONText

/// What a page says of the content of a request.
struct BodyRules: Sendable {
  /// What is wrong with the content as a whole.
  enum Verdict {
    /// Nothing is, but that it has members which the page does not document.
    case lawful(unknown: [Problem.Fault])
    case wrongMediaType(documented: [String])
    case faults([Problem.Fault])
  }

  private let body: FixtureRequestBody
  private let takesJSON: Bool
  private let discriminator: String?

  /// Reads the rules of an operation; nil where the page describes no content.
  init?(_ operation: FixtureOperation) {
    guard let body = operation.requestBody else { return nil }
    self.body = body
    discriminator = if case .bodyKey(let key) = operation.discriminator { key } else { nil }
    takesJSON =
      body.mediaTypes.isEmpty
      ? body.schema != nil : body.mediaTypes.contains(where: MediaType.isJSON)
  }

  /// The media types that a client of an operation may send by PATCH: those of the page, and both
  /// patches where the page has content in JSON.
  static func patchTypes(_ documented: [String]) -> [String] {
    guard documented.contains(where: MediaType.isJSON) else { return documented }
    let patches = ["application/merge-patch+json", "application/json-patch+json"]
    return documented + patches.filter { !documented.contains($0) }
  }

  /// What is wrong with the content of a request.
  func verdict(on request: MockRequest) -> Verdict {
    if request.body.isEmpty {
      guard body.isRequired == true else { return .lawful(unknown: []) }
      return .faults([fault("The request needs content, and has none.")])
    }
    let mediaType = request.headers["Content-Type"]
    let isPatching = request.method == "PATCH"
    let namesPatch =
      mediaType.map { MediaType.isPatch($0) || MediaType.isMergePatch($0) } ?? false
    if let mediaType, !body.mediaTypes.isEmpty, !isDocumented(mediaType),
      !(isPatching && namesPatch && takesJSON)
    {
      return .wrongMediaType(documented: body.mediaTypes)
    }
    if MediaType.isForm(mediaType ?? body.mediaTypes.first ?? "") {
      guard let schema = body.schema else { return .lawful(unknown: []) }
      let faults = FormValidation.faults(in: request.body, against: schema)
      if !faults.isEmpty { return .faults(faults) }
      let fields = RequestTarget.items(of: String(decoding: request.body, as: UTF8.self)[...])
      let unknown = UnknownMembers.faults(inForm: fields, against: schema, known: discriminator)
      return .lawful(unknown: unknown)
    }
    // Who names no media type means the documented one.
    guard mediaType.map(MediaType.isJSON) ?? takesJSON else { return .lawful(unknown: []) }
    let value: JSONValue
    do { value = try JSONParser.parse(request.body) } catch {
      let detail = "It is no JSON: \(error.description), at byte \(error.offset)."
      return .faults([fault(detail)])
    }
    // A patch is no such thing as the page describes: null in it takes a member away.
    guard var schema = body.schema, !namesPatch else { return .lawful(unknown: []) }
    if isPatching, schema.type != "array", value.elements != nil { return .lawful(unknown: []) }
    if isPatching, let inner = unwrapped(schema, for: value) { schema = inner }
    let faults = SchemaValidation.faults(in: value, against: schema)
    if !faults.isEmpty { return .faults(faults) }
    let unknown = UnknownMembers.faults(in: value, against: schema, known: discriminator)
    return .lawful(unknown: unknown)
  }

  /// What the page says of the thing itself, for content that has it without the one member that wraps
  /// it on the page; nil for other content.
  private func unwrapped(_ schema: FixtureSchema, for value: JSONValue) -> FixtureSchema? {
    guard schema.properties.count == 1, let wrapper = schema.properties.first,
      !wrapper.schema.properties.isEmpty, let members = value.members,
      members.contains(where: { member in
        wrapper.schema.properties.contains { $0.name == member.name }
      }), value[wrapper.name] == nil
    else { return nil }
    return wrapper.schema
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
}
