import APIModel
import JSONText

/// Writes requests as modules of JavaScript with `fetch`, laid out as Prettier does; Node runs them.
public struct JavaScriptRenderer: RequestRenderer {
  /// `JavaScript`.
  public let language = "JavaScript"

  private static let layout = NestedCode.Layout(width: 80, indentation: "  ")

  /// Makes a renderer.
  public init() {}

  /// The module.
  ///
  /// - Throws: Where the Fetch Standard does not allow the request, too: content with GET, the method
  ///   TRACE, header fields beyond ASCII.
  public func render(_ sample: RequestSample) throws(RenderingError) -> String {
    guard !sample.hasDotSegments else { throw RenderingError.beyondTheClient(.dotSegments) }
    guard !["CONNECT", "TRACE"].contains(sample.method.rawValue) else {
      throw RenderingError.beyondTheClient(.method)
    }
    guard sample.method != .get || sample.content == nil else {
      throw RenderingError.beyondTheClient(.content)
    }
    let call = try call(sample)
    var lines = [assignment("baseURL", .baseURL)]
    if sample.usesToken { lines.append(assignment("token", .token)) }
    lines.append("")
    lines += call.lines(Self.layout, after: "const response = await ", before: ";")
    if sample.expectsSuccess {
      lines.append("if (!response.ok) throw new Error(`HTTP ${response.status}`);")
    }
    lines.append("console.log(\(Self.answer(sample.answer)));")
    return lines.joined(separator: "\n")
  }

  private func assignment(_ name: String, _ variable: SampleVariable) -> String {
    let value = JavaScriptLiteral.string("\(variable.defaultValue)")
    return "const \(name) = process.env.\(variable.name) ?? \(value);"
  }

  private func call(_ sample: RequestSample) throws(RenderingError) -> NestedCode {
    let address = JavaScriptLiteral.template("baseURL", sample.target)
    var options: [(label: String, code: NestedCode)] = []
    if sample.method != .get {
      options.append(("method: ", .string(sample.method.rawValue)))
    }
    let headers = try fields(sample)
    if !headers.isEmpty { options.append(("headers: ", .object(headers))) }
    if let content = sample.content { options.append(("body: ", Self.code(of: content))) }
    if sample.expectsRedirection { options.append(("redirect: ", .string("manual"))) }
    if options.isEmpty { return .plain("fetch(\(address))") }
    return .bracketed(
      .init(open: "fetch(\(address), {", parts: options, close: "})", padding: " "))
  }

  private func fields(
    _ sample: RequestSample
  ) throws(RenderingError) -> [(label: String, code: NestedCode)] {
    var fields: [(label: String, code: NestedCode)] = []
    for header in try sample.checkedHeaders {
      let value: String
      switch header.text {
      case .literal(let text):
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
          throw RenderingError.beyondTheClient(.headerCharacters)
        }
        value = JavaScriptLiteral.string(text).description
      case .token(let prefix) where prefix.isEmpty: value = "token"
      case .token(let prefix):
        value = JavaScriptLiteral.template(prefix: prefix, "token").description
      }
      fields.append(("\(JavaScriptLiteral.propertyName(header.name)): ", .plain(value)))
    }
    return fields
  }

  private static func code(of content: SampleContent) -> NestedCode {
    switch content {
    case .json(let value): return wrapped(code(of: value), in: "JSON.stringify")
    case .form(let fields):
      let pairs = fields.map { field in
        (name: field.name, code: NestedCode.string(field.value))
      }
      if Set(fields.map(\.name)).count == fields.count {
        return wrapped(
          .object(pairs.map { ("\(JavaScriptLiteral.propertyName($0.name)): ", $0.code) }),
          in: "new URLSearchParams")
      }
      let lists = pairs.map { pair in
        (label: "", code: NestedCode.list([("", .string(pair.name)), ("", pair.code)]))
      }
      return wrapped(.list(lists), in: "new URLSearchParams")
    case .text(let text) where text.hasLines:
      return .plain(JavaScriptLiteral.template(text: text).description)
    case .text(let text): return .string(text)
    }
  }

  /// A call with one argument, whose brackets stand inside those of the call.
  private static func wrapped(_ code: NestedCode, in function: String) -> NestedCode {
    guard case .bracketed(var brackets) = code else { return code }
    brackets.open = "\(function)(\(brackets.open)"
    brackets.close += ")"
    return .bracketed(brackets)
  }

  private static func code(of value: JSONValue) -> NestedCode {
    switch value {
    case .string(let text): .string(text)
    case .array(let elements): .list(elements.map { ("", code(of: $0)) })
    case .object(let members):
      .object(
        members.map { ("\(JavaScriptLiteral.propertyName($0.name)): ", code(of: $0.value)) })
    default: .plain(JavaScriptLiteral.scalar(value)?.description ?? "null")
    }
  }

  private static func answer(_ answer: SampleAnswer) -> String {
    switch answer {
    case .json: "await response.json()"
    case .text: "await response.text()"
    case .headers: "Object.fromEntries(response.headers)"
    case .nothing: "response.status"
    }
  }
}

extension NestedCode {
  fileprivate static func string(_ text: String) -> NestedCode {
    .plain(JavaScriptLiteral.string(text).description)
  }

  fileprivate static func object(_ parts: [(label: String, code: NestedCode)]) -> NestedCode {
    .bracketed(.init(open: "{", parts: parts, close: "}", padding: " "))
  }

  fileprivate static func list(_ parts: [(label: String, code: NestedCode)]) -> NestedCode {
    .bracketed(.init(open: "[", parts: parts, close: "]"))
  }
}
