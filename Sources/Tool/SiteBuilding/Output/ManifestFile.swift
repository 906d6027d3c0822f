import FixtureFormat
import SiteEmission
import SourceText

/// The manifest of a site as a file of it.
enum ManifestFile {
  /// The manifest that lists these files, which do not contain it.
  static func make(for files: [OutputFile]) -> OutputFile {
    let listed = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .map { file in
        SiteManifestFile(
          path: file.path,
          size: file.bytes.count,
          hash: FileHash.hash(of: file.bytes)
        )
      }
    let manifest = SiteManifest(generator: "endpaper \(ToolVersion.current)", files: listed)
    return OutputFile(path: SiteManifest.path, text: manifest.encoded())
  }
}
