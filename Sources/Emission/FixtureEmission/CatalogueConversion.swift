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
  /// The parameters of an endpoint; a header that a request of the page leaves out is not required,
  /// whatever its tables say: what a page shows is what the server takes.
  static func parameters(of endpoint: Endpoint) -> [FixtureParameter] {
    let shown = endpoint.examples.filter { $0.role == .request && $0.request != nil }
    return endpoint.parameters.map { parameter in
      var fixture = FixtureParameter(parameter)
      guard parameter.location == .header, fixture.isRequired == true else { return fixture }
      let name = parameter.wireName.lowercased()
      if shown.contains(where: { !$0.headers.contains { $0.name.lowercased() == name } }) {
        fixture.isRequired = nil
      }
      return fixture
    }
  }

  private init(_ parameter: Parameter) {
    let isRequired: Bool? =
      switch parameter.requirement {
      case .required: true
      case .optional: false
      case .conditional, .unstated: nil
      }
    let schema = FixtureSchema(parameter.schema) ?? FixtureSchema()
    self.init(
      name: parameter.wireName,
      location: parameter.location.rawValue,
      isRequired: isRequired,
      type: schema.type,
      allowedValues: schema.allowedValues,
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
