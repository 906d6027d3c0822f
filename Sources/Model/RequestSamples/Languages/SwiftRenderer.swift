import APIModel

/// Writes requests as programs of Swift 6 with `URLSession`, laid out as swift-format does.
public struct SwiftRenderer: RequestRenderer {
  /// `Swift`.
  public let language = "Swift"

  /// Makes a renderer.
  public init() {}

  /// The program; it is top-level code, as `main.swift` holds it.
  ///
  /// - Throws: Where `URLSession` does not make the request, too: content with GET, and answers that it
  ///   follows by itself.
  public func render(_ sample: RequestSample) throws(RenderingError) -> String {
    let body = sample.method == .head ? nil : sample.body?.text
    if let body, body.utf8.contains(0) { throw RenderingError.nul(body) }
    guard sample.method != .get || body == nil else {
      throw RenderingError.beyondTheClient(.content)
    }
    guard !sample.expectsRedirection else { throw RenderingError.beyondTheClient(.redirection) }
    var lines = [
      "import Foundation", "#if canImport(FoundationNetworking)", "  import FoundationNetworking",
      "#endif", "", "let environment = ProcessInfo.processInfo.environment",
      assignment("baseURL", .baseURL),
    ]
    if sample.usesToken { lines.append(assignment("token", .token)) }
    let address = SwiftLiteral.interpolated("baseURL", sample.target)
    let guarding = "guard let url = URL(string: \(address)) else {"
    let refusal = "throw URLError(.badURL)"
    let line = "\(guarding) \(refusal) }"
    lines += [""] + (line.count <= 100 ? [line] : [guarding, "  \(refusal)", "}"])
    var changes = try fields(sample)
    if sample.method != .get {
      changes.insert(
        "request.httpMethod = \(SwiftLiteral.string(sample.method.rawValue))", at: 0)
    }
    if let body { changes += content(body) }
    if !changes.isEmpty { lines += ["var request = URLRequest(url: url)"] + changes + [""] }
    let data = [.json, .text].contains(sample.answer) ? "data" : "_"
    let argument = changes.isEmpty ? "from: url" : "for: request"
    lines.append("let (\(data), answer) = try await URLSession.shared.data(\(argument))")
    return (lines + answer(sample)).joined(separator: "\n")
  }

  private func assignment(_ name: String, _ variable: SampleVariable) -> String {
    let (key, value) = ("\(variable.name)", "\(variable.defaultValue)")
    let read = "environment[\(SwiftLiteral.string(key))]"
    return "let \(name) = \(read) ?? \(SwiftLiteral.string(value))"
  }

  private func fields(_ sample: RequestSample) throws(RenderingError) -> [String] {
    try sample.checkedHeaders.map { header in
      let value =
        switch header.text {
        case .literal(let text): SwiftLiteral.string(text).description
        case .token(let prefix) where prefix.isEmpty: "token"
        case .token(let prefix): SwiftLiteral.interpolated(prefix: prefix, "token").description
        }
      let name = SwiftLiteral.string(header.name)
      return "request.setValue(\(value), forHTTPHeaderField: \(name))"
    }
  }

  private func content(_ text: String) -> [String] {
    guard text.hasLines else {
      return ["request.httpBody = Data(\(SwiftLiteral.string(text)).utf8)"]
    }
    let literal = SwiftLiteral.lines(text, indentation: "  ")
    return ["request.httpBody = Data(", "  \(literal).utf8)"]
  }

  private func answer(_ sample: RequestSample) -> [String] {
    let printed =
      switch sample.answer {
      case .json, .text: "String(decoding: data, as: UTF8.self)"
      case .headers: "response.allHeaderFields"
      case .nothing: "response.statusCode"
      }
    return [
      "guard let response = answer as? HTTPURLResponse, "
        + "response.statusCode == \(sample.expectedStatus) else {",
      "  throw URLError(.badServerResponse)", "}", "print(\(printed))",
    ]
  }
}
