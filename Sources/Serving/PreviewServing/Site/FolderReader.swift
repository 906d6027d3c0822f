#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads files below a folder without ever leaving it: no symbolic link on the way is followed.
final class FolderReader {
  /// Why a file cannot be read.
  enum Fault: Error, Hashable {
    /// There is none at this path.
    case missing
    /// There is something else: a folder, a symbolic link, a device.
    case notAFile
    /// It has more bytes than it may have.
    case tooLong
    /// Something else, in the words of the system.
    case system(String)
  }

  private let root: CInt

  /// Opens a folder; it may itself be reached by a symbolic link, since a person named it.
  init(_ path: String) throws(Fault) {
    root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if root < 0 { throw Self.fault() }
  }

  deinit { close(root) }

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: The path below the folder, with `/`.
  ///   - limit: The most bytes that it may have.
  /// - Returns: As many bytes as there are.
  /// - Throws: Why there are none.
  func read(_ path: String, limit: Int) throws(Fault) -> [UInt8] {
    let file = try openFile(path)
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Self.fault() }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= limit else { throw .tooLong }
    return try Self.bytes(of: file, count: Int(status.st_size))
  }

  private func openFile(_ path: String) throws(Fault) -> CInt {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, !parts.contains(where: { ["", ".", ".."].contains($0) }) else {
      throw .missing
    }
    var folder = root
    defer { if folder != root { close(folder) } }
    for part in parts.dropLast() {
      let next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if next < 0 { throw Self.fault() }
      if folder != root { close(folder) }
      folder = next
    }
    // A pipe would wait for a writer without O_NONBLOCK; for a file it changes nothing.
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if file < 0 { throw Self.fault() }
    return file
  }

  private static func bytes(of file: CInt, count: Int) throws(Fault) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let start = buffer.baseAddress {
        let got = Self.readOnce(file, start + filled, count - filled)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        if got <= 0 { break }
        filled += got
      }
    }
    if failed { throw fault() }
    return bytes
  }

  private static func readOnce(
    _ file: CInt,
    _ start: UnsafeMutablePointer<UInt8>,
    _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, start, count)
    #elseif canImport(Musl)
      Musl.read(file, start, count)
    #else
      Darwin.read(file, start, count)
    #endif
  }

  /// What the last call failed with.
  private static func fault() -> Fault {
    switch errno {
    case ENOENT: .missing
    case ELOOP, EMLINK, ENOTDIR, EISDIR, ENXIO: .notAFile
    default: .system(String(cString: strerror(errno)))
    }
  }
}
