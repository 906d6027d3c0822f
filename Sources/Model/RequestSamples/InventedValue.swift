import APIModel
import JSONText

/// Values for what a page documents without a value: always the same, and lawful for the type.
enum InventedValue {
  /// How deep an invented body goes; what lies deeper is left out.
  private static let depthLimit = 16

  /// The value that the page gives for a schema: the default, else the first that is allowed.
  ///
  /// Tables write words such as `none` or `unlimited` where a number belongs; those are no values.
  static func documented(_ schema: Schema) -> String? {
    let values = [schema.defaultValue].compactMap { $0 } + schema.allowedValues
    return values.first { text in
      !Placeholder.isPlaceholder(text) && json(text, as: schema.type?.kind) != nil
    }
  }

  /// A text for a parameter of this schema.
  static func text(for schema: Schema) -> String {
    switch schema.type?.kind {
    case .integer, .number: schema.minimum.flatMap(Int.init).map(String.init) ?? "1"
    case .boolean: "true"
    default: string(for: schema)
    }
  }

  /// A JSON value of this schema: of an object the required members, or all where none is required.
  static func json(for schema: Schema, depth: Int = 0) -> JSONValue {
    if let text = documented(schema), let value = json(text, as: schema.type?.kind) {
      return value
    }
    switch schema.type?.kind {
    case .integer, .number: return .number(text(for: schema))
    case .boolean: return .boolean(true)
    case .null: return .null
    case .array:
      // The default is that of the array; the values that are allowed are those of its elements.
      var element = schema
      element.defaultValue = nil
      element.type?.kind = schema.type?.element ?? (schema.fields.isEmpty ? .string : .object)
      return .array(depth < depthLimit ? [json(for: element, depth: depth + 1)] : [])
    case .object: return object(of: schema.fields, depth: depth)
    default:
      return schema.fields.isEmpty
        ? .string(string(for: schema)) : object(of: schema.fields, depth: depth)
    }
  }

  private static func object(of fields: [SchemaField], depth: Int) -> JSONValue {
    guard depth < depthLimit else { return .object([]) }
    let required = fields.filter { $0.requirement == .required }
    return .object(
      (required.isEmpty ? fields : required).map {
        JSONMember($0.name, json(for: $0.schema, depth: depth + 1))
      }
    )
  }

  /// A text of a page as a value of the type that the page gives it; nil where it is none of that type.
  private static func json(_ text: String, as kind: TypeReference.Kind?) -> JSONValue? {
    switch kind {
    case .integer: return Int(text) == nil ? nil : try? JSONParser.parse(text)
    case .boolean: return ["true": true, "false": false][text.lowercased()].map { .boolean($0) }
    case .number, .object, .array:
      guard let value = try? JSONParser.parse(text) else { return nil }
      switch (kind, value) {
      case (.number, .number), (.object, .object), (.array, .array): return value
      default: return nil
      }
    case .null: return .null
    case .string, .file, .named, nil: return .string(text)
    }
  }

  private static func string(for schema: Schema) -> String {
    switch schema.type?.format {
    case "uuid": return "00000000-0000-4000-8000-000000000001"
    case "date-time": return "2024-01-01T00:00:00Z"
    case "date": return "2024-01-01"
    case "time": return "00:00:00Z"
    // Names and addresses that are reserved for examples: RFC 2606, RFC 5737, RFC 3849.
    case "uri", "url": return "https://example.com/"
    case "email": return "user@example.com"
    case "hostname": return "host.example.com"
    case "ipv4": return "192.0.2.1"
    case "ipv6": return "2001:db8::1"
    default:
      let longest = schema.maximum.flatMap(Int.init).map { max(1, $0) } ?? .max
      return String("example".prefix(longest))
    }
  }
}
