/// Short looks at a folder whose state is known, to see whether anything has changed there at all.
///
/// A look takes about a microsecond for each file that it asks for. It asks for those folders and files
/// that are likely to change every time: a file that comes, goes or takes the place of another changes
/// its folder, and what was written lately is being worked on. The rest takes turns.
struct FolderPatrol: Sendable {
  /// What stands at a path.
  struct Post: Sendable {
    let path: String

    /// What stands there; nil where nothing does.
    let status: FileStatus?
    let followsLinks: Bool

    var isAsItWas: Bool { FileStatus(of: path, followsLinks: followsLinks) == status }
  }

  /// What is looked at every time.
  private let frequent: [Post]

  /// What takes turns.
  private let others: [Post]

  /// The first of the others whose turn it is.
  private var turn = 0

  private static let folderLimit = 64
  private static let fileLimit = 16

  /// After so many looks all have had their turn, as long as there are not too many.
  private static let looks = 10
  private static let mostInLook = 400

  /// Begins to look at folders and files that are as they were, and at paths that nothing stands at.
  init(folders: [Post], files: [Post], missing: [String]) {
    let folders = Self.latestFirst(folders)
    let files = Self.latestFirst(files)
    frequent =
      missing.map { Post(path: $0, status: nil, followsLinks: true) }
      + folders.prefix(Self.folderLimit) + files.prefix(Self.fileLimit)
    others = Array(folders.dropFirst(Self.folderLimit) + files.dropFirst(Self.fileLimit))
  }

  /// Whether something is not as it was, as far as this look goes.
  mutating func seesChange() -> Bool {
    guard frequent.allSatisfy(\.isAsItWas) else { return true }
    let count = min((others.count + Self.looks - 1) / Self.looks, Self.mostInLook)
    for _ in 0..<count {
      guard others[turn].isAsItWas else { return true }
      turn = (turn + 1) % others.count
    }
    return false
  }

  private static func latestFirst(_ posts: [Post]) -> [Post] {
    posts.sorted { ($0.status?.written ?? 0) > ($1.status?.written ?? 0) }
  }
}
