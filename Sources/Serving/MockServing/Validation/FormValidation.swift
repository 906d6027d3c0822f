import FixtureFormat

/// Holds the fields of a form against what a page says of them.
enum FormValidation {
  /// What is wrong with content of the type `application/x-www-form-urlencoded`; empty where nothing
  /// is.
  ///
  /// `tags[]`, `address[city]` and `address.city` are parts of `tags` and `address`. What the page does
  /// not describe is not restricted.
  static func faults(in content: [UInt8], against schema: FixtureSchema) -> [Problem.Fault] {
    guard schema.type == nil || schema.type == "object" else { return [] }
    guard let text = String(validating: content, as: UTF8.self) else {
      return [Problem.Fault(location: "body", name: "", detail: "It is no UTF-8.")]
    }
    let fields = RequestTarget.items(of: text[...])
    var faults: [Problem.Fault] = []
    func add(_ detail: String?, _ name: String) {
      guard let detail else { return }
      faults.append(Problem.Fault(location: "body", name: name, detail: detail))
    }
    for property in schema.properties {
      let whole = fields.filter { $0.name == property.name }
      let hasPart = fields.contains { isPart($0.name, of: property.name) }
      if whole.isEmpty, !hasPart, property.isRequired { add("It is required.", property.name) }
      // Nothing is known of how a list or an object is written in one field.
      if ["array", "object"].contains(property.schema.type) { continue }
      let rules = ValueRules(property.schema)
      for field in whole { add(rules.fault(inText: field.value ?? ""), property.name) }
    }
    return faults
  }

  private static func isPart(_ name: String, of whole: String) -> Bool {
    guard name.utf8.starts(with: whole.utf8) else { return false }
    let next = name.utf8.dropFirst(whole.utf8.count).first
    return next == UInt8(ascii: "[") || next == UInt8(ascii: ".")
  }
}
