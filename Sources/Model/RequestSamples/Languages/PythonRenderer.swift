import APIModel
import JSONText

/// Writes requests as programs of Python 3 with the package `requests`, laid out as Black does.
public struct PythonRenderer: RequestRenderer {
  /// `Python`.
  public let language = "Python"

  private static let layout = NestedCode.Layout(width: 88, indentation: "    ")

  /// Makes a renderer.
  public init() {}

  /// The program.
  public func render(_ sample: RequestSample) throws(RenderingError) -> String {
    guard !sample.hasDotSegments else { throw RenderingError.beyondTheClient(.dotSegments) }
    let call = try call(sample)
    var lines = ["import os", "", "import requests", ""]
    lines.append(assignment("base_url", .baseURL))
    if sample.usesToken { lines.append(assignment("token", .token)) }
    lines.append("")
    lines += call.lines(Self.layout, after: "response = ")
    if sample.expectsSuccess { lines.append("response.raise_for_status()") }
    lines.append("print(\(Self.answer(sample.answer)))")
    return lines.joined(separator: "\n")
  }

  private func assignment(_ name: String, _ variable: SampleVariable) -> String {
    let (key, value) = ("\(variable.name)", "\(variable.defaultValue)")
    return "\(name) = os.environ.get(\(PythonLiteral.string(key)), \(PythonLiteral.string(value)))"
  }

  private func call(_ sample: RequestSample) throws(RenderingError) -> NestedCode {
    let address = NestedCode.plain(PythonLiteral.formatted("base_url", sample.target).description)
    var parts: [(label: String, code: NestedCode)] = [("", address)]
    var open = "requests.\(sample.method.rawValue.lowercased())("
    if !Self.functions.contains(sample.method.rawValue) {
      open = "requests.request("
      parts.insert(("", .plain(PythonLiteral.string(sample.method.rawValue).description)), at: 0)
    }
    let headers = try fields(sample)
    if !headers.isEmpty { parts.append(("headers=", .dictionary(headers))) }
    if let content = sample.content { parts.append(try argument(content)) }
    if sample.expectsRedirection { parts.append(("allow_redirects=", .plain("False"))) }
    parts.append(("timeout=", .plain("30")))
    return .bracketed(.init(open: open, parts: parts, close: ")"))
  }

  /// The header fields but the type of content that `json=` and `data=` send by themselves.
  private func fields(
    _ sample: RequestSample
  ) throws(RenderingError) -> [(label: String, code: NestedCode)] {
    let own: String
    switch sample.content {
    case .json: own = "application/json"
    case .form: own = "application/x-www-form-urlencoded"
    case .text, nil: own = ""
    }
    var fields: [(label: String, code: NestedCode)] = []
    for header in try sample.checkedHeaders {
      let value: String
      switch header.text {
      case .literal(let text) where header.name.lowercased() == "content-type" && text == own:
        continue
      case .literal(let text): value = Self.bytes(text)
      case .token(let prefix) where prefix.isEmpty: value = "token"
      case .token(let prefix):
        value = PythonLiteral.formatted(prefix: prefix, "token").description
      }
      fields.append(("\(PythonLiteral.string(header.name)): ", .plain(value)))
    }
    return fields
  }

  private func argument(
    _ content: SampleContent
  ) throws(RenderingError) -> (label: String, code: NestedCode) {
    switch content {
    case .json(let value): return ("json=", Self.code(of: value))
    case .form(let fields):
      let pairs = fields.map {
        ($0.name, NestedCode.plain(PythonLiteral.string($0.value).description))
      }
      if Set(fields.map(\.name)).count == fields.count {
        return ("data=", .dictionary(pairs.map { ("\(PythonLiteral.string($0)): ", $1) }))
      }
      let tuples = pairs.map { name, value in
        let label = "\(PythonLiteral.string(name)), "
        return (
          label: "",
          code: NestedCode.bracketed(
            .init(open: "(\(label)", parts: [("", value)], close: ")", separator: ""))
        )
      }
      return ("data=", .bracketed(.init(open: "[", parts: tuples, close: "]")))
    case .text(let text): return ("data=", Self.code(ofText: text))
    }
  }

  /// A text as bytes where it is not ASCII: what encodes it otherwise differs from library to library.
  private static func bytes(_ text: String) -> String {
    let literal = PythonLiteral.string(text).description
    return text.utf8.allSatisfy { $0 < 0x80 } ? literal : literal + ".encode()"
  }

  /// A text, each of its lines on one of its own.
  private static func code(ofText text: String) -> NestedCode {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return .plain(bytes(text)) }
    let pieces = lines.enumerated()
      .map { index, line in line + (index + 1 < lines.count ? "\n" : "") }
      .filter { !$0.isEmpty }
      .map { (label: "", code: NestedCode.plain(PythonLiteral.string(String($0)).description)) }
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    return .bracketed(
      .init(open: "(", parts: pieces, close: isASCII ? ")" : ").encode()", separator: ""))
  }

  private static func code(of value: JSONValue) -> NestedCode {
    switch value {
    case .string(let text): .plain(PythonLiteral.string(text).description)
    case .array(let elements):
      .bracketed(.init(open: "[", parts: elements.map { ("", code(of: $0)) }, close: "]"))
    case .object(let members):
      .dictionary(members.map { ("\(PythonLiteral.string($0.name)): ", code(of: $0.value)) })
    default: .plain(PythonLiteral.scalar(value)?.description ?? "None")
    }
  }

  private static func answer(_ answer: SampleAnswer) -> String {
    switch answer {
    case .json: "response.json()"
    case .text: "response.text"
    case .headers: "response.headers"
    case .nothing: "response.status_code"
    }
  }

  /// The methods that `requests` has a function for.
  private static let functions: Set<String> = [
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
  ]
}

extension NestedCode {
  fileprivate static func dictionary(_ parts: [(label: String, code: NestedCode)]) -> NestedCode {
    .bracketed(.init(open: "{", parts: parts, close: "}"))
  }
}
