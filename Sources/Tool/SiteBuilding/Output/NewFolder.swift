import SiteEmission

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The calls by names that no method of ours has.
private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
private func closeFile(_ descriptor: Int32) -> Int32 { close(descriptor) }

/// Writes files into a folder that was not there before; several tasks may do so at once.
///
/// It asks the system itself: a site has some thousands of small files, and each needs three calls.
struct NewFolder: Sendable {
  /// The path of the folder.
  let path: String

  /// Makes a folder, whose parent is there.
  init(_ path: String) throws(SystemFault) {
    self.path = path
    try Self.makeFolder(path)
  }

  /// Writes a file, and the folders that its path names.
  func write(_ file: OutputFile) throws(SystemFault) {
    var open = try open(file.path)
    open.write(file.bytes)
    try open.close(isExecutable: file.isExecutable)
  }

  /// A file that is written piece by piece; it has to be closed.
  func open(_ file: String) throws(SystemFault) -> NewFile {
    let place = "\(path)/\(file)"
    var descriptor = NewFile.create(place)
    if descriptor < 0, errno == ENOENT {
      try makeFolders(of: file)
      descriptor = NewFile.create(place)
    }
    guard descriptor >= 0 else { throw SystemFault(at: place) }
    return NewFile(descriptor: descriptor, path: place)
  }

  /// Makes the folders that the path of a file names, each before what is in it.
  private func makeFolders(of file: String) throws(SystemFault) {
    for end in file.utf8.indices where file.utf8[end] == UInt8(ascii: "/") {
      try Self.makeFolder("\(path)/\(file[..<end])")
    }
  }

  /// Makes a folder that another task may have made a moment ago.
  private static func makeFolder(_ path: String) throws(SystemFault) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemFault(at: path) }
  }
}

/// A file that is being written.
struct NewFile {
  fileprivate let descriptor: Int32
  fileprivate let path: String
  private var fault: SystemFault?

  fileprivate init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  fileprivate static func create(_ path: String) -> Int32 {
    openFile(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
  }

  /// Writes bytes behind those before; a fault is told when the file is closed.
  mutating func write(_ bytes: [UInt8]) {
    guard fault == nil else { return }
    fault = bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = writeBytes(
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

  /// Ends the file.
  mutating func close(isExecutable: Bool = false) throws(SystemFault) {
    if fault == nil, isExecutable, fchmod(descriptor, 0o755) != 0 {
      fault = SystemFault(at: path)
    }
    // Some disks say only here that they are full.
    if closeFile(descriptor) != 0, fault == nil { fault = SystemFault(at: path) }
    if let fault { throw fault }
  }
}
