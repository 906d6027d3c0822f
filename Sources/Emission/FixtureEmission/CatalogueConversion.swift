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
    let type: TypeReference.Kind? =
      switch parameter.schema.type?.kind {
      case .null, .file, .named, nil: nil
      case let kind: kind
      }
    self.init(
      name: parameter.wireName,
      location: parameter.location.rawValue,
      isRequired: isRequired,
      type: type?.rawValue,
      allowedValues: parameter.schema.allowedValues
    )
  }
}

extension FixtureValue {
  init(_ value: SampleValue) { self.init(value.name, value.literal ?? "") }
}
