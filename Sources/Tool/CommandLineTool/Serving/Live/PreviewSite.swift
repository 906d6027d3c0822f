import FixtureFormat
import MockServing
import PreviewServing
import SiteBuilding
import SiteEmission

/// A site in memory as the server needs it for a preview.
struct PreviewSite: Sendable {
  /// The files, with those of the preview.
  var snapshot: SiteSnapshot

  /// The documented operations.
  var catalogue: FixtureCatalogue

  /// The version of each page by its path.
  var versions: [String: String]

  /// The files that decide what the mock answers.
  var fixtures: [OutputFile]

  /// The site that stands where none could be made.
  static var none: PreviewSite {
    let version = "none"
    let page = PreviewPage.loadingScript(PreviewPage.placeholder, version: version)
    let file = SiteSnapshot.File(path: "index.html", bytes: page, hash: FileHash.hash(of: page))
    return PreviewSite(
      snapshot: SiteSnapshot(files: [file] + PreviewScript.files),
      catalogue: FixtureCatalogue(title: "", operations: []),
      versions: ["index.html": version], fixtures: [])
  }
}

/// Makes sites ready for the server; what has stayed since the last one is not made again.
final class PreviewSiteMemory: Sendable {
  /// What a file of a preview is made of.
  struct Input: Equatable, Sendable {
    let bytes: [UInt8]

    /// The style sheet and the scripts, for pages; a page is another one where it looks otherwise.
    let look: String
  }

  private struct Ready: Sendable {
    let file: SiteSnapshot.File
    let version: String?
  }

  private let files = Remembered<AnySetting, String, Made<Input, Ready>>()
  private let hashes = Remembered<AnySetting, String, Made<[UInt8], String>>()
  private let catalogues = Remembered<
    AnySetting, String, Made<[UInt8], Result<FixtureCatalogue, FixtureFormatError>>
  >()

  /// The preview of a site.
  func site(of tree: OutputTree) throws(FixtureFormatError) -> PreviewSite {
    files.begin(AnySetting())
    hashes.begin(AnySetting())
    catalogues.begin(AnySetting())
    defer {
      files.end()
      hashes.end()
      catalogues.end()
    }
    let look = look(of: tree)
    var versions: [String: String] = [:]
    var snapshot: [SiteSnapshot.File] = []
    var catalogue = FixtureCatalogue(title: "", operations: [])
    for file in tree.files {
      let isPage = file.path.hasSuffix(".html")
      let input = Input(bytes: file.bytes, look: isPage ? look : "")
      let ready = files.value(at: file.path, of: input) {
        Self.ready(file, version: isPage ? "\(FileHash.hash(of: file.bytes))-\(look)" : nil)
      }
      snapshot.append(ready.file)
      if let version = ready.version { versions[file.path] = version }
      if file.path == FixtureCatalogue.path {
        catalogue = try catalogues.value(at: file.path, of: file.bytes) {
          Result { () throws(FixtureFormatError) in try FixtureCatalogue(decoding: file.bytes) }
        }.get()
      }
    }
    return PreviewSite(
      snapshot: SiteSnapshot(files: snapshot + PreviewScript.files), catalogue: catalogue,
      versions: versions, fixtures: tree.files.filter { $0.path.hasPrefix("fixtures/") })
  }

  private static func ready(_ file: OutputFile, version: String?) -> Ready {
    let bytes = version.map { PreviewPage.loadingScript(file.bytes, version: $0) } ?? file.bytes
    let hash = FileHash.hash(of: bytes)
    return Ready(
      file: SiteSnapshot.File(path: file.path, bytes: bytes, hash: hash), version: version)
  }

  /// The hash of what all pages load but the search index, which changes with every page.
  private func look(of tree: OutputTree) -> String {
    let assets = tree.files.filter {
      $0.path.hasPrefix("assets/") && !$0.path.hasPrefix("assets/search-")
    }
    let all = assets.map { file in
      hashes.value(at: file.path, of: file.bytes) { FileHash.hash(of: file.bytes) }
    }
    return FileHash.hash(of: Array(all.joined(separator: " ").utf8))
  }
}
