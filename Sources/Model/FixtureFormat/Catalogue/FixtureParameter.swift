/// A parameter of an operation.
public struct FixtureParameter: Hashable, Sendable {
  /// The name in a request.
  public var name: String

  /// `path`, `query`, `header`, `cookie` or `unknown`.
  public var location: String

  /// Whether a request has to have it; nil where the page does not say or makes conditions.
  public var isRequired: Bool?

  /// The JSON Schema type (`string`, `integer`, `number`, `boolean`, `array`, `object`); nil where
  /// the page names none that is known.
  public var type: String?

  /// The values that are allowed, as written; empty where any is.
  public var allowedValues: [String]

  /// The format as JSON Schema names it, such as `uuid` or `date-time`.
  public var format: String?

  /// The least number as JSON writes it; for a string, the least length in characters.
  public var minimum: String?

  /// The greatest number as JSON writes it; for a string, the greatest length in characters.
  public var maximum: String?

  /// The value that counts where none is sent, as written.
  public var defaultValue: String?

  /// Makes a parameter.
  public init(
    name: String,
    location: String,
    isRequired: Bool? = nil,
    type: String? = nil,
    allowedValues: [String] = [],
    format: String? = nil,
    minimum: String? = nil,
    maximum: String? = nil,
    defaultValue: String? = nil
  ) {
    self.name = name
    self.location = location
    self.isRequired = isRequired
    self.type = type
    self.allowedValues = allowedValues
    self.format = format
    self.minimum = minimum
    self.maximum = maximum
    self.defaultValue = defaultValue
  }
}
