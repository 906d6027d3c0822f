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
  init(_ parameter: Parameter) {
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
