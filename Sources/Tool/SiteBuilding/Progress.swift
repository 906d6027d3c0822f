import Synchronization

/// Counts what a build has done, for a line on a terminal; pure stages only ever advance it.
public final class Progress: Sendable {
  /// What a build is at.
  public enum Phase: Hashable, Sendable {
    /// Pages become the model.
    case reading
    /// The model becomes files.
    case making
    /// Files go to the disk.
    case writing
  }

  /// What is done so far.
  public struct State: Hashable, Sendable {
    /// What the build is at.
    public var phase = Phase.reading
    /// How many files there are to read.
    public var total = 0
    /// How many pages were read.
    public var pages = 0
    /// How many operations were found.
    public var endpoints = 0
  }

  private let state = Mutex(State())

  /// Counts from zero.
  public init() {}

  /// A count that nobody looks at.
  public static let silent = Progress()

  /// What is done at this moment.
  public var current: State { state.withLock { $0 } }

  /// Says what the build is at from now on.
  public func enter(_ phase: Phase) { state.withLock { $0.phase = phase } }

  func start(pages: Int) { state.withLock { $0.total = pages } }

  func advance(endpoints: Int) {
    state.withLock { state in
      state.pages += 1
      state.endpoints += endpoints
    }
  }
}
