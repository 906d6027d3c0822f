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

/// A site on its way into a folder: it is written beside the folder, and then takes its place in one
/// step, or vanishes.
struct StagedFolder: Sendable {
  /// The folder as its user named it.
  private let path: String
  private let target: URL
  private let folder: NewFolder
  private let fault = FirstFault()

  /// The folders on the way to the target that were not there before, the outermost last.
  private let parents: [URL]

  /// Makes the folder beside the target; what killed builds left there is removed.
  init(for path: String) throws(OutputError) {
    self.path = path
    target = try OutputFolder.target(of: path)
    let parent = target.deletingLastPathComponent()
    var parents: [URL] = []
    var place = parent
    while FileStatus(of: place.path) == nil, place.path != "/" {
      parents.append(place)
      place = place.deletingLastPathComponent()
    }
    self.parents = parents
    let name = AbandonedFolders.prefix(of: target) + String(getpid())
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      AbandonedFolders.remove(beside: target)
      folder = try NewFolder(parent.appending(path: name).path)
    } catch {
      for parent in parents { rmdir(parent.path) }
      throw .unwritable(path, reason: OutputFolder.reason(of: error))
    }
  }

  /// Takes the files of the site.
  var receiver: FolderReceiver { FolderReceiver(folder, fault: fault) }

  /// Lets the site take the place of what is at the target.
  ///
  /// - Returns: The folder that holds what was at the target, where it cannot be removed whole; nil
  ///   where nothing is left of it.
  /// - Throws: ``OutputError`` where a file could not be written, or the target is not ours; it is
  ///   unchanged then, and the site is gone.
  func commit() throws(OutputError) -> String? {
    let aside: URL?
    do {
      if let fault = fault.value { throw fault }
      try OutputFolder.check(target)
      aside = try OutputFolder.exchange(URL(filePath: folder.path), target)
    } catch {
      discard()
      if let refusal = error as? OutputError { throw refusal }
      throw .unwritable(path, reason: OutputFolder.reason(of: error))
    }
    guard let aside else { return nil }
    try? FileManager.default.removeItem(at: aside)
    return FileStatus(of: aside.path, followsLinks: false) == nil ? nil : aside.path
  }

  /// Removes the site, and the folders that were made for it.
  func discard() {
    try? FileManager.default.removeItem(atPath: folder.path)
    // Only an empty folder is removed.
    for parent in parents { rmdir(parent.path) }
  }
}
