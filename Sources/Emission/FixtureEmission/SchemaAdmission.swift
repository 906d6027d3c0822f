import FixtureFormat
import JSONText
import RequestSamples

extension FixtureSchema {
  /// The schema without the restrictions that a documented value breaks, and with the members that it
  /// has and the tables do not: what a page shows is what the server takes.
  func admitting(_ value: JSONValue) -> FixtureSchema {
    var result = self
    switch value {
    case .null:
      result.isNullable = type != nil
      return result
    case .boolean: return type == nil || type == "boolean" ? self : FixtureSchema()
    case .string(let text):
      guard type == nil || type == "string" else { return FixtureSchema() }
      result.admit(text, size: type == nil ? nil : Double(text.unicodeScalars.count))
    case .number(let text):
      let isWhole = Double(text).map { $0 == $0.rounded() } ?? false
      guard type == nil || type == "number" || type == "integer" && isWhole else {
        return FixtureSchema()
      }
      result.admit(text, size: Double(text))
    case .array(let elements):
      guard type == nil || type == "array" else { return FixtureSchema() }
      result.items = elements.reduce(items) { $0?.admitting($1) }
    case .object:
      guard type == nil || type == "object" else { return FixtureSchema() }
      for index in properties.indices {
        if let member = value[properties[index].name] {
          result.properties[index].schema = properties[index].schema.admitting(member)
        } else {
          result.properties[index].isRequired = false
        }
      }
      // Where nothing is described, everything is admitted already.
      guard !properties.isEmpty else { return result }
      for member in value.members ?? []
      where !result.properties.contains(where: { $0.name == member.name }) {
        result.properties.append(FixtureProperty(member.name))
      }
    }
    return result
  }

  /// The schema without the restrictions that a documented form breaks.
  func admitting(form text: String) -> FixtureSchema {
    var result = self
    let pairs = FormText.pairs(in: text)
    for index in properties.indices {
      let name = properties[index].name
      let values = pairs.filter { $0.name == name }.map(\.value)
      if values.isEmpty { result.properties[index].isRequired = false }
      for value in values {
        let schema = result.properties[index].schema
        let isText = schema.type == nil || schema.type == "string"
        // What is a number or a flag in a form is one in JSON too.
        let read = isText ? nil : try? JSONParser.parse(value)
        result.properties[index].schema = schema.admitting(read ?? .string(value))
      }
    }
    guard !properties.isEmpty else { return result }
    for pair in pairs where !pair.name.utf8.contains(where: { "[.".utf8.contains($0) }) {
      if result.properties.contains(where: { $0.name == pair.name }) { continue }
      result.properties.append(FixtureProperty(pair.name))
    }
    return result
  }

  /// The schema without the restrictions that a documented text of a URL or of a header field breaks.
  ///
  /// A flag is `true` in many words, the elements of a list are parted by commas, and nothing is known of
  /// how an object is written.
  func admitting(text: String) -> FixtureSchema {
    switch type {
    case "object": return self
    case "array":
      guard let items, !items.allowedValues.isEmpty else { return self }
      var result = self
      result.items = text.utf8.split(separator: UInt8(ascii: ","))
        .reduce(items) { $0.admitting(text: String(Substring($1))) }
      return result
    case "boolean":
      let words = ["true", "false", "1", "0", ""]
      return words.contains(text.lowercased()) ? self : FixtureSchema()
    case "integer", "number": return admitting((try? JSONParser.parse(text)) ?? .string(text))
    default: return admitting(.string(text))
    }
  }

  /// Admits a text among the allowed values, its length or its number within the bounds, and its form.
  private mutating func admit(_ text: String, size: Double?) {
    if let format, type != "integer", type != "number",
      TextFormat.accepts(text, as: format) == false
    {
      self.format = nil
    }
    if !allowedValues.isEmpty, !allowedValues.contains(text) { allowedValues.append(text) }
    guard let size else { return }
    if let least = minimum.flatMap({ Double($0) }), size < least { minimum = nil }
    if let most = maximum.flatMap({ Double($0) }), size > most { maximum = nil }
  }
}
