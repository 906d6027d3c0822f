import APIModel

/// A documented request body.
struct RequestBodyView: View {
  let mediaType: String
  let facts: HTML
  let description: HTML
  let fields: [FieldView]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "mediaType": .text(mediaType)
    case "facts": .html(facts)
    case "description": .html(description)
    case "hasFields": .flag(!fields.isEmpty)
    case "fields": .list(fields)
    default: nil
    }
  }
}

extension PageWriter {
  /// A request body.
  mutating func requestBody(_ body: RequestBody) -> RequestBodyView {
    RequestBodyView(
      mediaType: body.mediaType ?? "",
      facts: facts(schema: body.schema, requirement: body.requirement, at: body.origin.span),
      description: html(body.description, headingLevel: 3),
      fields: fields(body.schema.fields, prefix: "body-", putsRequiredFirst: true)
    )
  }
}
