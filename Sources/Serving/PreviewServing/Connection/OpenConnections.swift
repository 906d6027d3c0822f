import NIOCore

/// The connections of a server, so that a new one is never turned away for idle ones, and a stop waits
/// for those that are busy.
final class OpenConnections {
  private let limit: Int
  private var connections: [ObjectIdentifier: ConnectionEdge] = [:]
  private var closed: EventLoopPromise<Void>?

  init(limit: Int) { self.limit = limit }

  /// How many there are.
  var count: Int { connections.count }

  /// Whether the server takes no further requests.
  var isStopping: Bool { closed != nil }

  /// Takes a connection in, and cuts the one that has been silent for the longest time where there
  /// are too many now; one that waits for a delayed answer only where all do.
  func add(_ connection: ConnectionEdge) {
    if connections.count >= limit {
      connections.values.min { ($0.rank, $0.lastRead) < ($1.rank, $1.lastRead) }?.cut()
    }
    connections[ObjectIdentifier(connection)] = connection
    if closed != nil { connection.stop() }
  }

  /// Forgets a connection that is closed.
  func remove(_ connection: ConnectionEdge) {
    connections[ObjectIdentifier(connection)] = nil
    if connections.isEmpty { closed?.succeed() }
  }

  /// Tells all connections that the server stops, and keeps a promise when the last one is closed.
  func stop(_ closed: EventLoopPromise<Void>) {
    self.closed = closed
    for connection in Array(connections.values) { connection.stop() }
    if connections.isEmpty { closed.succeed() }
  }

  /// Cuts all connections, answers under way included.
  func cutAll() {
    for connection in Array(connections.values) { connection.cut() }
  }
}

extension ConnectionEdge {
  fileprivate var rank: Int { isBusy ? 1 : 0 }
}
