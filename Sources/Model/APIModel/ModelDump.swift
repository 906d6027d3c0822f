import JSONText
import MarkupTree
public import SourceText

/// Prints the model as indented text: the language of the tests that read pages.
///
/// ```text
/// endpoint GET /images/{id} "Show an image"
///   summary "Shows one image."
///   parameter path id required string "ID of the image." [field-table]
///   response 200 OK "The image."
///     field image object [implied-by-member]
///       field id string "ID of the image." [field-table]
///   example response "example" status=200 json=valid
/// ```
public struct ModelDump {
  private var output = ""
  private let tree: SourceTree?

  /// The dump of an operation, with LF behind every line; with a source tree, each fact also shows its
  /// `@line:column`.
  public static func dump(_ endpoint: Endpoint, places tree: SourceTree? = nil) -> String {
    var dump = ModelDump(tree: tree)
    dump.endpoint(endpoint)
    return dump.output
  }

  /// The dump of a guide.
  public static func dump(_ guide: Guide) -> String {
    var dump = ModelDump(tree: nil)
    dump.line(0, "guide \(quoted(guide.title))" + guide.labels.map { " #\($0)" }.joined())
    dump.prose("text", guide.blocks.plainText, 1)
    return dump.output
  }

  private init(tree: SourceTree?) { self.tree = tree }

  private mutating func line(_ depth: Int, _ text: String) {
    output += String(repeating: "  ", count: depth) + text + "\n"
  }

  private mutating func prose(_ name: String, _ text: String, _ depth: Int) {
    if !text.isEmpty { line(depth, "\(name) \(Self.quoted(text))") }
  }

  private func place(_ origin: Origin) -> String {
    " [\(origin.rule)" + (tree.map { "@\($0.position(of: origin.span))" } ?? "") + "]"
  }

  // MARK: Endpoint

  private mutating func endpoint(_ endpoint: Endpoint) {
    line(
      0,
      "endpoint \(endpoint.method) \(endpoint.path) \(Self.quoted(endpoint.title))"
        + endpoint.labels.map { " #\($0)" }.joined() + place(endpoint.origin)
    )
    for path in endpoint.paths.dropFirst() { line(1, "also \(path)") }
    if let discriminator = endpoint.discriminator { line(1, "discriminator \(discriminator)") }
    let versions = Self.versions(endpoint.versions)
    if !versions.isEmpty { line(1, "versions\(versions)") }
    lifecycle(endpoint.lifecycle, 1)
    prose("summary", endpoint.summary.plainText, 1)
    prose("description", endpoint.description.plainText, 1)
    for parameter in endpoint.parameters { self.parameter(parameter) }
    for body in endpoint.requestBodies { requestBody(body) }
    for response in endpoint.responses { self.response(response) }
    for example in endpoint.examples { self.example(example) }
    for note in endpoint.notes {
      line(1, "note \(Self.quoted(note.title.plainText)) \(Self.quoted(note.blocks.plainText))")
    }
    let reading = endpoint.reading
    if reading != ReadingSummary() {
      line(
        1,
        "read as \(reading.dialect) (\(reading.reason)): \(reading.modelBlocks) model,"
          + " \(reading.proseBlocks) prose, \(reading.unknownBlocks) unknown"
      )
    }
  }

  private mutating func lifecycle(_ lifecycle: Lifecycle, _ depth: Int) {
    guard lifecycle != .active else { return }
    var text = "lifecycle \(lifecycle.stage.rawValue)"
    if let replacement = lifecycle.replacement {
      text += " use \(Self.quoted(replacement.title))"
      switch replacement.destination {
      case .url(let url): text += " at \(url)"
      case .label(let label): text += " at #\(label)"
      case .document(let path): text += " at \(path)"
      case nil: break
      }
    }
    if !lifecycle.notice.isEmpty { text += " \(Self.quoted(lifecycle.notice.plainText))" }
    line(depth, text + (lifecycle.origin.map(place) ?? ""))
  }

  private mutating func parameter(_ parameter: Parameter) {
    line(
      1,
      "parameter \(parameter.location.rawValue) "
        + Self.name(parameter.name, wire: parameter.wireName)
        + Self.requirement(parameter.requirement) + Self.schema(parameter.schema)
        + Self.versions(parameter.versions) + Self.text(parameter.description)
        + place(parameter.origin)
    )
    lifecycle(parameter.lifecycle, 2)
    fields(parameter.schema.fields, 2)
  }

  // MARK: Messages

