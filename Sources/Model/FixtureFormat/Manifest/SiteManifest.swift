/// The list of what Endpaper wrote into a folder, as it lies in `endpaper-manifest.json`.
///
/// It marks a folder as ours: a folder without it is never overwritten, and a server serves the files
/// that it lists and no others.
public struct SiteManifest: Hashable, Sendable {
  /// The path of the manifest in a site.
  public static let path = "endpaper-manifest.json"

  /// The version of the format that this code writes, and the only one it reads.
  public static let currentVersion = 1

  /// The version of the tool that wrote the site.
  public var generator: String

  /// The ``FileHash`` of the model that the site was made of; empty where it is not known.
  ///
  /// Two sites with one hash document the same, whatever their look.
  public var model: String

  /// The files, ordered by the bytes of their paths, without the manifest itself.
  public var files: [SiteManifestFile]

  /// Makes a manifest of the current version.
  public init(generator: String, model: String = "", files: [SiteManifestFile]) {
    self.generator = generator
    self.model = model
    self.files = files
  }
}

/// A file of a site.
public struct SiteManifestFile: Hashable, Sendable {
  /// The path below the site, with `/`.
  public var path: String

  /// The length in bytes.
  public var size: Int

  /// The FNV-1a hash of the bytes, 64 bits as 16 hexadecimal digits: it finds damage, not forgery.
  public var hash: String

  /// Makes an entry.
  public init(path: String, size: Int, hash: String) {
    self.path = path
    self.size = size
    self.hash = hash
  }
}
