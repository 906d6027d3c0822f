import FixtureFormat

/// What a page says of the parameters of an operation outside its body.
struct ParameterRules: Sendable {
  private struct Rule: Sendable {
    var name: String
    var isRequired: Bool
    var rules: ValueRules
  }

  private let path: [Rule]
  private let query: [Rule]
  private let headers: [Rule]
  private let cookies: [Rule]
  private let known: Set<String>

  /// More unknown names than these tell nobody more.
  private static let mostUnknown = 16

  /// Reads the rules of an operation.
  ///
  /// A rule that the page's own request breaks is none: the example shows what the server takes.
  init(_ operation: FixtureOperation) {
    let examples = operation.responses.flatMap(\.examples)
    let pathValues = examples.flatMap(\.pathValues)
    let queryValues = examples.flatMap(\.queryValues)
    func rules(in location: String, shown: [FixtureValue]) -> [Rule] {
      operation.parameters.filter { $0.location == location }.compactMap { parameter in
        let rules = ValueRules(parameter)
        let isBroken = shown.contains { value in
          value.name == parameter.name && rules.fault(inText: value.value) != nil
        }
        let isRequired = parameter.isRequired == true && Self.canBeAskedFor(parameter, operation)
        let isNone = rules.acceptsEverything || isBroken
        if isNone, !isRequired { return nil }
        let free = ValueRules(FixtureParameter(name: parameter.name, location: location))
        return Rule(name: parameter.name, isRequired: isRequired, rules: isNone ? free : rules)
      }
    }
    path = rules(in: "path", shown: pathValues)
    query = rules(in: "query", shown: queryValues)
    headers = rules(in: "header", shown: [])
    cookies = rules(in: "cookie", shown: [])
    let documented = operation.parameters.filter { ["query", "unknown"].contains($0.location) }
    known = Set(documented.map(\.name))
      .union(operation.listBehaviour?.parameters.map(\.name) ?? [])
      .union(queryValues.map(\.name))
      .union(Self.queryNames(of: operation))
  }

  /// What is wrong with the parameters of a request; empty where nothing is.
  func faults(in exchange: Exchange, pathValues: [FixtureValue]) -> [Problem.Fault] {
    var faults: [Problem.Fault] = []
    for rule in path {
      for value in pathValues where value.name == rule.name {
        add(rule.rules.fault(inText: value.value), "path", rule.name, &faults)
      }
    }
    for rule in query {
      let items = exchange.target.query.filter { $0.name == rule.name }
      if items.isEmpty, rule.isRequired { add("It is required.", "query", rule.name, &faults) }
      for item in items {
        // A name alone, as in `?force`, is how a flag is raised.
        if item.value == nil, rule.rules.type == "boolean" { continue }
        add(rule.rules.fault(inText: item.value ?? ""), "query", rule.name, &faults)
      }
    }
    for rule in headers {
      let values = exchange.request.headers.values(of: rule.name)
      if values.isEmpty, rule.isRequired { add("It is required.", "header", rule.name, &faults) }
      for value in values {
        add(rule.rules.fault(inText: value), "header", rule.name, &faults)
      }
    }
    if !cookies.isEmpty {
      for (name, value) in Self.cookies(of: exchange.request) {
        for rule in cookies where rule.name == name {
          add(rule.rules.fault(inText: value), "cookie", name, &faults)
        }
      }
    }
    return faults
  }

  /// Whether a request can be refused because a parameter is missing.
  private static func canBeAskedFor(
    _ parameter: FixtureParameter,
    _ operation: FixtureOperation
  ) -> Bool {
    switch parameter.location {
    case "query": true
    case "header": RequiredHeaders.canBeAskedFor(parameter.name, of: operation)
    default: false
    }
  }

  /// The query parameters that the page does not document, each once, with what was meant perhaps.
  func unknown(in query: [RequestTarget.QueryItem]) -> [Problem.Fault] {
    var seen: Set<String> = []
    return query.compactMap { item in
      guard seen.count < Self.mostUnknown, !known.contains(item.name),
        !known.contains(Self.base(of: item.name)), seen.insert(item.name).inserted
      else { return nil }
      // What begins so is meant for the mock rather than for the page.
      let isReserved = item.name.utf8.starts(with: "__".utf8)
      return Problem.Fault(
        location: "query",
        name: Redaction.shortened(item.name, to: 80),
        detail: UndocumentedName.detail(
          item.name, among: isReserved ? Overrides.reservedNames : known.sorted())
      )
    }
  }

  /// The name of `filter[name]`, `ids[]` or `metadata.key` without what stands behind it.
  static func base(of name: String) -> String {
    let end = name.utf8.firstIndex { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: ".") }
    return end.map { String(name[..<$0]) } ?? name
  }

  /// The parameters that a path template or a discriminator names.
  private static func queryNames(of operation: FixtureOperation) -> [String] {
    var names: [String] = []
    if case .query(let name, _) = operation.discriminator { names.append(name) }
    for path in operation.paths {
      guard let mark = path.utf8.firstIndex(of: UInt8(ascii: "?")) else { continue }
      let items = path.utf8[path.utf8.index(after: mark)...].split(separator: UInt8(ascii: "&"))
      names += items.map { String(Substring($0.prefix { $0 != UInt8(ascii: "=") })) }
    }
    return names
  }

  private static func cookies(of request: MockRequest) -> [(name: String, value: String)] {
    request.headers.values(of: "Cookie").flatMap { field in
      ListField.elements(of: field, separator: UInt8(ascii: ";")).compactMap { pair in
        guard let equals = pair.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        return (String(pair[..<equals]), String(pair[pair.utf8.index(after: equals)...]))
      }
    }
  }

  private func add(
    _ detail: String?,
    _ location: String,
    _ name: String,
    _ faults: inout [Problem.Fault]
  ) {
    guard let detail else { return }
    faults.append(Problem.Fault(location: location, name: name, detail: detail))
  }
}
