import APIModel
import FixtureFormat
import RequestSamples

extension FixtureDiscriminator {
  init(_ discriminator: Discriminator) {
    self =
      switch discriminator {
      case .bodyKey(let key): .bodyKey(key)
      case .header(let name, let value): .header(name: name, value: value)
      case .query(let name, let value): .query(name: name, value: value)
      }
  }
}

extension FixtureParameter {
  /// The parameters of an endpoint, without the rules that a request of the page breaks: what a page
  /// shows is what the server takes, whatever its tables say.
  static func parameters(of endpoint: Endpoint) -> [FixtureParameter] {
    let requests = endpoint.acceptedRequests.filter { $0.request != nil }
    return endpoint.parameters.map { parameter in
      let shown = requests.compactMap { values(of: parameter, in: $0) }
      let texts = shown.joined().filter { !Placeholder.isPlaceholder($0) }
      let schema = texts.reduce(FixtureSchema(parameter.schema) ?? FixtureSchema()) {
        $0.admitting(text: $1)
      }
      var fixture = FixtureParameter(parameter, schema)
      if fixture.isRequired == true, shown.contains([]) { fixture.isRequired = nil }
      return fixture
    }
  }

  /// What a request has for a header or a query parameter; nil for one of another place.
  private static func values(of parameter: Parameter, in request: Example) -> [String]? {
    switch parameter.location {
    case .header:
      let name = parameter.wireName.lowercased()
      return request.headers.filter { $0.name.lowercased() == name }.map(\.value)
    case .query:
      let query = request.request?.query ?? []
      return query.filter { $0.name == parameter.wireName }.map(\.value)
    default: return nil
    }
  }

  private init(_ parameter: Parameter, _ schema: FixtureSchema) {
    let isRequired: Bool? =
      switch parameter.requirement {
      case .required: true
      case .optional: false
      case .conditional, .unstated: nil
      }
    self.init(
      name: parameter.wireName,
      location: parameter.location.rawValue,
      isRequired: isRequired,
      type: schema.type,
      allowedValues: schema.items?.allowedValues ?? schema.allowedValues,
      format: schema.format,
      minimum: schema.minimum,
      maximum: schema.maximum,
      defaultValue: schema.defaultValue
    )
  }
}

extension FixtureValue {
  init(_ value: SampleValue) { self.init(value.name, value.literal ?? "") }
}
