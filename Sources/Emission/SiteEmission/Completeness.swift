import APIModel
import RequestSamples

/// What a reference documents, and what of it is missing: the numbers of the health page.
public struct Completeness: Sendable {
  /// A kind of thing that should have a description.
  public enum Part: Int, CaseIterable, Sendable {
    /// Operations.
    case endpoints
    /// Parameters of any place.
    case parameters
    /// Members of the bodies of requests.
    case requestFields
    /// Members of the bodies of responses.
    case responseFields
    /// Header fields of responses.
    case headers
  }

  /// A thing that something is missing of.
  public struct Place: Sendable {
    /// The operation.
    public let planned: PlannedEndpoint

    /// The id on its page; nil for the page as a whole.
    public let id: String?

    /// The name of the thing; empty for the operation itself.
    public let name: String
  }

  /// How many things there are, and those that lack something.
  public struct Count: Sendable {
    /// How many there are.
    public fileprivate(set) var whole = 0

    /// Those that lack something.
    public fileprivate(set) var missing: [Place] = []

    fileprivate static func += (left: inout Count, right: Count) {
      left.whole += right.whole
      if !right.missing.isEmpty { left.missing += right.missing }
    }
  }

  /// As many places of one kind are listed; of more the number is enough to start with.
  public static let listedPlaces = 100

  /// The documented responses that can have content, by status; missing are those without an example.
  public private(set) var examples: [Int: Count] = [:]

  /// The things that should have a description; missing are those without.
  private var descriptions = Array(repeating: Count(), count: Part.allCases.count)

  /// Adds up what all operations document.
  public init(_ endpoints: some Sequence<EndpointCompleteness>) {
    for endpoint in endpoints {
      for (status, count) in endpoint.examples { examples[status, default: Count()] += count }
      for part in Part.allCases { descriptions[part.rawValue] += endpoint[part] }
    }
  }

  /// The things of a kind that should have a description; nil where there are none.
  public func descriptions(of part: Part) -> Count? {
    let count = descriptions[part.rawValue]
    return count.whole == 0 ? nil : count
  }
}

/// What one operation documents, and what of it is missing.
public struct EndpointCompleteness: Sendable {
  /// A status and its documented responses that can have content; missing are those without an
  /// example.
  private(set) var examples: [(status: Int, count: Completeness.Count)] = []

  private var descriptions = Array(
    repeating: Completeness.Count(), count: Completeness.Part.allCases.count)

  /// The things of a kind that should have a description; missing are those without.
  fileprivate subscript(part: Completeness.Part) -> Completeness.Count {
    descriptions[part.rawValue]
  }

  /// Counts what an operation documents.
  public init(_ planned: PlannedEndpoint) {
    let endpoint = planned.endpoint
    count(.endpoints, endpoint.description.isEmpty, planned, nil, "")
    for parameter in endpoint.parameters {
      let isHeader = parameter.location == .header
      let name = isHeader ? parameter.wireName.lowercased() : parameter.wireName
      let kind = parameter.location == .unknown ? "parameter" : parameter.location.rawValue
      count(
        .parameters, parameter.isUndescribed, planned, "\(kind)-\(name)", parameter.wireName)
      count(parameter.schema.fields, .parameters, planned, "\(kind)-\(name).", "")
    }
    for body in endpoint.requestBodies {
      count(body.schema.fields, .requestFields, planned, "body-", "")
    }
    for response in endpoint.responses { count(response, planned) }
  }

  private mutating func count(_ response: Response, _ planned: PlannedEndpoint) {
    let endpoint = planned.endpoint
    let status = response.servedStatus
    let prefix = ResponseID.prefix(of: response.status)
    if StatusContent.isAllowed(for: status) {
      let hasExample = endpoint.examples.contains {
        $0.role == .response && endpoint.servedStatus(of: $0).code == status
      }
      var examples = Completeness.Count(whole: 1)
      if !hasExample {
        examples.missing.append(
          Completeness.Place(
            planned: planned, id: ResponseID.heading(of: response.status), name: ""))
      }
      self.examples.append((status, examples))
    }
    for header in response.headers {
      count(
        .headers, header.isUndescribed, planned,
        "\(prefix)header-\(header.wireName.lowercased())", header.wireName)
    }
    count(response.body?.fields ?? [], .responseFields, planned, prefix, "")
  }

  private mutating func count(
    _ fields: [SchemaField],
    _ part: Completeness.Part,
    _ planned: PlannedEndpoint,
    _ prefix: String,
    _ names: String
  ) {
    var waiting: [(field: SchemaField, name: String)] = []
    /// Counts the fields of which nothing is missing, and keeps the others.
    func take(_ fields: [SchemaField], _ prefix: String) {
      for index in fields.indices {
        if fields[index].isUndescribed || !fields[index].schema.fields.isEmpty {
          waiting.append((fields[index], prefix + fields[index].name))
        } else {
          descriptions[part.rawValue].whole += 1
        }
      }
    }
    take(fields, names)
    while let (field, name) = waiting.popLast() {
      count(part, field.isUndescribed, planned, prefix + name, name)
      take(field.schema.fields, name + ".")
    }
  }

  private mutating func count(
    _ part: Completeness.Part,
    _ isMissing: Bool,
    _ planned: PlannedEndpoint,
    _ id: @autoclosure () -> String?,
    _ name: @autoclosure () -> String
  ) {
    descriptions[part.rawValue].whole += 1
    if isMissing {
      descriptions[part.rawValue].missing.append(
        Completeness.Place(planned: planned, id: id(), name: name()))
    }
  }
}
