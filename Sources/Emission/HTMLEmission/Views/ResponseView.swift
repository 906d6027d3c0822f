import APIModel
import SiteEmission

/// A documented response: status, headers, body.
struct ResponseView: View {
  let id: String

  /// The status code; empty where the page states none.
  let status: String

  /// The reason phrase, or what stands for the status where there is none.
  let reason: String

  /// The class of the status for the style sheet.
  let style: String
  let description: HTML
  let mediaType: String
  let headers: [FieldView]
  let fields: [FieldView]

  /// The type of a body whose members are not documented; empty where there is none.
  let bodyType: String

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "id": .text(id)
    case "address": .link(LinkAddress(fragment: id))
    case "status": .text(status)
    case "reason": .text(reason)
    case "statusStyle": .text(style)
    case "description": .html(description)
    case "mediaType": .text(mediaType)
    case "hasHeaders": .flag(!headers.isEmpty)
    case "headers": .list(headers)
    case "hasBody": .flag(!fields.isEmpty || !bodyType.isEmpty)
    case "bodyType": .text(bodyType)
    case "hasFields": .flag(!fields.isEmpty)
    case "fields": .list(fields)
    default: nil
    }
  }

  /// What stands before the names in the ids of its fields.
  var prefix: String { ResponseID.prefix(of: Int(status)) }

  /// The name for the style sheet of the class of a status (RFC 9110, section 15).
  static func style(ofStatus status: Int?) -> String {
    switch status ?? 200 {
    case ..<300: "success"
    case 300..<400: "redirect"
    default: "failure"
    }
  }
}

extension PageWriter {
  /// The responses of which something is said: first those that succeed, then the errors, each in the
  /// order of the page.
  mutating func responses(of endpoint: Endpoint) -> [ResponseView] {
    let isError = { (response: Response) in (response.status ?? 200) >= 400 }
    let told = endpoint.responses.filter(Self.isTold)
    let ordered = told.filter { !isError($0) } + told.filter(isError)
    return ordered.map { self.response($0) }
  }

  /// Whether a response has more than its example, which the cards show.
  private static func isTold(_ response: Response) -> Bool {
    response.status != nil || !response.reason.isEmpty || !response.description.isEmpty
      || !response.headers.isEmpty || response.body?.fields.isEmpty == false
      || response.body?.type?.written.isEmpty == false
  }

  private mutating func response(_ response: Response) -> ResponseView {
    let status = response.status.map(String.init)
    let prefix = ResponseID.prefix(of: response.status)
    let id = anchors.claim(
      ResponseID.heading(of: response.status), names: status.map { [$0] } ?? [])
    let former = formerIDs(of: id)
    return ResponseView(
      id: id,
      status: status ?? "",
      reason: status == nil && response.reason.isEmpty ? words[.anyStatus] : response.reason,
      style: ResponseView.style(ofStatus: response.status),
      description: HTML(joining: [former, html(response.description, headingLevel: 4)]),
      mediaType: response.mediaType ?? "",
      headers: response.headers.map { field($0, prefix: prefix) },
      fields: fields(response.body?.fields ?? [], prefix: prefix),
      bodyType: response.body?.type?.written ?? ""
    )
  }
}
