import FixtureFormat
import JSONText

/// Holds JSON against what a page says of it.
enum SchemaValidation {
  /// More faults than these tell nobody more.
  private static let mostFaults = 20

  /// What is wrong with a value, each with its place as a JSON Pointer; empty where nothing is.
  ///
  /// What the page does not describe is not restricted.
  static func faults(in value: JSONValue, against schema: FixtureSchema) -> [Problem.Fault] {
    var faults: [Problem.Fault] = []
    check(value, schema, at: .root, &faults)
    return faults
  }

  private static func check(
    _ value: JSONValue,
    _ schema: FixtureSchema,
    at place: JSONPointer,
    _ faults: inout [Problem.Fault]
  ) {
    guard faults.count < mostFaults else { return }
    if value == .null {
      if !schema.isNullable, let type = schema.type {
        add("null is not \(name(of: type)).", at: place, &faults)
      }
      return
    }
    if let type = schema.type, !has(value, type) {
      add("\(described(value)) is not \(name(of: type)).", at: place, &faults)
      return
    }
    switch value {
    case .string(let text): add(ValueRules(schema).fault(inString: text), at: place, &faults)
    case .number(let text): add(ValueRules(schema).fault(inNumber: text), at: place, &faults)
    case .boolean, .null: break
    case .array(let elements):
      guard let items = schema.items else { return }
      for (index, element) in elements.enumerated() {
        check(element, items, at: place.appending(String(index)), &faults)
      }
    case .object:
      for property in schema.properties {
        let place = place.appending(property.name)
        if let member = value[property.name] {
          check(member, property.schema, at: place, &faults)
        } else if property.isRequired {
          add("It is required.", at: place, &faults)
        }
      }
    }
  }

  private static func add(
    _ detail: String?,
    at place: JSONPointer,
    _ faults: inout [Problem.Fault]
  ) {
    guard let detail, faults.count < mostFaults else { return }
    faults.append(Problem.Fault(location: "body", name: place.description, detail: detail))
  }

  /// Whether a value has a type; a number with a fraction of zero is whole, as JSON Schema has it.
  private static func has(_ value: JSONValue, _ type: String) -> Bool {
    switch (value, type) {
    case (.string, "string"), (.boolean, "boolean"), (.array, "array"), (.object, "object"),
      (.number, "number"):
      true
    case (.number(let text), "integer"):
      DecimalNumber.isWhole(text)
        || (DecimalNumber.value(of: text).map { $0 == $0.rounded() } ?? false)
    case (_, "string"), (_, "boolean"), (_, "array"), (_, "object"), (_, "number"), (_, "integer"):
      false
    default: true
    }
  }

  private static func name(of type: String) -> String {
    switch type {
    case "integer": "a whole number"
    case "array", "object": "an \(type)"
    case "boolean": "true or false"
    default: "a \(type)"
    }
  }

  private static func described(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let text): Redaction.shortened(text, to: 40)
    case .string(let text): Problem.shown(text)
    case .array: "An array"
    case .object: "An object"
    }
  }
}
