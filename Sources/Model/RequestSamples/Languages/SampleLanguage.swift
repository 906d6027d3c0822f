/// A language that samples are written in; the raw value is how configurations and addresses name it.
public enum SampleLanguage: String, Hashable, Sendable, CaseIterable {
  case curl, http, python, javascript, go, swift

  /// The language as people call it.
  public var title: String { renderer.language }

  /// What writes requests in it.
  public var renderer: any RequestRenderer {
    switch self {
    case .curl: CurlRenderer()
    case .http: HTTPRenderer()
    case .python: PythonRenderer()
    case .javascript: JavaScriptRenderer()
    case .go: GoRenderer()
    case .swift: SwiftRenderer()
    }
  }
}
