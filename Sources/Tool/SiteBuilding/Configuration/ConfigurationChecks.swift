import SiteEmission
import SourceText
import YAMLText

/// Finds what a configuration names and nothing answers to.
enum ConfigurationChecks {
  /// A warning for a configuration under a name that is not read.
  static func misnamed(in sources: SourceTree) -> [Diagnostic] {
    guard let file = sources.index(ofPath: "endpaper.yml") else { return [] }
    return [
      Diagnostic(
        .warning, rule: "config-misnamed", "'endpaper.yml' is not read", at: .start(of: file),
        fix: "Name it '\(SiteConfiguration.fileName)'")
    ]
  }

  /// The error for a configuration that holds binary data: reading it as an empty one would hide that.
  static func notText(_ file: FileIndex) -> Diagnostic {
    Diagnostic(
      .error, rule: "config-not-text", "the configuration holds binary data and was not read",
      at: .start(of: file), fix: "Save it as UTF-8")
  }

  /// An error for an `address` that is no URL of a folder: links to it would lead nowhere.
  static func unusableAddress(_ node: YAMLNode?) -> [Diagnostic] {
    guard let node, let text = node.text, PublishedAddress(text) == nil else { return [] }
    return [
      Diagnostic(
        .error, rule: "config-address", "'\(text)' is not the address of a site", at: node.span,
        fix: "Write a URL such as 'https://docs.example.com/images'")
    ]
  }

  /// A warning for each entry of `order` and `exclude` that is no page, file or folder.
  static func unknownPaths(
    of configuration: SiteConfiguration, in sources: SourceTree
  ) -> [Diagnostic] {
    var names: Set<String> = []
    for file in sources.files {
      let stem = file.folder.isEmpty ? file.stem : "\(file.folder)/\(file.stem)"
      var folder = file.folder
      names.formUnion([file.path, stem])
      while !folder.isEmpty, names.insert(folder).inserted {
        folder = SourceFile(path: folder, bytes: []).folder
      }
    }
    let unknown = (configuration.order + configuration.excluded).filter {
      !names.contains($0.path)
    }
    let candidates = unknown.isEmpty ? [] : names.sorted()
    return unknown.map { entry in
      let near = NearestName.nearest(to: entry.path, among: candidates)
      return Diagnostic(
        .warning, rule: "config-unknown-path", "'\(entry.path)' is no page, file or folder",
        at: entry.span, fix: near.map { "Write '\($0)'" } ?? "Remove the entry")
    }
  }

  /// A warning for each variable that stands in the URL of a server and has no value.
  static func unknownVariables(in root: YAMLNode) -> [Diagnostic] {
    (root["servers"]?.sequence ?? []).flatMap { server -> [Diagnostic] in
      guard let url = server["url"], let text = url.text else { return [] }
      let known = Set((server["variables"]?.entries ?? []).map(\.key))
      return variables(in: text).filter { !known.contains($0) }.map { name in
        Diagnostic(
          .warning, rule: "config-server-variable", "the variable '{\(name)}' has no value",
          at: url.span, fix: "Add it under 'variables' with a 'default'")
      }
    }
  }

  private static func variables(in url: String) -> [String] {
    url.split(separator: "{").dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
