import FixtureFormat

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What stands below some folders, as far as the disk tells without reading a file.
///
/// Names that start with a dot, and folders that hold a site of ours, count no more than they do for
/// ``ContentFolder``. Times of folders alone are no difference: editors keep files of their own there.
public struct FolderState: Sendable {
  private struct Folder: Sendable {
    var status: FileStatus
    var wasQuiet: Bool
    var names: [String]
    var isRoot: Bool
  }

  private struct File: Equatable, Sendable {
    var status: FileStatus

    /// Whether the status is that of what a link leads to.
    var isFollowed: Bool
  }

  private let roots: [String]
  private var folders: [String: Folder] = [:]
  private var files: [String: File] = [:]

  /// Looks at everything below some paths; what is missing has no state.
  ///
  /// - Parameters:
  ///   - roots: Folders, or single files.
  ///   - former: An earlier state: folders that were left alone since are not listed again.
  public init(of roots: [String], after former: FolderState? = nil) {
    self.roots = roots
    let now = FileStatus.now
    var waiting = roots.map { (path: $0, isRoot: true) }
    while let (path, isRoot) = waiting.popLast() {
      guard let file = Self.file(at: path, isRoot: isRoot) else { continue }
      let status = file.status
      guard status.kind == .folder else {
        files[path] = file
        continue
      }
      var folder = Folder(
        status: status, wasQuiet: status.isQuiet(at: now), names: [], isRoot: isRoot)
      if let known = former?.folders[path], known.status == status, known.wasQuiet {
        folder.names = known.names
      } else {
        folder.names = Self.names(in: path, isRoot: isRoot)
      }
      folders[path] = folder
      for name in folder.names { waiting.append(("\(path)/\(name)", false)) }
    }
  }

  /// Whether nothing has happened for some time.
  public func isQuiet(at now: Int64) -> Bool { timeUntilQuiet(at: now) == 0 }

  /// The nanoseconds after which nothing has happened for some time, if nothing happens meanwhile.
  func timeUntilQuiet(at now: Int64) -> Int64 {
    let ofFiles = files.values.lazy.map { $0.status.timeUntilQuiet(at: now) }.max() ?? 0
    let ofFolders = folders.values.lazy.map { $0.status.timeUntilQuiet(at: now) }.max() ?? 0
    return max(ofFiles, ofFolders)
  }

  /// Looks at whether all stays as it is.
  var patrol: FolderPatrol {
    let folders = folders.map { path, folder in
      FolderPatrol.Post(path: path, status: folder.status, followsLinks: folder.isRoot)
    }
    let files = files.map { path, file in
      FolderPatrol.Post(path: path, status: file.status, followsLinks: file.isFollowed)
    }
    let missing = roots.filter { self.folders[$0] == nil && self.files[$0] == nil }
    return FolderPatrol(folders: folders, files: files, missing: missing)
  }

  private static func file(at path: String, isRoot: Bool) -> File? {
    guard let status = FileStatus(of: path, followsLinks: isRoot) else { return nil }
    // A link to a file changes with the file; no other is followed.
    if status.kind == .link, let target = FileStatus(of: path), target.kind == .file {
      return File(status: target, isFollowed: true)
    }
    return File(status: status, isFollowed: isRoot)
  }

  private static func names(in path: String, isRoot: Bool) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    if !isRoot, names.contains(SiteManifest.path) { return [] }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }
}

extension FolderState: Equatable {
  /// States are equal where the same files stand, each as it was.
  public static func == (left: FolderState, right: FolderState) -> Bool {
    left.files == right.files
      && left.folders.mapValues(\.names) == right.folders.mapValues(\.names)
  }
}
