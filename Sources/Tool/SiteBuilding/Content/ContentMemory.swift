import SiteEmission
import SourceText
import Synchronization

/// The files of a content folder that were read before.
public final class ContentMemory: Sendable {
  /// A file with what told that it was this one.
  struct KnownFile: Sendable {
    let status: FileStatus
    let index: FileIndex

    /// Whether any later change would show in the status.
    let wasQuiet: Bool
    let source: Diagnosed<SourceFile>
  }

  let files: Remembered<String, String, KnownFile>
  private let former = Mutex<SourceTree?>(nil)
  private let remembers: Bool

  /// Nothing was read yet.
  ///
  /// - Parameter remembers: Whether anything is remembered at all.
  public init(remembers: Bool = true) {
    files = Remembered(remembers: remembers)
    self.remembers = remembers
  }

  /// How many files have been read so far.
  public var read: Int { files.made }

  /// The tree of these files, which goes on from the tree before.
  func tree(of files: [SourceFile]) -> SourceTree {
    former.withLock { former in
      let tree = SourceTree(files, after: former)
      if remembers { former = tree }
      return tree
    }
  }
}
