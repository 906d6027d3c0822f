public import SourceText

/// Takes the files of a site as they are made: one keeps them, another one writes them to a disk and
/// lets them go, so that no more than a few are in memory at once.
///
/// Files are handed over by several tasks at once.
public protocol OutputReceiver: Sendable {
  /// What is kept of a file.
  associatedtype Taken: OutputEntry

  /// Takes a file.
  func take(_ file: OutputFile) -> Taken

  /// Takes a file that is as long as the site has pages: `make` calls what it is given with the pieces
  /// of its bytes, in their order.
  func take(_ path: String, piecewise make: (_ write: ([UInt8]) -> Void) -> Void) -> Taken
}

/// What is told of a file of a site when its bytes may be elsewhere.
public protocol OutputEntry: Sendable {
  /// The path below the output folder, with `/`.
  var path: String { get }

  /// What the file was made of; nil for files that belong to the site as a whole.
  var source: SourceSpan? { get }
}

extension OutputFile: OutputEntry {}

/// Keeps the files in memory.
public struct KeptFiles: OutputReceiver {
  private let memory: LongFileMemory

  /// Makes a receiver; what it keeps does not depend on its memory.
  public init(memory: LongFileMemory = LongFileMemory(remembers: false)) { self.memory = memory }

  /// Keeps a file.
  public func take(_ file: OutputFile) -> OutputFile { file }

  /// Puts a long file together; one of the same pieces as before is the same file.
  public func take(_ path: String, piecewise make: (_ write: ([UInt8]) -> Void) -> Void)
    -> OutputFile
  {
    var pieces: [[UInt8]] = []
    make { pieces.append($0) }
    return memory.files.value(at: path, of: pieces) {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
      for piece in pieces { bytes += piece }
      return OutputFile(path: path, bytes: bytes)
    }
  }
}

/// The long files that were put together before.
public final class LongFileMemory: Sendable {
  let files: Remembered<AnySetting, String, Made<[[UInt8]], OutputFile>>

  /// Nothing was put together yet.
  ///
  /// - Parameter remembers: Whether anything is remembered at all.
  public init(remembers: Bool = true) { files = Remembered(remembers: remembers) }

  /// How many files are remembered.
  public var count: Int { files.count }

  /// Begins a build, in which each long file is put together at most once.
  public func begin() { files.begin(AnySetting()) }

  /// Ends a build: what it did not put together is forgotten.
  public func end() { files.end() }
}
