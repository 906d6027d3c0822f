import FixtureFormat
import JSONText

/// Makes values that fit a documented schema, with what their names and formats say.
struct SchemaGenerator {
  private let seed: String
  private let pathValues: [FixtureValue]

  /// Makes a generator.
  ///
  /// - Parameters:
  ///   - seed: Two generators with one seed make the same values.
  ///   - pathValues: The values of the request that the answer repeats under their names.
  init(seed: String, pathValues: [FixtureValue] = []) {
    self.seed = seed
    self.pathValues = pathValues
  }

  /// A value that fits a schema.
  func value(of schema: FixtureSchema) -> JSONValue { value(of: schema, at: .root) }

  private func value(of schema: FixtureSchema, at place: JSONPointer) -> JSONValue {
    // Each place has a seed of its own: another member beside it changes nothing.
    var choice = RepeatableChoice(seed: seed + place.description)
    let name = place.steps.last { Int($0) == nil } ?? ""
    switch kind(of: schema) {
    case "object":
      return .object(
        schema.properties.map { property in
          JSONMember(property.name, value(of: property.schema, at: place.appending(property.name)))
        }
      )
    case "array":
      guard let items = schema.items else { return .array([]) }
      let count = choice.number(in: 1...3)
      return .array(
        (0..<count).map { value(of: items, at: place.appending(String($0))) }
      )
    default: break
    }
    if !schema.allowedValues.isEmpty {
      return Self.typed(choice.one(of: schema.allowedValues), schema.type)
    }
    if let requested = requested(name, at: place, schema.type) { return requested }
    switch schema.type {
    case "integer": return .number(Self.integer(schema, &choice))
    case "number": return .number(Self.number(schema, &choice))
    case "boolean": return .boolean(choice.number(in: 0...1) == 1)
    default: return .string(GeneratedText.make(schema, named: name, &choice))
    }
  }

  /// The type, or what the description amounts to where the page names none.
  private func kind(of schema: FixtureSchema) -> String? {
    if let type = schema.type { return type }
    if !schema.properties.isEmpty { return "object" }
    return schema.items == nil ? nil : "array"
  }

  /// The value of the request that a member repeats: under the name of its variable, and as `id` of the
  /// thing that the path leads to.
  ///
  /// It is the requested one whatever the page says of its form: who asks for `abc` gets `abc`.
  private func requested(_ name: String, at place: JSONPointer, _ type: String?) -> JSONValue? {
    if place.steps.contains(where: { Int($0) != nil }) { return nil }
    let named = pathValues.first { $0.name.isEqual(ignoringCaseTo: name) }
    let isThing = name.isEqual(ignoringCaseTo: "id") && place.steps.count <= 2
    guard let text = (named ?? (isThing ? pathValues.last : nil))?.value else { return nil }
    switch type {
    case nil, "string": return .string(text)
    case "integer": return Int(text).map(String.init) == text ? .number(text) : nil
    case "number": return DecimalNumber.value(of: text) == nil ? nil : .number(text)
    default: return nil
    }
  }

  private static func typed(_ text: String, _ type: String?) -> JSONValue {
    switch type {
    case "integer" where DecimalNumber.isWhole(text),
      "number" where DecimalNumber.value(of: text) != nil:
      .number(text)
    case "boolean": .boolean(text.isEqual(ignoringCaseTo: "true"))
    default: .string(text)
    }
  }

  private static func integer(
    _ schema: FixtureSchema,
    _ choice: inout RepeatableChoice
  ) -> String {
    let most = whole(schema.maximum, .down)
    let lower = whole(schema.minimum, .up) ?? min(most ?? 1, 1)
    let next = lower.addingReportingOverflow(99)
    let upper = most ?? (next.overflow ? .max : next.partialValue)
    return String(choice.number(in: lower...max(lower, upper)))
  }

  /// A bound as the nearest whole number inside of it, and inside of what fits into 64 bits.
  private static func whole(_ text: String?, _ rule: FloatingPointRoundingRule) -> Int? {
    guard let text else { return nil }
    if let bound = Int(text) { return bound }
    return DecimalNumber.value(of: text).map { bound in
      let bound = bound.rounded(rule)
      return Int(exactly: bound) ?? (bound < 0 ? .min : .max)
    }
  }

  private static func number(_ schema: FixtureSchema, _ choice: inout RepeatableChoice) -> String {
    let least = schema.minimum.flatMap(DecimalNumber.value)
    let most = schema.maximum.flatMap(DecimalNumber.value)
    let lower = least ?? min(most ?? 0, 0)
    let upper = max(lower, most ?? lower + 100)
    let part = Double(choice.number(in: 0...1_000)) / 1_000
    let exact = min(max(lower + (upper - lower) * part, lower), upper)
    // Two decimals, as people write amounts, where the bounds leave room for them.
    let short = (exact * 100).rounded() / 100
    let value = short >= lower && short <= upper ? short : exact
    return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }
}
