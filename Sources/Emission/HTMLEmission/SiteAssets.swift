import FixtureFormat
import SiteEmission
import SourceText

/// The files of the theme that pages load, at paths that say their content: a browser may keep them
/// for ever, since another content has another path.
struct SiteAssets: Equatable, Sendable {
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

  /// The path of the logo, and the size of its image; nil without one.
  let logo: (path: String, size: ImageSize?)?

  /// The assets of a theme with the looks of a brand, whose logo is one of these sources.
  init(_ theme: Theme, brand: Brand = Brand(), sources: SourceTree) {
    var files: [OutputFile] = []
    var paths: [Asset: String] = [:]
    func add(_ name: String, _ bytes: [UInt8], source: SourceSpan? = nil) -> String {
      let path = Self.path(of: name, holding: bytes)
      files.append(OutputFile(path: path, bytes: bytes, source: source))
      return path
    }
    for asset in Asset.allCases {
      paths[asset] = add(asset.rawValue, Self.bytes(of: asset, in: theme, brand: brand))
    }
    logo = brand.logo.flatMap { index in
      sources[index].map { file in
        let path = add("logo.\(file.fileExtension)", file.bytes, source: .start(of: index))
        return (path, ImageSize(file.bytes))
      }
    }
    self.files = files
    self.paths = paths
  }

  /// Assets of the same files are the same: all else is told by these.
  static func == (left: SiteAssets, right: SiteAssets) -> Bool { left.files == right.files }

  private static func bytes(of asset: Asset, in theme: Theme, brand: Brand) -> [UInt8] {
    let bytes = theme.bytes(of: asset.rawValue)
    switch asset {
    case .styleSheet: return bytes + brand.rules.utf8
    case .icon:
      guard let accent = brand.accent else { return bytes }
      let text = String(decoding: bytes, as: UTF8.self)
      return Array(text.replacing(Brand.accentOfTheme, with: accent.light.text).utf8)
    case .script, .themeScript: return bytes
    }
  }

  /// The path of an asset in the site.
  subscript(asset: Asset) -> String { paths[asset] ?? asset.rawValue }

  /// The path of a file with this name and content: `site.css` becomes `assets/site.<hash>.css`.
  static func path(of name: String, holding bytes: [UInt8]) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return "assets/\(name[..<dot]).\(FileHash.hash(of: bytes))\(name[dot...])"
  }
}
