import APIModel
import FixtureFormat
import SiteEmission
import SourceText

/// The manifest of a site as a file of it.
enum ManifestFile {
  /// The manifest that lists these files, which do not contain it, and the model they were made of.
  static func make(for files: [OutputFile], of reference: APIReference) -> OutputFile {
    let listed = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .map { file in
        SiteManifestFile(
          path: file.path,
          size: file.bytes.count,
          hash: FileHash.hash(of: file.bytes)
        )
      }
    let manifest = SiteManifest(
      generator: "endpaper \(ToolVersion.current)", model: hash(of: reference), files: listed)
    return OutputFile(path: SiteManifest.path, text: manifest.encoded())
  }

  private static func hash(of reference: APIReference) -> String {
    var text = ""
    for group in reference.groups {
      text += "group \(group.slug)\n"
      for page in group.pages {
        switch page {
        case .endpoint(let endpoint): text += ModelDump.dump(endpoint)
        case .guide(let guide): text += ModelDump.dump(guide)
        }
      }
    }
    return FileHash.hash(of: Array(text.utf8))
  }
}
