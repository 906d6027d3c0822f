/// Waits for changes below some folders, by asking for the status of files again and again.
///
/// That works on every disk, over a network and in a container too. What is likely to change is asked
/// for every time, the rest in turns (see ``FolderPatrol``), so that a thousand pages cost less than a
/// hundredth of a processor, and looking never takes more than a twentieth of the time. For a minute after a
/// change it looks more often: whoever has saved a page will save it again.
public struct FolderWatch: Sendable {
  private let roots: [String]
  private var seen: FolderState
  private var latest: FolderState
  private var patrol: FolderPatrol
  private var wasQuiet: Bool

  /// When a change was told last; nil before the first.
  private var lastTold: ContinuousClock.Instant?

  /// The time between two looks, where looking does not take long.
  private static let interval = Duration.milliseconds(25)

  /// The same for some time after a change.
  private static let intervalAfterChange = Duration.milliseconds(10)
  private static let timeAfterChange = Duration.seconds(60)

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
        try await rest(since: start)
        continue
      }
      latest = FolderState(of: roots, after: latest)
      guard latest != seen || !wasQuiet else {
        noticed = nil
        patrol = latest.patrol
        try await rest(since: start)
        continue
      }
      let since = noticed ?? start
      noticed = since
      let wait = Duration.nanoseconds(latest.timeUntilQuiet(at: FileStatus.now))
      if wait == .zero || start - since > Self.longestWait {
        seen = latest
        patrol = latest.patrol
        wasQuiet = wait == .zero
        lastTold = .now
        return
      }
      try await Task.sleep(for: wait)
    }
  }

  private func rest(since start: ContinuousClock.Instant) async throws {
    let cost = ContinuousClock.now - start
    let isLively = lastTold.map { start - $0 < Self.timeAfterChange } ?? false
    try await Task.sleep(
      for: max(isLively ? Self.intervalAfterChange : Self.interval, cost * 19))
  }
}
