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
  }

  private var folders: [String: Folder] = [:]
  private var files: [String: FileStatus] = [:]

  /// Looks at everything below some paths; what is missing has no state.
  ///
  /// - Parameters:
  ///   - roots: Folders, or single files.
  ///   - former: An earlier state: folders that were left alone since are not listed again.
  public init(of roots: [String], after former: FolderState? = nil) {
    let now = FileStatus.now
    var waiting = roots
    while let path = waiting.popLast() {
      guard let status = Self.status(of: path, isRoot: roots.contains(path)) else { continue }
      guard status.kind == .folder else {
        files[path] = status
        continue
      }
      var folder = Folder(status: status, wasQuiet: status.isQuiet(at: now), names: [])
      if let known = former?.folders[path], known.status == status, known.wasQuiet {
        folder.names = known.names
      } else {
        folder.names = Self.names(in: path, isRoot: roots.contains(path))
      }
      folders[path] = folder
      for name in folder.names { waiting.append("\(path)/\(name)") }
    }
  }

  /// Whether nothing has happened for some time.
  public func isQuiet(at now: Int64) -> Bool {
    files.values.allSatisfy { $0.isQuiet(at: now) }
      && folders.values.allSatisfy { $0.status.isQuiet(at: now) }
  }

  private static func status(of path: String, isRoot: Bool) -> FileStatus? {
    let status = FileStatus(of: path, followsLinks: isRoot)
    guard status?.kind == .link else { return status }
    // A link to a file changes with the file; no other is followed.
    guard let target = FileStatus(of: path), target.kind == .file else { return status }
    return target
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
