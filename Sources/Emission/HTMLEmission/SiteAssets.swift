import SiteEmission

/// The files of the theme that pages load: the one place that names them.
enum SiteAssets: CaseIterable {
  case styleSheet, script, themeScript, icon

  /// The name in the theme.
  var name: String {
    switch self {
    case .styleSheet: "site.css"
    case .script: "site.js"
    case .themeScript: "theme.js"
    case .icon: "icon.svg"
    }
  }

  /// The path in the site.
  var path: String { "assets/\(name)" }

  /// The files as they are written.
  static func files(of theme: Theme) -> [OutputFile] {
    allCases.map { OutputFile(path: $0.path, bytes: theme.bytes(of: $0.name)) }
  }
}
