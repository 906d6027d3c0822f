public import FixtureFormat
public import MockServing
import NIOCore
import NIOPosix

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A server that runs: a site and its mock on one port.
///
/// All connections live on one event loop. Answers come from memory and take microseconds, so more
/// threads would bring locks and no speed that one developer could notice.
public struct PreviewServer: Sendable {
  /// Where it listens.
  public let address: ServerAddress

  private let group: MultiThreadedEventLoopGroup
  private let listener: any Channel
  private let core: NIOLoopBound<ServerCore>

  /// Starts a server; it answers when this returns.
  ///
  /// The limit of open files of the process is raised to the hard one.
  ///
  /// - Parameters:
  ///   - site: The files.
  ///   - catalogue: The documented operations.
  ///   - port: The port; 0 takes any that is free.
  ///   - options: What the mock does; its host is the one that is bound, `*` for every address.
  ///   - limits: What a client may cost.
  ///   - notice: What the pages of a preview are told.
  ///   - report: What is told of every request, on the event loop: it must not wait for anything.
  /// - Returns: The server, to be stopped by ``stop(within:)``.
  /// - Throws: Why it cannot listen there.
  public static func start(
    site: SiteSnapshot,
    catalogue: FixtureCatalogue,
    port: Int,
    options: MockOptions = MockOptions(),
    limits: ServerLimits = ServerLimits(),
    notice: PreviewNotice = PreviewNotice(),
    report: (@Sendable (ServedRequest) -> Void)? = nil
  ) async throws(PreviewServerError) -> PreviewServer {
    DescriptorLimit.raise()
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let responder = MockResponder(site: site, catalogue: catalogue, options: options)
    do {
      let core = try await group.next().submit {
        let core = ServerCore(
          responder: responder, site: site, limits: limits, isStateful: options.isStateful,
          notice: notice, report: report)
        return NIOLoopBound(core, eventLoop: group.next())
      }.get()
      let listener = try await bind(options.host, port, group, core, limits)
      let address = ServerAddress(
        host: listener.localAddress?.ipAddress ?? options.host,
        port: listener.localAddress?.port ?? port
      )
      return PreviewServer(address: address, group: group, listener: listener, core: core)
    } catch {
      await shutDown(group)
      throw PreviewServerError(error, host: options.host, port: port)
    }
  }

  /// Stops the server; one that is stopped already stays so.
  ///
  /// No new connection is taken, idle ones are closed, requests under way are answered.
  ///
  /// - Parameter grace: The time after which what is still open is cut.
  public func stop(within grace: Duration = .seconds(4)) async {
    guard listener.isActive else { return }
    let loop = group.next()
    let closed = loop.makePromise(of: Void.self)
    loop.execute { [core, listener] in
      listener.close(promise: nil)
      core.value.connections.stop(closed)
    }
    let cutting = loop.scheduleTask(in: TimeAmount(grace)) { [core] in
      core.value.connections.cutAll()
    }
    // The promise is only ever kept.
    _ = try? await closed.futureResult.get()
    cutting.cancel()
    await Self.shutDown(group)
  }

  /// Goes on with another site; requests that come in from now on are answered from it.
  ///
  /// - Parameters:
  ///   - site: The files.
  ///   - catalogue: The documented operations.
  ///   - options: What the mock does, as at the start.
  ///   - keepsMock: Whether the mock is the same, with what writes have changed in it: catalogue and
  ///     bodies have stayed, and pages alone have changed.
  ///   - notice: What open pages are told.
  public func show(
    site: SiteSnapshot,
    catalogue: FixtureCatalogue,
    options: MockOptions,
    keepsMock: Bool,
    notice: PreviewNotice
  ) async {
    let isShown = await onLoop { core in
      guard keepsMock, core.show(site) else { return false }
      core.streams.tell(notice)
      return true
    }
    if isShown == true { return }
    // What takes long is not done on the event loop: requests are answered meanwhile.
    let responder = MockResponder(site: site, catalogue: catalogue, options: options)
    await onLoop { core in
      core.show(responder, site, keepsChanges: keepsMock)
      core.streams.tell(notice)
    }
  }

  /// Tells open pages what has happened, while the site stays as it is.
  public func tell(_ notice: PreviewNotice) async {
    await onLoop { $0.streams.tell(notice) }
  }

  /// Does work on the event loop; nil for a server that is stopped.
  @discardableResult
  private func onLoop<Result: Sendable>(
    _ work: @escaping @Sendable (ServerCore) -> Result
  ) async -> Result? {
    guard listener.isActive else { return nil }
    // It fails only where the loop is shut down already.
    return try? await group.next().submit { [core] in work(core.value) }.get()
  }

  private static func bind(
    _ host: String,
    _ port: Int,
    _ group: MultiThreadedEventLoopGroup,
    _ core: NIOLoopBound<ServerCore>,
    _ limits: ServerLimits
  ) async throws -> any Channel {
    guard (0...65_535).contains(port) else { throw ListeningFault.noSuchPort }
    let high = max(limits.unsentBytes, 1)
    let unsent = ChannelOptions.Types.WriteBufferWaterMark(low: high - high / 2, high: high)
    let received = AdaptiveRecvByteBufferAllocator(minimum: 1_024, initial: 2_048, maximum: 16_384)
    let bootstrap = ServerBootstrap(group: group)
      // A connection that finds the queue full is asked for again after a second: a burst of all
      // that are kept has to fit, and is taken several at a time.
      .serverChannelOption(.backlog, value: Int32(clamping: 4 * max(limits.connections, 128)))
      .serverChannelOption(.maxMessagesPerRead, value: 16)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.writeBufferWaterMark, value: unsent)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      // A little of each connection in turn, so that none waits long for another.
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(.recvAllocator, value: received)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try ConnectionPipeline.install(in: channel.pipeline.syncOperations, core: core.value)
        }
      }
    guard host == "*" else { return try await bootstrap.bind(host: host, port: port).get() }
    do {
      // This takes IPv4 too, where the system has IPv6 at all.
      return try await bootstrap.bind(host: "::", port: port).get()
    } catch let error as IOError where [EAFNOSUPPORT, EADDRNOTAVAIL].contains(error.errnoCode) {
      return try await bootstrap.bind(host: "0.0.0.0", port: port).get()
    }
  }

  private static func shutDown(_ group: MultiThreadedEventLoopGroup) async {
    // It fails only where the group is shut down already.
    _ = try? await group.shutdownGracefully()
  }
}

extension PreviewServer {
  /// The connections that are open now; 0 for a server that is stopped.
  func openConnections() async -> Int {
    guard listener.isActive else { return 0 }
    let loop = group.next()
    return await withCheckedContinuation { continuation in
      loop.execute { [core] in continuation.resume(returning: core.value.connections.count) }
    }
  }

  /// The pages that are told when they change; 0 for a server that is stopped.
  func openStreams() async -> Int {
    guard listener.isActive else { return 0 }
    let loop = group.next()
    return await withCheckedContinuation { continuation in
      loop.execute { [core] in continuation.resume(returning: core.value.streams.count) }
    }
  }
}
