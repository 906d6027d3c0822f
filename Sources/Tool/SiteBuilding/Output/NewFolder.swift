import SiteEmission

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes files into a folder that is not there yet.
///
/// It asks the system itself: a site has some thousands of small files, and each needs three calls.
enum NewFolder {
  /// As many neighbours one task writes in a row: those of one folder, mostly, because a folder takes
  /// in one file at a time.
  private static let portion = 128

  /// Makes a folder, whose parent is there, with these files in it; `jobs` of them are written at once.
  ///
  /// - Throws: ``SystemFault`` where the disk refuses one; others may have been written.
  static func make(
    _ path: String, of files: [OutputFile], jobs: Int
  ) async throws(SystemFault) {
    try makeFolder(path)
    let portions = stride(from: 0, to: files.count, by: portion).map {
      files[$0..<min($0 + portion, files.count)]
    }
    let faults = await concurrentMap(portions, jobs: jobs) { files -> SystemFault? in
      do throws(SystemFault) {
        for file in files { try makeFile(file, in: path) }
        return nil
      } catch {
        return error
      }
    }
    for case let fault? in faults { throw fault }
  }

  private static func makeFile(_ file: OutputFile, in folder: String) throws(SystemFault) {
    let path = "\(folder)/\(file.path)"
    var descriptor = create(path)
    if descriptor < 0, errno == ENOENT {
      try makeFolders(of: file.path, in: folder)
      descriptor = create(path)
    }
    guard descriptor >= 0 else { throw SystemFault(at: path) }
    var fault = fill(descriptor, with: file.bytes, path)
    if fault == nil, file.isExecutable, fchmod(descriptor, 0o755) != 0 {
      fault = SystemFault(at: path)
    }
    // Some disks say only here that they are full.
    if close(descriptor) != 0, fault == nil { fault = SystemFault(at: path) }
    if let fault { throw fault }
  }

  private static func create(_ path: String) -> Int32 {
    open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
  }

  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], _ path: String
  ) -> SystemFault? {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return SystemFault(at: path)
        }
      }
      return nil
    }
  }

  /// Makes the folders that the path of a file names, each before what is in it.
  private static func makeFolders(of file: String, in folder: String) throws(SystemFault) {
    for end in file.utf8.indices where file.utf8[end] == UInt8(ascii: "/") {
      try makeFolder("\(folder)/\(file[..<end])")
    }
  }

  /// Makes a folder that another task may have made a moment ago.
  private static func makeFolder(_ path: String) throws(SystemFault) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemFault(at: path) }
  }
}
