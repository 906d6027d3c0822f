import APIModel

/// A documented request body.
struct RequestBodyView: View {
  let mediaType: String
  let requirement: RequirementView
  let description: HTML

  /// The type of the body as the page writes it; empty where it names none.
  let type: String
  let fields: [FieldView]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "mediaType": .text(mediaType)
    case "requirement": .part(requirement)
    case "description": .html(description)
    case "type": .text(type)
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
      requirement: RequirementView(body.requirement, showsUnstated: false, words: words),
      description: html(body.description, headingLevel: 3),
      type: body.schema.type?.written ?? "",
      fields: fields(body.schema.fields, prefix: "body-")
    )
  }
}
