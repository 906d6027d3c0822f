import FixtureFormat
import SiteEmission
import SourceText
import Synchronization

/// A file of a site that was written, without its bytes.
struct ListedFile: OutputEntry, Hashable {
  let path: String
  let source: SourceSpan?

  /// The length in bytes.
  let size: Int

  /// The ``FileHash`` of the bytes.
  let hash: String
}

/// Writes the files of a site into a new folder as they are made, and lists them; without a folder it
/// only lists them.
struct FolderReceiver: OutputReceiver {
  /// As many bytes of a long file are gathered before they are written.
  private static let portion = 1 << 16

  private let folder: NewFolder?
  private let fault: FirstFault

  /// Makes a receiver that tells `fault` what the disk refuses; what is handed over after that is
  /// listed, and not written any more.
  init(_ folder: NewFolder?, fault: FirstFault = FirstFault()) {
    self.folder = folder
    self.fault = fault
  }

  func take(_ file: OutputFile) -> ListedFile {
    if let folder, fault.value == nil {
      do throws(SystemFault) { try folder.write(file) } catch { fault.note(error) }
    }
    return ListedFile(
      path: file.path, source: file.source, size: file.bytes.count,
      hash: FileHash.hash(of: file.bytes))
  }

  func take(_ path: String, piecewise make: (_ write: ([UInt8]) -> Void) -> Void) -> ListedFile {
    var file: NewFile?
    if let folder, fault.value == nil {
      do throws(SystemFault) { file = try folder.open(path) } catch { fault.note(error) }
    }
    var hash = FileHash()
    var size = 0
    var gathered: [UInt8] = []
    make { piece in
      hash.add(piece)
      size += piece.count
      gathered += piece
      if gathered.count >= Self.portion {
        file?.write(gathered)
        gathered.removeAll(keepingCapacity: true)
      }
    }
    file?.write(gathered)
    do throws(SystemFault) { try file?.close() } catch { fault.note(error) }
    return ListedFile(path: path, source: nil, size: size, hash: hash.text)
  }
}

/// The first thing that a disk refused, of all tasks that write.
final class FirstFault: Sendable {
  private let first = Mutex<SystemFault?>(nil)

  /// What was refused; nil while nothing was.
  var value: SystemFault? { first.withLock { $0 } }

  /// Notes that something was refused.
  func note(_ fault: SystemFault) { first.withLock { $0 = $0 ?? fault } }
}
