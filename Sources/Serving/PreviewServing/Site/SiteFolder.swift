public import FixtureFormat
public import MockServing

/// A site as a server needs it: everything, in memory.
public struct SiteFolder: Sendable {
  /// The files that the manifest lists.
  public let site: SiteSnapshot

  /// The documented operations.
  public let catalogue: FixtureCatalogue

  /// A manifest or a catalogue that is longer was not written by Endpaper.
  private static let longestIndex = 256 * 1_024 * 1_024

  /// Reads a folder that `endpaper build` made: the files of its manifest and no others, each with the
  /// length and the hash that are written there.
  ///
  /// - Parameter path: The folder.
  /// - Returns: The files and the operations; every body that an operation names is there.
  /// - Throws: What is missing or damaged, by its file.
  public static func load(_ path: String) throws(SiteFolderError) -> SiteFolder {
    let reader: FolderReader
    do { reader = try FolderReader(path) } catch {
      switch error {
      case .missing, .notAFile, .tooLong: throw .missing(folder: path)
      case .system(let reason): throw .unreadable(folder: path, file: "", reason: reason)
      }
    }
    let manifest = try manifest(of: path, reader)
    var contents: [(path: String, bytes: [UInt8], hash: String)] = []
    contents.reserveCapacity(manifest.files.count)
    for file in manifest.files {
      let bytes = try read(file.path, limit: file.size, of: path, reader)
      guard bytes.count == file.size, FileHash.hash(of: bytes) == file.hash else {
        throw .damaged(folder: path, file: file.path, reason: "its content is not what was written")
      }
      contents.append((file.path, bytes, file.hash))
    }
    let site = SiteSnapshot(hashed: contents)
    return SiteFolder(site: site, catalogue: try catalogue(in: site, of: path))
  }

  private static func manifest(
    of folder: String,
    _ reader: FolderReader
  ) throws(SiteFolderError) -> SiteManifest {
    let name = SiteManifest.path
    let bytes: [UInt8]
    do { bytes = try reader.read(name, limit: longestIndex) } catch {
      if error == .missing { throw .notASite(folder: folder) }
      throw said(error, folder, name)
    }
    do { return try SiteManifest(decoding: bytes) } catch {
      throw .damaged(folder: folder, file: name, reason: error.description)
    }
  }

  private static func catalogue(
    in site: SiteSnapshot,
    of folder: String
  ) throws(SiteFolderError) -> FixtureCatalogue {
    let name = FixtureCatalogue.path
    guard let index = site.index(ofPath: name) else {
      throw .damaged(folder: folder, file: SiteManifest.path, reason: "it does not list \(name)")
    }
    let catalogue: FixtureCatalogue
    do { catalogue = try FixtureCatalogue(decoding: site.files[index].bytes) } catch {
      throw .damaged(folder: folder, file: name, reason: error.description)
    }
    for operation in catalogue.operations {
      for body in operation.responses.flatMap(\.examples).compactMap(\.body)
      where site.index(ofPath: body) == nil {
        throw .damaged(folder: folder, file: name, reason: "it names '\(body)', which is not there")
      }
    }
    return catalogue
  }

  private static func read(
    _ name: String,
    limit: Int,
    of folder: String,
    _ reader: FolderReader
  ) throws(SiteFolderError) -> [UInt8] {
    do { return try reader.read(name, limit: limit) } catch { throw said(error, folder, name) }
  }

  private static func said(
    _ fault: FolderReader.Fault,
    _ folder: String,
    _ file: String
  ) -> SiteFolderError {
    switch fault {
    case .missing: .damaged(folder: folder, file: file, reason: "it is not there")
    case .notAFile: .damaged(folder: folder, file: file, reason: "it is no regular file")
    case .tooLong: .damaged(folder: folder, file: file, reason: "it is longer than it was written")
    case .system(let reason): .unreadable(folder: folder, file: file, reason: reason)
    }
  }
}
