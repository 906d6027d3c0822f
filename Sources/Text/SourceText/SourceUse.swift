import Synchronization

/// Which files of a ``SourceTree`` something was made of: what it asked the tree for is noted, so that
/// it need not be made again while those files stay as they are.
///
/// Only contents are noted. The paths of a tree are one value for all that is made of it.
public final class SourceUse: Sendable {
  private struct Noted {
    var files: Set<FileIndex> = []
    var isEverything = false
  }

  private let noted = Mutex(Noted())

  /// Nothing is noted yet.
  public init() {}

  /// The files that were asked for, each with the contents that it had in a tree, in their order.
  public func files(of tree: SourceTree) -> [UsedFile] {
    let noted = noted.withLock { $0 }
    let indices = noted.isEverything ? tree.indices : noted.files.sorted()
    return indices.map { UsedFile($0, of: tree) }
  }

  func note(_ file: FileIndex) { noted.withLock { _ = $0.files.insert(file) } }

  func noteEverything() { noted.withLock { $0.isEverything = true } }
}

/// A file with the contents that something was made of.
public struct UsedFile: Hashable, Sendable {
  /// Where the file stands in its tree.
  public let index: FileIndex

  /// The file; nil where there was none.
  public let file: SourceFile?

  /// The file at a place of a tree as it is now.
  public init(_ index: FileIndex, of tree: SourceTree) {
    self.init(index: index, file: tree[index])
  }

  private init(index: FileIndex, file: SourceFile?) {
    self.index = index
    self.file = file
  }

  /// Whether a tree has the same file with the same contents at this place.
  public func stands(in tree: SourceTree) -> Bool { tree[index] == file }
}
