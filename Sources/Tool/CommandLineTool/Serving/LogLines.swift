import Dispatch
import Synchronization

/// Lines on their way to a stream that may be slow or stuck.
///
/// They are written on a queue of their own: a stream that takes nothing holds up no thread that others
/// need.
final class LogLines: Sendable {
  private static let capacity = 4_096

  private let queue = DispatchQueue(label: "endpaper.log")
  private let waiting = Atomic<Int>(0)
  private let lost = Atomic<Int>(0)
  private let write: @Sendable (String) -> Void

  /// Makes the way to a stream.
  ///
  /// - Parameter write: Writes a line; called for one line after the other.
  init(write: @escaping @Sendable (String) -> Void) { self.write = write }

  /// Hands a line over, without waiting; it is lost where too many wait already.
  func add(_ line: String) {
    guard waiting.load(ordering: .relaxed) < Self.capacity else {
      lost.add(1, ordering: .relaxed)
      return
    }
    waiting.add(1, ordering: .relaxed)
    queue.async { self.take(line) }
  }

  /// Waits until all lines are written, or until it is no use to wait longer for whoever reads them.
  func close(waitingAtMost limit: Duration = .seconds(1)) async {
    let (seconds, attoseconds) = limit.components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    let isOver = Latch()
    await withCheckedContinuation { (over: CheckedContinuation<Void, Never>) in
      queue.async { if isOver.close() { over.resume() } }
      DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(nanoseconds)) {
        if isOver.close() { over.resume() }
      }
    }
  }

  private func take(_ line: String) {
    write(line)
    waiting.subtract(1, ordering: .relaxed)
    let count = lost.exchange(0, ordering: .relaxed)
    if count > 0 { write("endpaper: \(count) lines of the log were left out") }
  }
}

/// What can happen once.
private final class Latch: Sendable {
  private let isClosed = Atomic<Bool>(false)

  /// Whether this is the first time.
  func close() -> Bool { !isClosed.exchange(true, ordering: .relaxed) }
}
