import APIModel
public import SourceText
import YAMLText

extension SiteConfiguration {
  /// Reads `endpaper.yaml` at the root of the sources; nothing is configured where there is none.
  ///
  /// Every fault of the file is an error with its place: a key that was mistyped must not silently
  /// count for nothing.
  public static func read(from sources: SourceTree) -> Diagnosed<SiteConfiguration> {
    guard let file = sources.index(ofPath: fileName) else { return Diagnosed(SiteConfiguration()) }
    let parsed = YAMLText.parse(file, in: sources)
    guard let root = parsed.value, !root.isNull else {
      return Diagnosed(SiteConfiguration(), parsed.diagnostics)
    }
    let faults = ConfigurationSchema.shape.faults(in: root)
    var configuration = SiteConfiguration()
    configuration.title = root["title"]?.text
    configuration.summary = root["description"]?.text
    configuration.address = root["address"]?.text.map { text in
      text.hasSuffix("/") ? String(text.dropLast()) : text
    }
    configuration.servers = (root["servers"]?.sequence ?? []).compactMap(server)
    configuration.groups = (root["groups"]?.sequence ?? []).compactMap { node in
      guard let folder = node["folder"]?.text, let title = node["title"]?.text else { return nil }
      return ConfiguredGroup(folder: trimmed(folder), title: title, span: node.span)
    }
    configuration.order = texts(root["order"]).map(trimmed)
    configuration.excluded = texts(root["exclude"]).map(trimmed)
    return Diagnosed(configuration, parsed.diagnostics + faults)
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

  /// A path without `./` before it and `/` behind it.
  private static func trimmed(_ path: String) -> String {
    ContentPath.resolve(path, in: "") ?? path
  }
}
