public import APIModel
import JSONText

extension RequestSample {
  /// The requests of an endpoint: first the main one, which succeeds without a preference, then one for
  /// each further answer that the page shows, in its order.
  ///
  /// The main one is for the first answer of the lowest documented success. Never empty.
  public static func samples(for endpoint: Endpoint) -> [RequestSample] {
    DocumentedExchange.mainAndOthers(of: endpoint).map {
      RequestSample(of: endpoint, exchange: $0)
    }
  }

  /// The first of the ``samples(for:)`` of an endpoint.
  public static func main(for endpoint: Endpoint) -> RequestSample {
    RequestSample(of: endpoint, exchange: DocumentedExchange.main(of: endpoint))
  }

  /// The request of one exchange.
  private init(of endpoint: Endpoint, exchange: DocumentedExchange) {
    self.init(
      name: exchange.response?.name,
      title: exchange.response?.title ?? "",
      method: endpoint.method == .any ? .get : endpoint.method,
      path: endpoint.path,
      pathValues: Self.pathValues(of: endpoint, exchange: exchange),
      expectedStatus: exchange.status
    )
    query = Self.query(of: endpoint, exchange: exchange)
    body = Self.body(of: endpoint, exchange: exchange)
    answer = SampleAnswer(of: exchange, method: method)
    headers = SampleHeaders(of: endpoint, exchange: exchange, hasBody: body != nil).values
  }

  private static func pathValues(
    of endpoint: Endpoint,
    exchange: DocumentedExchange
  ) -> [SampleValue] {
    var seen: Set<String> = []
    return endpoint.path.variables.filter { seen.insert($0).inserted }.map { variable in
      if let shown = exchange.pathValues.first(where: { $0.name == variable }) { return shown }
      let parameter = endpoint.parameters.first {
        $0.location == .path && $0.wireName == variable
      }
      return value(variable, for: parameter?.schema ?? Schema())
    }
  }

  private static func query(
    of endpoint: Endpoint,
    exchange: DocumentedExchange
  ) -> [SampleValue] {
    var query = exchange.queryValues
    var taken = Set(query.map(\.name))
    for parameter in endpoint.parameters
    where parameter.location == .query && parameter.requirement == .required
      && taken.insert(parameter.wireName).inserted
    {
      query.append(value(parameter.wireName, for: parameter.schema))
    }
    if case .query(let name, let value) = endpoint.discriminator, taken.insert(name).inserted {
      query.append(SampleValue(name, .literal(value ?? ""), from: .documentation))
    }
    return query
  }

  /// The body of the example request, else a made-up one where the page documents its members.
  ///
  /// A HEAD request has none, and a GET request only one that the page asks for (RFC 9110, sections
  /// 9.3.1 and 9.3.2, give it no meaning).
  private static func body(of endpoint: Endpoint, exchange: DocumentedExchange) -> SampleBody? {
    guard endpoint.method != .head else { return nil }
    if let example = exchange.requestWithBody, let text = example.body?.sendableText {
      var body = SampleBody(text, from: .request(example.name))
      body.parts = example.body?.parts ?? []
      return body
    }
    var members: [JSONMember] = []
    if let documented = endpoint.requestBodies.first, !documented.schema.fields.isEmpty,
      endpoint.method != .get
        || documented.schema.fields.contains(where: { $0.requirement == .required })
    {
      let invented = InventedValue.json(for: documented.schema)
      guard let found = invented.members else {
        return SampleBody(JSONWriter.pretty(invented), from: .invention)
      }
      members = found
    }
    if case .bodyKey(let key) = endpoint.discriminator, !members.contains(where: { $0.name == key })
    {
      members.append(JSONMember(key, .object([])))
    }
    guard !members.isEmpty else { return nil }
    if endpoint.requestBodies.first?.mediaType.map(FormText.isForm) == true {
      return SampleBody(FormText.text(of: members), from: .invention)
    }
    return SampleBody(JSONWriter.pretty(.object(members)), from: .invention)
  }

  private static func value(_ name: String, for schema: Schema) -> SampleValue {
    if let documented = InventedValue.documented(schema) {
      return SampleValue(name, .literal(documented), from: .documentation)
    }
    return SampleValue(name, .literal(InventedValue.text(for: schema)), from: .invention)
  }
}
