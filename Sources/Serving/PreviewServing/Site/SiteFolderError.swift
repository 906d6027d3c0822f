import FixtureFormat

/// Why a folder cannot be served.
public enum SiteFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such folder.
  case missing(folder: String)
  /// The folder has no manifest: Endpaper did not make it.
  case notASite(folder: String)
  /// A file is not as it was written.
  case damaged(folder: String, file: String, reason: String)
  /// The system does not let us read a file.
  case unreadable(folder: String, file: String, reason: String)

  /// One sentence about what is wrong and one about what to do.
  public var description: String {
    switch self {
    case .missing(let folder):
      "There is no folder '\(folder)'. Run endpaper build first, or name the folder of a site."
    case .notASite(let folder):
      "'\(folder)' is no site of Endpaper: it has no \(SiteManifest.path). Run endpaper build, or name "
        + "the folder of a site."
    case .damaged(let folder, let file, let reason):
      "'\(folder)/\(file)' is damaged: \(reason). Run endpaper build again."
    case .unreadable(let folder, let file, let reason):
      "'\(folder)/\(file)' cannot be read: \(reason). Let this user read it, or run endpaper build again."
    }
  }

  /// The exit code that `sysexits.h` has for it.
  public var exitCode: Int32 {
    switch self {
    case .missing, .notASite: 66
    case .damaged: 65
    case .unreadable: 74
    }
  }
}
