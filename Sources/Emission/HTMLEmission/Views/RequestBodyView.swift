import APIModel

/// A documented request body.
struct RequestBodyView: View {
  let mediaType: String
  let facts: [FactView]
  let description: HTML
  let fields: [FieldView]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "mediaType": .text(mediaType)
    case "facts": .list(facts)
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
      facts: [
        .type(of: body.schema, words: words),
        .requirement(body.requirement, showsUnstated: false, words: words),
      ].compactMap { $0 },
      description: html(body.description, headingLevel: 3),
      fields: fields(body.schema.fields, prefix: "body-")
    )
  }
}
