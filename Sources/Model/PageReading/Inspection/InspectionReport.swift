public import APIModel
public import JSONText
public import SourceText

/// What was read from pages as one JSON object: the output of `endpaper inspect --json`.
///
/// ```json
/// {"operations": [{"method": "GET", "path": "/images/{id}", "title": "Show an image",
///   "deprecated": false, "source": {"file": "show.md", "line": 3},
///   "parameters": [{"name": "id", "in": "path", "required": true, "type": "string"}],
///   "responses": [{"status": 200, "headers": [], "fields": [{"name": "image.id"}]}],
///   "examples": [{"role": "response", "status": 200, "valid": true}], "mock": null}],
///  "pages": [{"file": "show.md", "dialect": "uri-section", "reason": "a section for the URI",
///   "model": 9, "prose": 2, "unknown": 0}],
///  "diagnostics": []}
/// ```
/// An operation with several paths stands once for each. `requestBodies` has every member of each body;
/// those that a list of parameters names are parameters in `body` too. Names are dotted. `valid` is
/// null for an example whose body is not meant as JSON.
public enum InspectionReport {
  /// The report of readings, in their order; `mock` says what the mock does with the query of an
  /// operation, nil for nothing.
  public static func json(
    _ readings: [PageReading],
    diagnostics: [Diagnostic],
    sources: SourceTree,
    mock: (Endpoint) -> JSONValue? = { _ in nil }
  ) -> JSONValue {
    var places = PlaceFinder(sources)
    let operations = readings.flatMap(\.endpoints).flatMap { endpoint in
      let mock = mock(endpoint) ?? .null
      return endpoint.paths.map { operation(endpoint, at: $0, mock: mock, &places) }
    }
    let pages = readings.map { page in
      let file = page.endpoints.first?.file ?? page.guide?.file
      let path = file.flatMap { sources[$0]?.path }
      return JSONValue.object(
        [JSONMember("file", text(path))] + (reading(page.summary).members ?? []))
    }
    return .object([
      JSONMember("operations", .array(operations)),
      JSONMember("pages", .array(pages)),
      JSONMember("diagnostics", .array(diagnostics.map { diagnostic($0, &places) })),
    ])
  }

  private static func operation(
    _ endpoint: Endpoint,
    at path: PathTemplate,
    mock: JSONValue,
    _ places: inout PlaceFinder
  ) -> JSONValue {
    .object([
      JSONMember("method", .string(endpoint.method.rawValue)),
      JSONMember("path", .string(path.description)),
      JSONMember("discriminator", text(endpoint.discriminator?.description)),
      JSONMember("title", .string(endpoint.title)),
      JSONMember("deprecated", .boolean(endpoint.lifecycle.isDeprecated)),
      JSONMember("stage", .string(endpoint.lifecycle.stage.rawValue)),
      JSONMember("replacement", text(endpoint.lifecycle.replacement?.title)),
      JSONMember("source", places.source(of: endpoint.origin.span)),
      JSONMember("rule", .string(endpoint.origin.rule)),
      JSONMember("parameters", .array(parameters(of: endpoint, at: path))),
      JSONMember("requestBodies", .array(endpoint.requestBodies.map(requestBody))),
      JSONMember("responses", .array(endpoint.responses.map(response))),
      JSONMember("examples", .array(endpoint.examples.map(example))),
      JSONMember("mock", mock),
      JSONMember("reading", reading(endpoint.reading)),
    ])
  }

  /// The parameters; a variable of another path of the operation is none of this one.
  private static func parameters(of endpoint: Endpoint, at path: PathTemplate) -> [JSONValue] {
    let foreign = Set(endpoint.paths.flatMap(\.variables)).subtracting(path.variables)
    let own = endpoint.parameters.filter { parameter in
      parameter.location != .path || !foreign.contains(parameter.name)
    }.map { parameter in
      JSONValue.object(
        [
          JSONMember("name", .string(parameter.name)),
          JSONMember("in", .string(parameter.location.rawValue)),
          JSONMember("required", required(parameter.requirement)),
        ] + restrictions(parameter.schema) + [JSONMember("rule", .string(parameter.origin.rule))]
      )
    }
    let bodies = endpoint.requestBodies.flatMap { body in
      FlatField.parameters(of: body.schema).map { field in
        JSONValue.object(
          [
            JSONMember("name", .string(field.name)),
            JSONMember("in", .string("body")),
            JSONMember("required", required(field.requirement)),
          ] + restrictions(field.schema) + [JSONMember("rule", .string(field.rule))]
        )
      }
    }
    return own + bodies
  }

