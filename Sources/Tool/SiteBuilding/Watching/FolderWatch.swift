/// Waits for changes below some folders, by asking for the status of files again and again.
///
/// That works on every disk, over a network and in a container too. What is likely to change is asked
/// for every time, the rest in turns (see ``FolderPatrol``), so that a thousand pages cost less than a
/// hundredth of a processor, and looking never takes more than a twentieth of the time.
public struct FolderWatch: Sendable {
  private let roots: [String]
  private var seen: FolderState
  private var latest: FolderState
  private var patrol: FolderPatrol
  private var wasQuiet: Bool

  /// The time between two looks, where looking does not take long.
  private static let interval = Duration.milliseconds(25)

  /// After this time a change is told although others go on: some programs never stop writing.
  private static let longestWait = Duration.milliseconds(500)

  /// Begins to watch: changes from now on are told.
  ///
  /// - Parameter roots: Folders, or single files; they may be missing now or later.
  public init(_ roots: [String]) {
    self.roots = roots
    seen = FolderState(of: roots)
    latest = seen
    patrol = seen.patrol
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
      // What was seen while something was going on may have changed without a trace.
      guard noticed != nil || !wasQuiet || patrol.seesChange() else {
        try await Self.rest(since: start)
        continue
      }
      latest = FolderState(of: roots, after: latest)
      guard latest != seen || !wasQuiet else {
        noticed = nil
        patrol = latest.patrol
        try await Self.rest(since: start)
        continue
      }
      let since = noticed ?? start
      noticed = since
      let wait = Duration.nanoseconds(latest.timeUntilQuiet(at: FileStatus.now))
      if wait == .zero || start - since > Self.longestWait {
        seen = latest
        patrol = latest.patrol
        wasQuiet = wait == .zero
        return
      }
      try await Task.sleep(for: wait)
    }
  }

  private static func rest(since start: ContinuousClock.Instant) async throws {
    let cost = ContinuousClock.now - start
    try await Task.sleep(for: max(interval, cost * 19))
  }
}
