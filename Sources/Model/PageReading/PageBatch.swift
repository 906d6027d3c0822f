public import SourceText

/// Pages that are read together, because that is sooner than one by one.
///
/// Reading takes many steps, and their code is ten times what the caches of a processor hold for code:
/// a page that goes through all of them alone waits for code more than it computes.
public enum PageBatch {
  /// How many pages are read together at most: more do not gain more.
  static let pageLimit = 32

  /// How many bytes the files of several pages have at most, since their trees are in memory at once.
  static let byteLimit = 1 << 18

  /// How many batches each task has at least, so that none waits long for the last.
  private static let batchesOfTask = 4

  /// Files in their order, parted into batches that `jobs` tasks can share.
  public static func batches(
    of files: [FileIndex], in sources: SourceTree, jobs: Int = 1
  ) -> [[FileIndex]] {
    let share = jobs > 1 ? files.count / (jobs * batchesOfTask) : pageLimit
    let limit = min(pageLimit, max(1, share))
    var batches: [[FileIndex]] = []
    var bytes = 0
    for file in files {
      let size = sources[file]?.bytes.count ?? 0
      if let last = batches.last, last.count < limit, bytes + size <= byteLimit {
        batches[batches.count - 1].append(file)
        bytes += size
      } else {
        batches.append([file])
        bytes = size
      }
    }
    return batches
  }
}
