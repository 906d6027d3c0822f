public import APIModel
public import HTMLEmission
public import RequestSamples
public import SourceText
public import Vocabulary

/// What `endpaper.yaml` at the root of the content says; every part may be missing.
public struct SiteConfiguration: Hashable, Sendable {
  /// The name of the file.
  public static let fileName = "endpaper.yaml"

  /// The name of the API.
  public var title: String?

  /// One or two sentences about it.
  public var summary: String?

  /// The address that the site is published at, without a slash at its end.
  public var address: String?

  /// The language of the interface of the site.
  public var language = InterfaceLanguage.english

  /// The languages of samples, in the order that readers see; each once, never none.
  public var samples = SampleLanguage.allCases

  /// What makes the site look like its owner.
  public var brand = Brand()

  /// Where the API can be called.
  public var servers: [Server] = []

  /// The groups that have a title or a place of their own.
  public var groups: [ConfiguredGroup] = []

  /// The paths of pages and folders below the content root, in the order that readers see.
  public var order: [ConfiguredPath] = []

  /// The paths of files and folders that are not read.
  public var excluded: [ConfiguredPath] = []

  /// The addresses that pages and ids had before.
  public var redirects: [ConfiguredRedirect] = []

  /// What the mock does with the query of operations.
  public var mock: [ConfiguredMock] = []

  /// The words that pages use and that are not known without being told.
  public var words = AddedWords()

  /// The words that pages are read by: those that are known, and ``words``.
  public var vocabulary: Vocabulary { .standard.adding(words) }

  /// Nothing configured.
  public init() {}

  /// The diagnostics that do not speak of a file under ``excluded``.
  public func concerning(_ diagnostics: [Diagnostic], in sources: SourceTree) -> [Diagnostic] {
    diagnostics.filter { diagnostic in
      guard let file = diagnostic.span.flatMap({ sources[$0.file] }) else { return true }
      return !excluded.contains { $0.covers(file) }
    }
  }
}

/// A group as the configuration names it.
public struct ConfiguredGroup: Hashable, Sendable {
  /// The folder below the content root.
  public var folder: String

  /// The name for people.
  public var title: String

  /// Where it is configured.
  public var span: SourceSpan
}

/// A path that the configuration names.
public struct ConfiguredPath: Hashable, Sendable {
  /// The path below the content root.
  public var path: String

  /// Where it is configured.
  public var span: SourceSpan

  /// Whether a file is the one that is named, or lies in the folder that is named.
  public func covers(_ file: SourceFile) -> Bool {
    file.path == path || file.path.hasPrefix(path + "/")
  }
}

/// What the configuration says about the mock of a page or of one operation.
public struct ConfiguredMock: Hashable, Sendable {
  /// The path of a page below the content root, with or without its extension, or a method and a path
  /// template with a blank between them.
  public var target: String

  /// Where the target stands.
  public var span: SourceSpan

  /// What it says.
  public var settings: MockSettings
}
