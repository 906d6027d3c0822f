import CPathExchange
import FixtureFormat

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder that a site is written to: whether it may be, and how a new site takes its place in one
/// step, so that readers and killed builds see the old site or the new one and nothing between.
///
/// It does not wait for the disk: a site can be built again after a loss of power.
public enum OutputFolder {
  /// Whether `path` may be written: it is missing, empty, or holds our manifest and nothing that is not
  /// listed there.
  public static func check(_ path: String) throws(OutputError) {
    try check(target(of: path))
  }

  /// The folder that a path means: where it is a link, the folder that the link leads to, so that the
  /// link stays and what it leads to is exchanged.
  static func target(of path: String) throws(OutputError) -> URL {
    let target = URL(filePath: path).standardizedFileURL
    guard FileStatus(of: target.path, followsLinks: false)?.kind == .link else { return target }
    guard FileStatus(of: target.path) != nil else { throw .notOurs(target.path) }
    return target.resolvingSymlinksInPath().standardizedFileURL
  }

  /// Whether a folder may be written.
  static func check(_ target: URL) throws(OutputError) {
    guard let status = FileStatus(of: target.path) else { return }
    guard status.kind == .folder,
      let names = try? FileManager.default.contentsOfDirectory(atPath: target.path)
    else { throw .notOurs(target.path) }
    if names.isEmpty { return }
    let place = target.appending(path: SiteManifest.path)
    guard FileStatus(of: place.path, followsLinks: false)?.kind == .file,
      let bytes = try? Data(contentsOf: place),
      let manifest = try? SiteManifest(decoding: Array(bytes))
    else { throw .notOurs(target.path) }
    let foreign = ForeignFiles.names(in: target, listed: manifest)
    if !foreign.isEmpty { throw .foreignFiles(target.path, names: foreign) }
  }

  /// Exchanges two folders in one step of the file system where it has one, and moves a new folder in
  /// where there is none to exchange with.
  ///
  /// - Returns: Where the old folder is now; nil where there was none.
  static func exchange(_ staging: URL, _ target: URL) throws -> URL? {
    if FileStatus(of: target.path) == nil {
      guard rename(staging.path, target.path) == 0 else { throw SystemFault() }
      return nil
    }
    if exchange_paths(staging.path, target.path) == 0 { return staging }
    // Some file systems cannot exchange: then the old folder steps aside for the moment between.
    let aside = target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).endpaper-old-\(getpid())")
    guard rename(target.path, aside.path) == 0 else { throw SystemFault() }
    guard rename(staging.path, target.path) == 0 else {
      let fault = SystemFault()
      _ = rename(aside.path, target.path)
      throw fault
    }
    return aside
  }

  /// Why the disk refused, in words.
  static func reason(of error: any Error) -> String {
    if let fault = error as? SystemFault { return fault.reason }
    guard let error = error as? CocoaError else { return "\(error)" }
    let reason =
      switch error.code {
      case .fileWriteNoPermission: "permission denied"
      case .fileWriteOutOfSpace: "no space left on the disk"
      case .fileWriteVolumeReadOnly: "the disk is read-only"
      case .fileWriteFileExists: "a file stands where a folder belongs"
      case .fileWriteInvalidFileName: "the name is too long or not allowed"
      case .fileNoSuchFile, .fileReadNoSuchFile: "a folder on the way is missing"
      default: "error \(error.code.rawValue) of the file system"
      }
    return error.filePath.map { "\(reason) ('\($0)')" } ?? reason
  }
}

/// Why a site was not written.
public enum OutputError: Error, Hashable, Sendable {
  /// The folder holds files and not our manifest, or is no folder: it is left alone.
  case notOurs(String)
  /// The folder is ours and holds files besides, of which the first few are named: they would be lost.
  case foreignFiles(String, names: [String])
  /// The folder has files of these names already, and none is overwritten.
  case filesExist(String, names: [String])
  /// The disk refused, for this reason.
  case unwritable(String, reason: String)
}
