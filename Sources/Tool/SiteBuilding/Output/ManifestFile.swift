import APIModel
import FixtureFormat
import SiteEmission
import SourceText

/// The manifest of a site as a file of it.
enum ManifestFile {
  /// The manifest that lists these files, which do not contain it, and the model they were made of.
  static func make(
    for files: [OutputFile],
    of reference: APIReference,
    memory: ManifestMemory
  ) -> OutputFile {
    memory.hashes.begin(AnySetting())
    memory.models.begin(AnySetting())
    defer {
      memory.hashes.end()
      memory.models.end()
    }
    let listed = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      .map { file in
        SiteManifestFile(
          path: file.path,
          size: file.bytes.count,
          hash: memory.hashes.value(at: file.path, of: file.bytes) {
            FileHash.hash(of: file.bytes)
          }
        )
      }
    let manifest = SiteManifest(
      generator: "endpaper \(ToolVersion.current)", model: hash(of: reference, memory),
      files: listed)
    return OutputFile(path: SiteManifest.path, text: manifest.encoded())
  }

  private static func hash(
    of reference: APIReference,
    _ memory: ManifestMemory
  ) -> String {
    var text = ""
    for group in reference.groups {
      text += "group \(group.slug)\n"
      for (place, page) in group.pages.enumerated() {
        let key = ManifestMemory.PagePlace(group: group.slug, number: place)
        text += memory.models.value(at: key, of: page) { "\(hash(of: page))\n" }
      }
    }
    return FileHash.hash(of: Array(text.utf8))
  }
  private static func hash(of page: Page) -> String {
    let dump =
      switch page {
      case .endpoint(let endpoint): ModelDump.dump(endpoint)
      case .guide(let guide): ModelDump.dump(guide)
      }
    return FileHash.hash(of: Array(dump.utf8))
  }
}

/// The hashes of the files and pages of a site that was made before.
public final class ManifestMemory: Sendable {
  struct PagePlace: Hashable, Sendable {
    let group: String
    let number: Int
  }

  let hashes = Remembered<AnySetting, String, Made<[UInt8], String>>()
  let models = Remembered<AnySetting, PagePlace, Made<Page, String>>()

  init() {}

  var count: Int { hashes.count + models.count }
}
