import APIModel
import RequestSamples
import SiteEmission

/// What a reference documents, and what of it is missing: the numbers of the health page.
struct Completeness {
  /// A kind of thing that should have a description.
  enum Part: CaseIterable {
    case endpoints, parameters, requestFields, responseFields, headers
  }

  /// A thing that something is missing of.
  struct Place {
    /// The operation.
    let planned: SitePlan.PlannedEndpoint

    /// The id on its page; nil for the page as a whole.
    let id: String?

    /// The name of the thing; empty for the operation itself.
    let name: String
  }

  /// How many things there are, and those that lack something.
  struct Count {
    var whole = 0
    var missing: [Place] = []
  }

  /// The documented responses by status; missing are those without an example.
  private(set) var examples: [Int: Count] = [:]

  /// The things that should have a description; missing are those without.
  private(set) var descriptions: [Part: Count] = [:]

  /// Counts what a plan documents.
  init(_ plan: SitePlan) {
    for planned in plan.endpoints {
      let endpoint = planned.endpoint
      count(.endpoints, endpoint.description.isEmpty, planned, nil, "")
      for parameter in endpoint.parameters {
        let isHeader = parameter.location == .header
        let name = isHeader ? parameter.wireName.lowercased() : parameter.wireName
        let kind = parameter.location == .unknown ? "parameter" : parameter.location.rawValue
        count(
          .parameters, parameter.description.isEmpty, planned, "\(kind)-\(name)",
          parameter.wireName)
        count(parameter.schema.fields, .parameters, planned, "\(kind)-\(name).", "")
      }
      for body in endpoint.requestBodies {
        count(body.schema.fields, .requestFields, planned, "body-", "")
      }
      for response in endpoint.responses { count(response, planned) }
    }
  }

  private mutating func count(_ response: Response, _ planned: SitePlan.PlannedEndpoint) {
    let endpoint = planned.endpoint
    let status = response.servedStatus
    let prefix = ResponseView.prefix(of: response.status)
    let hasExample = endpoint.examples.contains {
      $0.role == .response && endpoint.servedStatus(of: $0).code == status
    }
    examples[status, default: Count()].whole += 1
    if !hasExample {
      let place = Place(planned: planned, id: ResponseView.id(of: response.status), name: "")
      examples[status, default: Count()].missing.append(place)
    }
    for header in response.headers {
      count(
        .headers, header.description.isEmpty, planned,
        "\(prefix)header-\(header.wireName.lowercased())", header.wireName)
    }
    count(response.body?.fields ?? [], .responseFields, planned, prefix, "")
  }

  private mutating func count(
    _ fields: [SchemaField],
    _ part: Part,
    _ planned: SitePlan.PlannedEndpoint,
    _ prefix: String,
    _ names: String
  ) {
    var waiting = fields.map { (field: $0, name: names + $0.name) }
    while let (field, name) = waiting.popLast() {
      count(part, field.description.isEmpty, planned, prefix + name, name)
      for inner in field.schema.fields { waiting.append((inner, "\(name).\(inner.name)")) }
    }
  }

  private mutating func count(
    _ part: Part,
    _ isMissing: Bool,
    _ planned: SitePlan.PlannedEndpoint,
    _ id: @autoclosure () -> String?,
    _ name: @autoclosure () -> String
  ) {
    descriptions[part, default: Count()].whole += 1
    if isMissing {
      descriptions[part, default: Count()].missing.append(
        Place(planned: planned, id: id(), name: name()))
    }
  }
}
