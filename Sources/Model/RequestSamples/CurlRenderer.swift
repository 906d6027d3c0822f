import APIModel

/// Writes requests as commands of curl for a POSIX shell.
///
/// Every word that comes from a page stands in single quotes; `--data-raw`, `--globoff` and `--url` take
/// away what curl itself would read into it (`@file`, `{a,b}`, a leading hyphen).
public struct CurlRenderer: RequestRenderer {
  /// Where requests go.
  public enum Base: Hashable, Sendable {
    /// The environment variable ``SampleVariable/baseURL``.
    case environment
    /// An address without a slash at its end.
    case address(String)
  }

  /// `curl`.
  public let language = "curl"

  private let base: Base

  /// Makes a renderer.
  public init(base: Base = .environment) { self.base = base }

  /// The command, one option a line.
  public func render(_ sample: RequestSample) throws(RenderingError) -> String {
    let lines = try options(for: sample).map { line in
      line.map(\.description).joined(separator: " ")
    }
    return (["curl --globoff"] + lines).joined(separator: " \\\n  ")
  }

  /// What stands before a command so that it can be pasted into a shell: the variables that it reads,
  /// set to their defaults where the environment has none, and an empty line.
  public static func preamble(for sample: RequestSample) -> String {
    let variables = [SampleVariable.baseURL] + (sample.usesToken ? [.token] : [])
    return variables.map { $0.assignment + "\n" }.joined() + "\n"
  }

  /// The options that say the request, each with its value: what differs between two requests, so that
  /// a script can put its own options in front.
  public func options(for sample: RequestSample) throws(RenderingError) -> [[ShellWord]] {
    var options: [[ShellWord]] = []
    switch (sample.method, sample.body) {
    // curl would wait for the body of an answer to `--request HEAD`.
    case (.head, _): options.append([.plain("--head")])
    case (.get, nil): break
    default: options.append([.plain("--request"), try .quoted(sample.method.rawValue)])
    }
    if sample.hasDotSegments { options.append([.plain("--path-as-is")]) }
    options.append([.plain("--url"), try address + .quoted(sample.target)])
    for header in sample.headers {
      options.append([.plain("--header"), try field(header)])
    }
    if let body = sample.body, sample.method != .head {
      options.append([.plain("--data-raw"), try .quoted(body.text)])
    }
    return options
  }

  private var address: ShellWord {
    get throws(RenderingError) {
      switch base {
      case .environment: .variable(SampleVariable.baseURL.name)
      case .address(let text): try .quoted(text)
      }
    }
  }

  private func field(_ header: SampleValue) throws(RenderingError) -> ShellWord {
    let prefix = header.literal ?? ""
    guard FieldSyntax.isToken(header.name), FieldSyntax.isValue(prefix) else {
      throw RenderingError.unlawfulHeader(header.name)
    }
    switch header.text {
    // `Name:` would take a header out; a semicolon is curl's spelling of an empty one.
    case .literal(let text) where text.allSatisfy(\.isWhitespace):
      return try .quoted(header.name + ";")
    case .literal(let text): return try .quoted("\(header.name): \(text)")
    case .token(let prefix):
      guard FieldSyntax.isValue(prefix) else { throw RenderingError.unlawfulHeader(header.name) }
      return try .quoted("\(header.name): \(prefix)") + .variable(SampleVariable.token.name)
    }
  }
}
