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

  /// Which file it is, of those of its disk: another one may stand at the same path tomorrow.
  public let identity: UInt64

  /// When its content was changed, in nanoseconds since 1970.
  public let written: Int64

  /// When anything about it was changed, in nanoseconds since 1970; programs cannot set it.
  public let changed: Int64

  /// Asks the disk; nil where nothing stands at the path.
  ///
  /// - Parameters:
  ///   - path: The path, relative to the working folder or absolute.
  ///   - followsLinks: Whether a symbolic link counts as what it leads to.
  public init?(of path: String, followsLinks: Bool = true) {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    size = Int(status.st_size)
    identity = UInt64(truncatingIfNeeded: status.st_ino)
    #if canImport(Darwin)
      written = Self.nanoseconds(status.st_mtimespec)
      changed = Self.nanoseconds(status.st_ctimespec)
    #else
      written = Self.nanoseconds(status.st_mtim)
      changed = Self.nanoseconds(status.st_ctim)
    #endif
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
  }

  /// Whether it has been left alone for some time, so that another change would show in its times.
  ///
  /// The clock of a file system goes in steps of several milliseconds: within one step a file can
  /// change twice and look the same.
  public func isQuiet(at now: Int64) -> Bool { timeUntilQuiet(at: now) == 0 }

  /// The nanoseconds after which it has been left alone for some time, if nothing happens meanwhile.
  func timeUntilQuiet(at now: Int64) -> Int64 {
    // A time that is still to come says nothing.
    now < changed ? 0 : max(0, changed + Self.quietTime - now)
  }

  /// How long nothing must have happened, in nanoseconds; half-written files are seldom older.
  static let quietTime: Int64 = 20_000_000

  /// The time of day as files have it, in nanoseconds since 1970.
  public static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
