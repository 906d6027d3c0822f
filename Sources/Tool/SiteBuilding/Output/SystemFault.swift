#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A call of the system that failed.
struct SystemFault: Error {
  /// The number of the error.
  let code: Int32

  /// The path that the call was about; nil where it was about several.
  let path: String?

  /// The fault of the last call.
  init(at path: String? = nil) {
    code = errno
    self.path = path
  }

  /// What went wrong, in words.
  var reason: String {
    let reason =
      switch code {
      case EACCES, EPERM: "permission denied"
      case ENOSPC, EDQUOT: "no space left on the disk"
      case EROFS: "the disk is read-only"
      case EEXIST, ENOTDIR: "a file stands where a folder belongs"
      case ENAMETOOLONG, EILSEQ, EINVAL: "the name is too long or not allowed"
      case ENOENT: "a folder on the way is missing"
      default: String(cString: strerror(code))
      }
    return path.map { "\(reason) ('\($0)')" } ?? reason
  }
}