  private static func requestBody(_ body: RequestBody) -> JSONValue {
    .object([
      JSONMember("mediaType", text(body.mediaType)),
      JSONMember("required", required(body.requirement)),
      JSONMember("fields", fields(of: body.schema)),
      JSONMember("rule", .string(body.origin.rule)),
    ])
  }

  private static func fields(of schema: Schema) -> JSONValue {
    .array(
      FlatField.fields(of: schema).map { field in
        .object(
          [
            JSONMember("name", .string(field.name)),
            JSONMember("required", required(field.requirement)),
          ] + restrictions(field.schema) + [JSONMember("rule", .string(field.rule))]
        )
      })
  }

  /// The type as written, and what restricts the value where something does.
  private static func restrictions(_ schema: Schema) -> [JSONMember] {
    var members = [JSONMember("type", text(schema.type?.written))]
    let others = [
      ("format", schema.type?.format), ("default", schema.defaultValue),
      ("minimum", schema.minimum), ("maximum", schema.maximum), ("pattern", schema.pattern),
    ]
    for (name, value) in others {
      if let value { members.append(JSONMember(name, .string(value))) }
    }
    if !schema.allowedValues.isEmpty {
      members.append(JSONMember("enum", .array(schema.allowedValues.map { .string($0) })))
    }
    return members
  }

  private static func response(_ response: Response) -> JSONValue {
    .object([
      JSONMember("status", response.status.map { .number(String($0)) } ?? .null),
      JSONMember("reason", .string(response.reason)),
      JSONMember(
        "headers",
        .array(
          response.headers.map { header in
            .object([
              JSONMember("name", .string(header.name)),
              JSONMember("wireName", .string(header.wireName)),
              JSONMember("type", text(header.schema.type?.written)),
              JSONMember("required", required(header.requirement)),
            ])
          }
        )
      ),
      JSONMember("fields", response.body.map(fields) ?? .array([])),
      JSONMember("rule", .string(response.origin.rule)),
    ])
  }

  private static func example(_ example: Example) -> JSONValue {
    .object([
      JSONMember("role", .string(example.role.rawValue)),
      JSONMember("name", .string(example.name)),
      JSONMember("status", example.status.map { .number(String($0)) } ?? .null),
      JSONMember("valid", example.body?.json.map { .boolean($0.isValid) } ?? .null),
      JSONMember("target", text(example.request?.target)),
      JSONMember("headers", .number(String(example.headers.count))),
    ])
  }

  private static func reading(_ summary: ReadingSummary) -> JSONValue {
    .object([
      JSONMember("dialect", .string(summary.dialect)),
      JSONMember("reason", .string(summary.reason)),
      JSONMember("model", .number(String(summary.modelBlocks))),
      JSONMember("prose", .number(String(summary.proseBlocks))),
      JSONMember("unknown", .number(String(summary.unknownBlocks))),
    ])
  }

  private static func diagnostic(_ diagnostic: Diagnostic, _ places: inout PlaceFinder) -> JSONValue
  {
    .object([
      JSONMember("severity", .string(diagnostic.severity.rawValue)),
      JSONMember("rule", .string(diagnostic.rule)),
      JSONMember("headline", .string(diagnostic.headline)),
      JSONMember("source", diagnostic.span.map { places.source(of: $0) } ?? .null),
    ])
  }

  private static func required(_ requirement: Requirement) -> JSONValue {
    switch requirement {
    case .required: .boolean(true)
    case .optional: .boolean(false)
    case .conditional, .unstated: .null
    }
  }

  private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
