/// Waits for changes below some folders, by asking for the status of every file again and again.
///
/// That works on every disk, over a network and in a container too. It takes about a microsecond for a
/// file, and never more than a twentieth of the time.
public struct FolderWatch: Sendable {
  private let roots: [String]
  private var seen: FolderState
  private var latest: FolderState
  private var wasQuiet: Bool

  /// The time between two looks, where looking does not take long.
  private static let interval = Duration.milliseconds(20)

  /// The time between two looks while something is going on.
  private static let shortInterval = Duration.milliseconds(4)

  /// After this time a change is told although others go on: some programs never stop writing.
  private static let longestWait = Duration.milliseconds(500)

  /// Begins to watch: changes from now on are told.
  ///
  /// - Parameter roots: Folders, or single files; they may be missing now or later.
  public init(_ roots: [String]) {
    self.roots = roots
    seen = FolderState(of: roots)
    latest = seen
    wasQuiet = seen.isQuiet(at: FileStatus.now)
  }

  /// Waits until something has changed since the last time, and it is quiet again.
  ///
  /// - Throws: `CancellationError` when the task is cancelled.
  public mutating func change() async throws {
    var noticed: ContinuousClock.Instant?
    while true {
      try Task.checkCancellation()
      let start = ContinuousClock.now
      latest = FolderState(of: roots, after: latest)
      // What was seen while something was going on may have changed without a trace.
      guard latest != seen || !wasQuiet else {
        noticed = nil
        let cost = ContinuousClock.now - start
        try await Task.sleep(for: max(Self.interval, cost * 19))
        continue
      }
      let isQuiet = latest.isQuiet(at: FileStatus.now)
      let since = noticed ?? start
      noticed = since
      if isQuiet || start - since > Self.longestWait {
        seen = latest
        wasQuiet = isQuiet
        return
      }
      try await Task.sleep(for: Self.shortInterval)
    }
  }
}