  private mutating func requestBody(_ body: RequestBody) {
    line(
      1,
      "request-body" + (body.mediaType.map { " \($0)" } ?? "") + Self.requirement(body.requirement)
        + Self.schema(body.schema) + Self.text(body.description) + place(body.origin)
    )
    fields(body.schema.fields, 2)
  }

  private mutating func response(_ response: Response) {
    var text = "response \(response.status.map(String.init) ?? "unstated")"
    if !response.reason.isEmpty { text += " \(response.reason)" }
    if let mediaType = response.mediaType { text += " (\(mediaType))" }
    if let body = response.body { text += Self.schema(body) }
    line(1, text + Self.text(response.description) + place(response.origin))
    for header in response.headers {
      line(
        2,
        "header \(Self.name(header.name, wire: header.wireName))"
          + Self.requirement(header.requirement) + Self.schema(header.schema)
          + Self.text(header.description) + place(header.origin)
      )
    }
    fields(response.body?.fields ?? [], 2)
  }

  private mutating func fields(_ fields: [SchemaField], _ depth: Int) {
    for field in fields {
      let written = field.writtenName == field.name ? "" : " as \(Self.quoted(field.writtenName))"
      line(
        depth,
        "field \(field.name)\(written)" + Self.requirement(field.requirement)
          + Self.schema(field.schema) + Self.versions(field.versions) + Self.text(field.description)
          + place(field.origin)
      )
      lifecycle(field.lifecycle, depth + 1)
      self.fields(field.schema.fields, depth + 1)
    }
  }

  private mutating func example(_ example: Example) {
    var text = "example \(example.role.rawValue) \(Self.quoted(example.name))"
    if let status = example.status { text += " status=\(status)" }
    switch example.body?.json {
    case .valid: text += " json=valid"
    case .repaired(_, let repairs): text += " json=repaired(\(repairs.count))"
    case .opaque(let fault): text += fault.isTemplate ? " json=template" : " json=opaque"
    case nil: break
    }
    if !example.title.isEmpty { text += " title=\(Self.quoted(example.title))" }
    line(1, text + place(example.origin))
    if let request = example.request {
      line(2, "request \(request.method) \(request.target)")
      for value in request.pathValues { line(3, "path \(value.name)=\(value.value)") }
      for value in request.query { line(3, "query \(value.name)=\(value.value)") }
    }
    for header in example.headers { line(2, "\(header.name): \(header.value)") }
    if let body = example.body {
      let mediaType = body.mediaType.map { " \($0)" } ?? ""
      line(2, "body\(mediaType) \(Self.quoted(body.literal.text))")
    }
  }

  // MARK: Pieces

  private static func name(_ name: String, wire: String) -> String {
    name == wire ? name : "\(name) as \(wire)"
  }

  private static func requirement(_ requirement: Requirement) -> String {
    switch requirement {
    case .required: " required"
    case .optional: " optional"
    case .conditional(let text): " conditional(\(text))"
    case .unstated: ""
    }
  }

  private static func schema(_ schema: Schema) -> String {
    var text = ""
    if let type = schema.type {
      text += " \(type.kind == .named ? type.written : type.kind.rawValue)"
      if let element = type.element { text += "<\(element.rawValue)>" }
      if let format = type.format { text += ":\(format)" }
      if let label = type.label { text += "->\(label)" }
    }
    if let value = schema.defaultValue { text += " default=\(value)" }
    if let value = schema.minimum { text += " min=\(value)" }
    if let value = schema.maximum { text += " max=\(value)" }
    if let pattern = schema.pattern { text += " pattern=\(pattern)" }
    if !schema.allowedValues.isEmpty {
      text += " one-of=" + schema.allowedValues.joined(separator: "|")
    }
    return text
  }

  private static func versions(_ range: VersionRange) -> String {
    (range.first.map { " since=\($0)" } ?? "") + (range.last.map { " until=\($0)" } ?? "")
  }

  private static func text(_ blocks: [Block]) -> String {
    let text = blocks.plainText
    return text.isEmpty ? "" : " \(quoted(text))"
  }

  private static func quoted(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 2)
    result.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): result += "\\n".utf8
      case UInt8(ascii: "\t"): result += "\\t".utf8
      case UInt8(ascii: "\""): result += "\\\"".utf8
      case UInt8(ascii: "\\"): result += "\\\\".utf8
      default: result.append(byte)
      }
    }
    result.append(UInt8(ascii: "\""))
    return String(decoding: result, as: UTF8.self)
  }
}
