import APIModel
import HTMLEmission
import RequestSamples
import SiteEmission
public import SourceText
import YAMLText

extension SiteConfiguration {
  /// Reads `endpaper.yaml` at the root of the sources; nothing is configured where there is none.
  ///
  /// Every fault of the file is an error with its place: a key that was mistyped must not silently
  /// count for nothing.
  public static func read(from sources: SourceTree) -> Diagnosed<SiteConfiguration> {
    guard let file = sources.index(ofPath: fileName) else {
      return Diagnosed(SiteConfiguration(), ConfigurationChecks.misnamed(in: sources))
    }
    guard sources[file]?.isText == true else {
      return Diagnosed(SiteConfiguration(), [ConfigurationChecks.notText(file)])
    }
    let parsed = YAMLText.parse(file, in: sources)
    guard let root = parsed.value, !root.isNull else {
      return Diagnosed(SiteConfiguration(), parsed.diagnostics)
    }
    let faults = ConfigurationSchema.shape.faults(in: root)
    var configuration = SiteConfiguration()
    configuration.title = root["title"]?.text
    configuration.summary = root["description"]?.text
    configuration.address = root["address"]?.text.flatMap(PublishedAddress.init)?.text
    configuration.language =
      root["language"]?.text.flatMap(InterfaceLanguage.init(rawValue:)) ?? .english
    configuration.samples = samples(root["samples"])
    configuration.servers = (root["servers"]?.sequence ?? []).compactMap(server)
    configuration.groups = (root["groups"]?.sequence ?? []).compactMap { node in
      guard let folder = node["folder"]?.text, let title = node["title"]?.text else { return nil }
      return ConfiguredGroup(folder: trimmed(folder), title: title, span: node.span)
    }
    configuration.order = paths(root["order"])
    configuration.excluded = paths(root["exclude"])
    configuration.redirects = ConfiguredRedirect.read(root["redirects"])
    let mock = (root["mock"]?.entries ?? []).map { entry in
      let settings = PageSettings.mock(in: entry.value)
      let target = entry.key.contains(" ") ? entry.key : trimmed(entry.key)
      return Diagnosed(
        ConfiguredMock(target: target, span: entry.keySpan, settings: settings.value),
        settings.diagnostics
      )
    }
    configuration.mock = mock.map(\.value)
    let words = ConfiguredWords.read(root["words"])
    configuration.words = words.value
    let brand = ConfiguredBrand.read(root["theme"], in: sources)
    configuration.brand = brand.value
    let checks =
      brand.diagnostics + words.diagnostics
      + ConfigurationChecks.unknownPaths(of: configuration, in: sources)
      + ConfigurationChecks.unknownVariables(in: root)
      + ConfigurationChecks.unusableAddress(root["address"])
    return Diagnosed(
      configuration, parsed.diagnostics + faults + mock.flatMap(\.diagnostics) + checks)
  }

  /// The languages that the configuration names, each where it stands first; all where it names none.
  private static func samples(_ node: YAMLNode?) -> [SampleLanguage] {
    var seen: Set<SampleLanguage> = []
    let languages = texts(node).compactMap(SampleLanguage.init(rawValue:))
      .filter { seen.insert($0).inserted }
    return languages.isEmpty ? SampleLanguage.allCases : languages
  }

  private static func server(_ node: YAMLNode) -> Server? {
    guard let url = node["url"]?.text else { return nil }
    let variables = (node["variables"]?.entries ?? []).map { entry in
      ServerVariable(
        name: entry.key,
        defaultValue: entry.value["default"]?.text ?? "",
        summary: entry.value["description"]?.text ?? "",
        allowedValues: texts(entry.value["enum"])
      )
    }
    return Server(url: url, summary: node["description"]?.text ?? "", variables: variables)
  }

  private static func texts(_ node: YAMLNode?) -> [String] {
    (node?.sequence ?? []).compactMap(\.text)
  }

  private static func paths(_ node: YAMLNode?) -> [ConfiguredPath] {
    (node?.sequence ?? []).compactMap { node in
      node.text.map { ConfiguredPath(path: trimmed($0), span: node.span) }
    }
  }

  /// A path without `./` before it and `/` behind it.
  private static func trimmed(_ path: String) -> String {
    ContentPath.resolve(path, in: "") ?? path
  }
}
