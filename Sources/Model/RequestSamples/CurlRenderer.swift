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

  /// What stands for the files that a form sends.
  public enum Files: Hashable, Sendable {
    /// The files themselves, by their names in the folder of the reader.
    case named
    /// Nothing, under their names: a script runs where there are none.
    case empty
  }

  private let base: Base

  private let files: Files

  /// Makes a renderer.
  public init(base: Base = .environment, files: Files = .named) {
    self.base = base
    self.files = files
  }

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
    let parts = sample.body?.parts ?? []
    for header in sample.headers {
      // curl writes the boundary of a form itself.
      if !parts.isEmpty, header.name.lowercased() == "content-type" { continue }
      options.append([.plain("--header"), try field(header)])
    }
    if !parts.isEmpty {
      for part in parts { options.append(try field(part)) }
    } else if let body = sample.body, sample.method != .head {
      options.append([.plain("--data-raw"), try .quoted(body.text)])
    }
    return options
  }

  /// A field of a form.
  ///
  /// Behind `=`, only `--form-string` takes a text for what it is; a text with a
  /// media type stands in double quotes, where `\` takes their meaning from quotes and itself.
  private func field(_ part: FormPart) throws(RenderingError) -> [ShellWord] {
    let type = part.mediaType.map { ";type=\($0)" } ?? ""
    switch part.content {
    case .text(let text) where type.isEmpty:
      return [.plain("--form-string"), try .quoted("\(part.name)=\(text)")]
    case .text(let text):
      return [.plain("--form"), try .quoted("\(part.name)=\(Self.inQuotes(text))\(type)")]
    case .file(let name):
      let file = Self.inQuotes(name)
      let source = files == .named ? file : "/dev/null;filename=\(file)"
      return [.plain("--form"), try .quoted("\(part.name)=@\(source)\(type)")]
    }
  }

  private static func inQuotes(_ text: String) -> String {
    let escaped = text.replacingScalars { $0 == "\"" || $0 == "\\" ? "\\\($0)" : nil }
    return "\"\(escaped)\""
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
