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
  private var output: [UInt8] = []
  private let tree: SourceTree?

  /// The dump of an operation, with LF behind every line; with a source tree, each fact also shows its
  /// `@line:column`.
  public static func dump(_ endpoint: Endpoint, places tree: SourceTree? = nil) -> String {
    var dump = ModelDump(tree: tree)
    dump.endpoint(endpoint)
    return String(decoding: dump.output, as: UTF8.self)
  }

  /// The dump of a guide.
  public static func dump(_ guide: Guide) -> String {
    var dump = ModelDump(tree: nil)
    dump.guide(guide)
    return String(decoding: dump.output, as: UTF8.self)
  }

  /// The dump of a page, UTF-8.
  public static func bytes(of page: Page) -> [UInt8] {
    var dump = ModelDump(tree: nil)
    switch page {
    case .endpoint(let endpoint): dump.endpoint(endpoint)
    case .guide(let guide): dump.guide(guide)
    }
    return dump.output
  }

  private init(tree: SourceTree?) { self.tree = tree }

  // A site dumps each page that it is made of: what is written goes into one piece of memory.

  private mutating func write(_ text: String) { output += text.utf8 }

  private mutating func mark(_ text: StaticString) {
    text.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  /// Writes a text behind a mark, where there is one.
  private mutating func write(_ sign: StaticString, _ text: String?) {
    guard let text else { return }
    mark(sign)
    write(text)
  }

  /// Writes a text between quotes, on one line.
  private mutating func write(quoted text: String) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): mark("\\n")
      case UInt8(ascii: "\t"): mark("\\t")
      case UInt8(ascii: "\""): mark("\\\"")
      case UInt8(ascii: "\\"): mark("\\\\")
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func startLine(_ depth: Int, _ word: StaticString) {
    for _ in 0..<depth { mark("  ") }
    mark(word)
  }

  private mutating func endLine() { output.append(UInt8(ascii: "\n")) }

  private mutating func prose(_ name: StaticString, _ text: String, _ depth: Int) {
    guard !text.isEmpty else { return }
    startLine(depth, name)
    mark(" ")
    write(quoted: text)
    endLine()
  }

  private mutating func place(_ origin: Origin) {
    mark(" [")
    write(origin.rule)
    if let tree { write("@\(tree.position(of: origin.span))") }
    mark("]")
  }

  private mutating func guide(_ guide: Guide) {
    startLine(0, "guide ")
    write(quoted: guide.title)
    for label in guide.labels { write(" #", label) }
    endLine()
    prose("text", guide.blocks.plainText, 1)
  }

  // MARK: Endpoint

  private mutating func endpoint(_ endpoint: Endpoint) {
    startLine(0, "endpoint ")
    write("\(endpoint.method) \(endpoint.path) ")
    write(quoted: endpoint.title)
    for label in endpoint.labels { write(" #", label) }
    place(endpoint.origin)
    endLine()
    for path in endpoint.paths.dropFirst() {
      startLine(1, "also ")
      write(path.description)
      endLine()
    }
    if let discriminator = endpoint.discriminator {
      startLine(1, "discriminator ")
      write("\(discriminator)")
      endLine()
    }
    if endpoint.versions != VersionRange() {
      startLine(1, "versions")
      versions(endpoint.versions)
      endLine()
    }
    lifecycle(endpoint.lifecycle, 1)
    prose("summary", endpoint.summary.plainText, 1)
    prose("description", endpoint.description.plainText, 1)
    for parameter in endpoint.parameters { self.parameter(parameter) }
    for body in endpoint.requestBodies { requestBody(body) }
    for response in endpoint.responses { self.response(response) }
    for example in endpoint.examples { self.example(example) }
    for note in endpoint.notes {
      startLine(1, "note ")
      write(quoted: note.title.plainText)
      mark(" ")
      write(quoted: note.blocks.plainText)
      endLine()
    }
    let reading = endpoint.reading
    guard reading != ReadingSummary() else { return }
    startLine(1, "read as ")
    write(
      "\(reading.dialect) (\(reading.reason)): \(reading.modelBlocks) model,"
        + " \(reading.proseBlocks) prose, \(reading.unknownBlocks) unknown")
    endLine()
  }

  private mutating func lifecycle(_ lifecycle: Lifecycle, _ depth: Int) {
    guard lifecycle != .active else { return }
    startLine(depth, "lifecycle ")
    write(lifecycle.stage.rawValue)
    if let replacement = lifecycle.replacement {
      mark(" use ")
      write(quoted: replacement.title)
      switch replacement.destination {
      case .url(let url): write(" at ", url)
      case .label(let label): write(" at #", label)
      case .document(let path): write(" at ", path)
      case nil: break
      }
    }
    if !lifecycle.notice.isEmpty {
      mark(" ")
      write(quoted: lifecycle.notice.plainText)
    }
    if let origin = lifecycle.origin { place(origin) }
    endLine()
  }

  private mutating func parameter(_ parameter: Parameter) {
    startLine(1, "parameter ")
    write(parameter.location.rawValue)
    mark(" ")
    name(parameter.name, wire: parameter.wireName)
    requirement(parameter.requirement)
    schema(parameter.schema)
    versions(parameter.versions)
    text(parameter.description)
    place(parameter.origin)
    endLine()
    lifecycle(parameter.lifecycle, 2)
    fields(parameter.schema.fields, 2)
  }

  // MARK: Messages

  private mutating func requestBody(_ body: RequestBody) {
    startLine(1, "request-body")
    write(" ", body.mediaType)
    requirement(body.requirement)
    schema(body.schema)
    text(body.description)
    place(body.origin)
    endLine()
    fields(body.schema.fields, 2)
  }

  private mutating func response(_ response: Response) {
    startLine(1, "response ")
    write(response.status.map(String.init) ?? "unstated")
    if !response.reason.isEmpty { write(" ", response.reason) }
    if let mediaType = response.mediaType {
      write(" (", mediaType)
      mark(")")
    }
    if let body = response.body { schema(body) }
    text(response.description)
    place(response.origin)
    endLine()
    for header in response.headers {
      startLine(2, "header ")
      name(header.name, wire: header.wireName)
      requirement(header.requirement)
      schema(header.schema)
      text(header.description)
      place(header.origin)
      endLine()
    }
    fields(response.body?.fields ?? [], 2)
  }

  private mutating func fields(_ fields: [SchemaField], _ depth: Int) {
    for field in fields {
      startLine(depth, "field ")
      write(field.name)
      if field.writtenName != field.name {
        mark(" as ")
        write(quoted: field.writtenName)
      }
      requirement(field.requirement)
      schema(field.schema)
      versions(field.versions)
      text(field.description)
      place(field.origin)
      endLine()
      lifecycle(field.lifecycle, depth + 1)
      self.fields(field.schema.fields, depth + 1)
    }
  }

  private mutating func example(_ example: Example) {
    startLine(1, "example ")
    write(example.role.rawValue)
    mark(" ")
    write(quoted: example.name)
    write(" status=", example.status.map(String.init))
    switch example.body?.json {
    case .valid: mark(" json=valid")
    case .repaired(_, let repairs): write(" json=repaired(\(repairs.count))")
    case .opaque(let fault): write(fault.isTemplate ? " json=template" : " json=opaque")
    case nil: break
    }
    if !example.title.isEmpty {
      mark(" title=")
      write(quoted: example.title)
    }
    place(example.origin)
    endLine()
    if let request = example.request {
      startLine(2, "request ")
      write("\(request.method) \(request.target)")
      endLine()
      for value in request.pathValues {
        startLine(3, "path ")
        write("\(value.name)=\(value.value)")
        endLine()
      }
      for value in request.query {
        startLine(3, "query ")
        write("\(value.name)=\(value.value)")
        endLine()
      }
    }
    for header in example.headers {
      startLine(2, "")
      write("\(header.name): \(header.value)")
      endLine()
    }
    if let body = example.body {
      startLine(2, "body")
      write(" ", body.mediaType)
      mark(" ")
      write(quoted: body.literal.text)
      endLine()
    }
  }

  // MARK: Pieces

  private mutating func name(_ name: String, wire: String) {
    write(name)
    if name != wire { write(" as ", wire) }
  }

  private mutating func requirement(_ requirement: Requirement) {
    switch requirement {
    case .required: mark(" required")
    case .optional: mark(" optional")
    case .conditional(let text):
      write(" conditional(", text)
      mark(")")
    case .unstated: break
    }
  }

  private mutating func schema(_ schema: Schema) {
    if let type = schema.type {
      write(" ", type.kind == .named ? type.written : type.kind.rawValue)
      if let element = type.element {
        write("<", element.rawValue)
        mark(">")
      }
      write(":", type.format)
      write("->", type.label)
    }
    write(" default=", schema.defaultValue)
    write(" min=", schema.minimum)
    write(" max=", schema.maximum)
    write(" pattern=", schema.pattern)
    if !schema.allowedValues.isEmpty {
      write(" one-of=", schema.allowedValues.joined(separator: "|"))
    }
  }

  private mutating func versions(_ range: VersionRange) {
    write(" since=", range.first)
    write(" until=", range.last)
  }

  private mutating func text(_ blocks: [Block]) {
    let text = blocks.plainText
    guard !text.isEmpty else { return }
    mark(" ")
    write(quoted: text)
  }
}
