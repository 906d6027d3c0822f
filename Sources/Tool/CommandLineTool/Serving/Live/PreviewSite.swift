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

    /// The hash of the bytes.
    let hash: String

    /// The style sheet and the scripts, for pages; a page is another one where it looks otherwise.
    let look: String
  }

  private struct Ready: Sendable {
    let file: SiteSnapshot.File
    let version: String?
  }

  private let files = Remembered<AnySetting, String, Made<Input, Ready>>()
  private let catalogues = Remembered<
    AnySetting, String, Made<[UInt8], Result<FixtureCatalogue, FixtureFormatError>>
  >()

  /// The preview of a site.
  func site(of build: SiteBuild) throws(FixtureFormatError) -> PreviewSite {
    files.begin(AnySetting())
    catalogues.begin(AnySetting())
    defer {
      files.end()
      catalogues.end()
    }
    let tree = build.tree
    let look = Self.look(of: build.manifest)
    var listed = build.manifest.files[...]
    var versions: [String: String] = [:]
    var snapshot: [SiteSnapshot.File] = []
    var catalogue = FixtureCatalogue(title: "", operations: [])
    for file in tree.files {
      let isPage = file.path.hasSuffix(".html")
      // The manifest lists the files in the order of the tree, all but itself.
      let known = listed.first.flatMap { $0.path == file.path ? $0.hash : nil }
      if known != nil { listed.removeFirst() }
      let input = Input(
        bytes: file.bytes, hash: known ?? FileHash.hash(of: file.bytes), look: isPage ? look : "")
      let ready = files.value(at: file.path, of: input) { Self.ready(file.path, input) }
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

  private static func ready(_ path: String, _ input: Input) -> Ready {
    guard path.hasSuffix(".html") else {
      let file = SiteSnapshot.File(path: path, bytes: input.bytes, hash: input.hash)
      return Ready(file: file, version: nil)
    }
    let version = "\(input.hash)-\(input.look)"
    let bytes = PreviewPage.loadingScript(input.bytes, version: version)
    let file = SiteSnapshot.File(path: path, bytes: bytes, hash: FileHash.hash(of: bytes))
    return Ready(file: file, version: version)
  }

  /// The hash of what all pages load but the search index, which changes with every page.
  private static func look(of manifest: SiteManifest) -> String {
    let assets = manifest.files.filter {
      $0.path.hasPrefix("assets/") && !$0.path.hasPrefix("assets/search-")
    }
    return FileHash.hash(of: Array(assets.map(\.hash).joined(separator: " ").utf8))
  }
}
