import FixtureFormat

/// What a page says of a single value: its type, format, range, and the values that are allowed.
struct ValueRules: Hashable, Sendable {
  /// The type by its name in JSON Schema; nil for any.
  let type: String?

  private let format: String?
  private let allowed: [String]
  private let minimum: String?
  private let maximum: String?

  /// The rules of a parameter.
  init(_ parameter: FixtureParameter) {
    type = parameter.type
    format = parameter.format
    allowed = parameter.allowedValues
    minimum = parameter.minimum
    maximum = parameter.maximum
  }

  /// The rules of a schema, without what it says of members and elements.
  init(_ schema: FixtureSchema) {
    type = schema.type
    format = schema.format
    allowed = schema.allowedValues
    minimum = schema.minimum
    maximum = schema.maximum
  }

  /// Whether any text is as good as another.
  var acceptsEverything: Bool {
    (type == nil || type == "string" || type == "array" || type == "object") && format == nil
      && allowed.isEmpty && minimum == nil && maximum == nil
  }

  /// What is wrong with a text that stands for a value, as in a URL; nil for nothing.
  ///
  /// The elements of an array are parted by commas; nothing is known of how an object is written.
  func fault(inText text: String) -> String? {
    switch type {
    case "object": return nil
    case "array":
      let elements = text.utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0)) }
      return elements.lazy.compactMap { faultOfChoice($0) }.first
    default: return faultOfType(text) ?? faultOfChoice(text) ?? faultOfRange(text)
    }
  }

  /// What is wrong with a string that is one already, as in JSON.
  func fault(inString text: String) -> String? { faultOfChoice(text) ?? faultOfRange(text) }

  /// What is wrong with a number that is one already, as in JSON.
  func fault(inNumber text: String) -> String? { faultOfChoice(text) ?? faultOfBounds(text) }

  private func faultOfType(_ text: String) -> String? {
    switch type {
    case "integer":
      if Int(text).map(String.init) == text || text == "-0" { return nil }
      guard DecimalNumber.isWhole(text) else { return "\(Problem.shown(text)) is no whole number." }
      return Int(text) == nil ? "\(Problem.shown(text)) is beyond every whole number." : nil
    case "number":
      return DecimalNumber.value(of: text) == nil ? "\(Problem.shown(text)) is no number." : nil
    case "boolean":
      let words: Set<String> = ["true", "false", "1", "0"]
      return words.contains(text.lowercased())
        ? nil : "\(Problem.shown(text)) is neither true nor false."
    default: return nil
    }
  }

  private func faultOfChoice(_ text: String) -> String? {
    if allowed.isEmpty || allowed.contains(text) { return nil }
    if type == "boolean", allowed.contains(where: { $0.isEqual(ignoringCaseTo: text) }) {
      return nil
    }
    let shown = allowed.prefix(12).joined(separator: ", ")
    return "\(Problem.shown(text)) is none of \(shown)\(allowed.count > 12 ? ", ..." : "")."
  }

  /// The range of a number, the length of a string, and its format.
  private func faultOfRange(_ text: String) -> String? {
    if type == "integer" || type == "number" { return faultOfBounds(text) }
    if type == "boolean" { return nil }
    if let format, TextFormat.accepts(text, as: format) == false {
      return "\(Problem.shown(text)) is not \(TextFormat.name(of: format))."
    }
    guard type == "string" else { return nil }
    let length = text.unicodeScalars.count
    if let least = minimum.flatMap({ Int($0) }), length < least {
      return "\(Problem.shown(text)) has fewer than \(least) characters."
    }
    if let most = maximum.flatMap({ Int($0) }), length > most {
      return "\(Problem.shown(text)) has more than \(most) characters."
    }
    return nil
  }

  private func faultOfBounds(_ text: String) -> String? {
    guard let value = DecimalNumber.value(of: text) else { return nil }
    if let least = minimum.flatMap(DecimalNumber.value), value < least {
      return "\(Problem.shown(text)) is less than \(minimum ?? "")."
    }
    if let most = maximum.flatMap(DecimalNumber.value), value > most {
      return "\(Problem.shown(text)) is more than \(maximum ?? "")."
    }
    return nil
  }
}
