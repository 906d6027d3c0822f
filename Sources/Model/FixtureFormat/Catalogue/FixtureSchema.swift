/// What a documented value looks like: the part of JSON Schema that pages speak of.
///
/// A schema is a finite tree. An array's elements and an object's members are described where the page
/// describes them; what is not described is not restricted.
public struct FixtureSchema: Hashable, Sendable {
  /// The JSON Schema type (`string`, `integer`, `number`, `boolean`, `array`, `object`); nil where
  /// the page names none that is known.
  public var type: String?

  /// Whether `null` is a value besides.
  public var isNullable: Bool

  /// The format as JSON Schema names it, such as `uuid` or `date-time`.
  public var format: String?

  /// The values that are allowed, as written; empty where any is.
  public var allowedValues: [String]

  /// The least number as JSON writes it; for a string, the least length in characters.
  public var minimum: String?

  /// The greatest number as JSON writes it; for a string, the greatest length in characters.
  public var maximum: String?

  /// The value that counts where none is sent, as written.
  public var defaultValue: String?

  /// The members of an object, in the order of the page.
  public var properties: [FixtureProperty]

  /// The schema of the elements of an array; nil where nothing is said about them.
  public var items: FixtureSchema? {
    get { elements.first }
    set { elements = newValue.map { [$0] } ?? [] }
  }

  /// At most one schema: a value cannot hold itself, and an array of it can.
  private var elements: [FixtureSchema]

  /// Makes a schema that restricts nothing but what is given.
  public init(
    type: String? = nil,
    isNullable: Bool = false,
    format: String? = nil,
    allowedValues: [String] = [],
    minimum: String? = nil,
    maximum: String? = nil,
    defaultValue: String? = nil,
    properties: [FixtureProperty] = [],
    items: FixtureSchema? = nil
  ) {
    self.type = type
    self.isNullable = isNullable
    self.format = format
    self.allowedValues = allowedValues
    self.minimum = minimum
    self.maximum = maximum
    self.defaultValue = defaultValue
    self.properties = properties
    self.elements = items.map { [$0] } ?? []
  }
}

/// A member of an object that a page describes.
public struct FixtureProperty: Hashable, Sendable {
  /// The name in the JSON text.
  public var name: String

  /// Whether the object has to have it.
  public var isRequired: Bool

  /// Its value.
  public var schema: FixtureSchema

  /// Makes a member.
  public init(_ name: String, isRequired: Bool = false, _ schema: FixtureSchema = FixtureSchema()) {
    self.name = name
    self.isRequired = isRequired
    self.schema = schema
  }
}
