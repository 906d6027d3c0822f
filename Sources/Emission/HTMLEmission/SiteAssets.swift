import FixtureFormat
import SiteEmission

/// The files of the theme that pages load, at paths that say their content: a browser may keep them
/// for ever, since another content has another path.
struct SiteAssets: Sendable {
  /// A file of the theme that pages load, by its name there.
  enum Asset: String, CaseIterable, Sendable {
    case styleSheet = "site.css"
    case script = "site.js"
    case themeScript = "theme.js"
    case icon = "icon.svg"
  }

  /// The files as they are written.
  let files: [OutputFile]

  private let paths: [Asset: String]

  /// The assets of a theme.
  init(_ theme: Theme) {
    var files: [OutputFile] = []
    var paths: [Asset: String] = [:]
    for asset in Asset.allCases {
      let bytes = theme.bytes(of: asset.rawValue)
      let path = Self.path(of: asset.rawValue, holding: bytes)
      files.append(OutputFile(path: path, bytes: bytes))
      paths[asset] = path
    }
    self.files = files
    self.paths = paths
  }

  /// The path of an asset in the site.
  subscript(asset: Asset) -> String { paths[asset] ?? asset.rawValue }

  /// The path of a file with this name and content: `site.css` becomes `assets/site.<hash>.css`.
  static func path(of name: String, holding bytes: [UInt8]) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return "assets/\(name[..<dot]).\(FileHash.hash(of: bytes))\(name[dot...])"
  }
}
