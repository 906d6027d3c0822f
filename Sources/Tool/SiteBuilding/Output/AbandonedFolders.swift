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

/// The folders that a site is built in before it is exchanged, and what is left of builds that were
/// killed.
enum AbandonedFolders {
  /// What the names of these folders start with; the number of the process follows.
  static func prefix(of target: URL) -> String { ".\(target.lastPathComponent).endpaper-" }

  /// Removes the folders of processes that are gone, and that of this one.
  static func remove(beside target: URL) {
    let parent = target.deletingLastPathComponent()
    let prefix = prefix(of: target)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard let process = Int32(name.dropFirst(prefix.count)), process > 0,
        process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
      else { continue }
      try? FileManager.default.removeItem(at: parent.appending(path: name))
    }
  }
}
