import Synchronization

/// Lines on their way to a stream that may be slow or stuck.
final class LogLines: Sendable {
  private static let capacity = 4_096

  private let inbox: AsyncStream<String>.Continuation
  private let writing: Task<Void, Never>
  private let lost: Counter

  /// Starts to write lines, one after the other.
  init(write: @escaping @Sendable (String) -> Void) {
    let (lines, inbox) = AsyncStream.makeStream(
      of: String.self, bufferingPolicy: .bufferingOldest(Self.capacity))
    let lost = Counter()
    self.inbox = inbox
    self.lost = lost
    writing = Task {
      for await line in lines {
        write(line)
        let count = lost.take()
        if count > 0 { write("endpaper: \(count) lines of the log were left out") }
      }
    }
  }

  /// Hands a line over, without waiting; it is lost where too many wait already.
  func add(_ line: String) {
    if case .dropped = inbox.yield(line) { lost.add() }
  }

  /// Waits until all lines are written.
  func close() async {
    inbox.finish()
    await writing.value
  }
}

/// A number that many threads count up.
private final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  func add() { count.add(1, ordering: .relaxed) }

  /// The number since this was asked last.
  func take() -> Int { count.exchange(0, ordering: .relaxed) }
}
