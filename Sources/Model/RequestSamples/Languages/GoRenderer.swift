import APIModel

/// Writes requests as programs of Go 1.22 and later with `net/http`, laid out as gofmt does.
public struct GoRenderer: RequestRenderer {
  /// `Go`.
  public let language = "Go"

  /// Makes a renderer.
  public init() {}

  /// The program.
  public func render(_ sample: RequestSample) throws(RenderingError) -> String {
    let body = sample.method == .head ? nil : sample.body?.text
    if let body, body.utf8.contains(0) { throw RenderingError.nul(body) }
    var packages = ["cmp", "fmt", "log", "net/http", "os"]
    if sample.readsContent { packages.append("io") }
    if body != nil { packages.append("strings") }
    var lines = ["package main", "", "import ("]
    lines += packages.sorted().map { "\t\"\($0)\"" } + [")", "", "func main() {"]
    lines.append(assignment("baseURL", .baseURL))
    if sample.usesToken { lines.append(assignment("token", .token)) }
    lines.append("")
    if let body { lines.append("\tbody := strings.NewReader(\(GoLiteral.string(body)))") }
    let address = "baseURL+\(GoLiteral.string(sample.target))"
    let content = body == nil ? "nil" : "body"
    lines.append(
      "\trequest, err := http.NewRequest(\(Self.method(sample.method)), \(address), \(content))")
    lines += Self.failure
    lines += try fields(sample)
    lines.append("")
    // The transport alone hands a redirection on as it came.
    let call = sample.expectsRedirection ? "DefaultTransport.RoundTrip" : "DefaultClient.Do"
    lines.append("\tresponse, err := http.\(call)(request)")
    lines += Self.failure + ["\tdefer response.Body.Close()", ""]
    lines += answer(sample) + ["}"]
    return lines.joined(separator: "\n")
  }

  private func assignment(_ name: String, _ variable: SampleVariable) -> String {
    let (key, value) = ("\(variable.name)", "\(variable.defaultValue)")
    let read = "os.Getenv(\(GoLiteral.string(key)))"
    return "\t\(name) := cmp.Or(\(read), \(GoLiteral.string(value)))"
  }

  private func fields(_ sample: RequestSample) throws(RenderingError) -> [String] {
    try sample.checkedHeaders.map { header in
      let value =
        switch header.text {
        case .literal(let text): GoLiteral.string(text).description
        case .token(let prefix) where prefix.isEmpty: "token"
        case .token(let prefix): "\(GoLiteral.string(prefix))+token"
        }
      return "\trequest.Header.Set(\(GoLiteral.string(header.name)), \(value))"
    }
  }

  private func answer(_ sample: RequestSample) -> [String] {
    let status = ["\tfmt.Println(response.Status)"]
    switch sample.answer {
    case .nothing: return status
    case .headers: return status + ["\tfmt.Println(response.Header)"]
    case .json, .text:
      return status + [
        "\tif _, err := io.Copy(os.Stdout, response.Body); err != nil {", "\t\tlog.Fatal(err)",
        "\t}",
      ]
    }
  }

  private static let failure = ["\tif err != nil {", "\t\tlog.Fatal(err)", "\t}"]

  /// The constant of `net/http` for a method, or the method itself where there is none.
  private static func method(_ method: HTTPMethod) -> String {
    let constants: Set<String> = [
      "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "CONNECT", "OPTIONS", "TRACE",
    ]
    guard constants.contains(method.rawValue) else {
      return GoLiteral.string(method.rawValue).description
    }
    return "http.Method" + method.rawValue.prefix(1) + method.rawValue.dropFirst().lowercased()
  }
}

extension RequestSample {
  /// Whether the answer has content to read.
  fileprivate var readsContent: Bool { answer == .json || answer == .text }
}
