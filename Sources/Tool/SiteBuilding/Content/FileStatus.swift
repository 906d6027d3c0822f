#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands at a path of the disk.
public struct FileStatus: Hashable, Sendable {
  /// The kinds that matter to a content folder and a site.
  public enum Kind: Hashable, Sendable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A symbolic link.
    case link
    /// A device, a socket, a pipe.
    case other
  }

  /// What it is.
  public let kind: Kind

  /// The size of a file in bytes.
  public let size: Int

  /// Asks the disk; nil where nothing stands at the path.
  ///
  /// - Parameters:
  ///   - path: The path, relative to the working folder or absolute.
  ///   - followsLinks: Whether a symbolic link counts as what it leads to.
  public init?(of path: String, followsLinks: Bool = true) {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    size = Int(status.st_size)
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
  }
}
