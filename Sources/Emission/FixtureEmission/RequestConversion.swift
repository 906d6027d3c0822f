import APIModel
import FixtureFormat
import JSONText
import RequestSamples

extension FixtureRequestBody {
  /// The documented content of a request; nil where the page neither describes nor shows any.
  init?(of endpoint: Endpoint) {
    let bodies = endpoint.requestBodies
    let shown = endpoint.examples.filter { $0.role == .request && $0.body?.sendableText != nil }
    guard !bodies.isEmpty || !shown.isEmpty else { return nil }
    var mediaTypes: [String] = []
    for text in bodies.map(\.mediaType) + shown.map({ $0.body?.mediaType }) {
      guard let essence = text.flatMap(FieldSyntax.essence)?.lowercased(),
        !mediaTypes.contains(essence)
      else {
        continue
      }
      mediaTypes.append(essence)
    }
    if mediaTypes.isEmpty, shown.contains(where: { $0.body?.json != nil }) {
      mediaTypes = ["application/json"]
    }
    let described = Self.schema(of: bodies.compactMap { FixtureSchema($0.schema) })
    let accepted = endpoint.acceptedRequests.compactMap(\.body).filter { $0.sendableText != nil }
    let forms = accepted.filter { body in
      body.json == nil && (body.mediaType ?? mediaTypes.first).map(FormText.isForm) == true
    }
    let admitting = accepted.compactMap(\.json?.value).reduce(described) { $0?.admitting($1) }
    let schema = forms.compactMap(\.sendableText).reduce(admitting) { $0?.admitting(form: $1) }
    // What has to have a member has to be there, where the page itself shows it and never leaves it out.
    let isImplied =
      !accepted.isEmpty && schema?.properties.contains(where: \.isRequired) == true
      && !endpoint.showsRequestWithoutContent
    self.init(
      mediaTypes: mediaTypes,
      isRequired: Self.isRequired(bodies) ?? (isImplied ? true : nil),
      schema: schema
    )
  }

  private static func isRequired(_ bodies: [RequestBody]) -> Bool? {
    if bodies.contains(where: { $0.requirement == .required }) { return true }
    let isOptional = !bodies.isEmpty && bodies.allSatisfy { $0.requirement == .optional }
    return isOptional ? false : nil
  }

  /// The schema that every variant meets.
  private static func schema(of variants: [FixtureSchema]) -> FixtureSchema? {
    guard var result = variants.first else { return nil }
    for variant in variants.dropFirst() {
      guard variant.type == result.type else { return nil }
      for index in result.properties.indices {
        let twin = variant.properties.first { $0.name == result.properties[index].name }
        if twin?.isRequired != true { result.properties[index].isRequired = false }
        if let twin, twin.schema != result.properties[index].schema {
          result.properties[index].schema = FixtureSchema()
        }
      }
      for property in variant.properties
      where !result.properties.contains(where: { $0.name == property.name }) {
        result.properties.append(
          FixtureProperty(property.name, isRequired: false, property.schema)
        )
      }
    }
    return result
  }
}

extension FixtureAuthentication {
  /// The credentials that a page documents or shows; nil where it does neither, and where it says of
  /// each that a request may leave it out.
  init?(of endpoint: Endpoint) {
    let parameters = endpoint.parameters.filter {
      $0.location == .header && Self.carriesCredentials($0.wireName)
    }
    let lines = endpoint.examples.filter { $0.role == .request }.flatMap(\.headers).filter {
      Self.carriesCredentials($0.name)
    }
    var names: [String] = []
    let documented = parameters.filter { $0.requirement != .optional }.map(\.wireName)
    for name in documented + (parameters.isEmpty ? lines.map(\.name) : [])
    where !names.contains(where: { $0.lowercased() == name.lowercased() }) {
      names.append(name)
    }
    guard !names.isEmpty else { return nil }
    let values = lines.filter { $0.name.lowercased() == "authorization" }.map(\.value)
    self.init(headers: names, scheme: values.lazy.compactMap(CredentialField.scheme).first)
  }

  /// A token that is the subject of the call is no credential of the caller.
  private static func carriesCredentials(_ name: String) -> Bool {
    FieldSyntax.isToken(name) && CredentialField.isCredential(name)
      && !["x-subject-token", "x-csrf-token", "x-xsrf-token"].contains(name.lowercased())
  }
}

extension FixtureVersions {
  /// The microversions of an operation; nil where the page names neither one nor a field for them.
  init?(of endpoint: Endpoint) {
    var headers: [String] = []
    for parameter in endpoint.parameters where parameter.location == .header {
      let name = parameter.wireName
      let key = name.lowercased()
      guard FieldSyntax.isToken(name), key.hasSuffix("api-version") || key.hasSuffix("microversion")
      else { continue }
      headers.append(name)
    }
    self.init(first: endpoint.versions.first, last: endpoint.versions.last, headers: headers)
    if self == FixtureVersions() { return nil }
  }
}
