import FixtureFormat
public import MockServing

/// The files that the preview adds to a site: they are served and never written.
public enum PreviewScript {
  /// The path of the script that reloads a page, below the site.
  static let path = "__preview/preview.js"

  /// The files, for the snapshot of a site.
  public static let files: [SiteSnapshot.File] = [
    file(path, PackageResources.preview_js),
    file("__preview/preview.css", PackageResources.preview_css),
  ]

  private static func file(_ path: String, _ bytes: [UInt8]) -> SiteSnapshot.File {
    SiteSnapshot.File(path: path, bytes: bytes, hash: FileHash.hash(of: bytes))
  }
}
