import NIOCore

/// The handler at the socket's side: it keeps the times, and closes so that no answer is lost.
///
/// A connection that is closed with unread bytes is reset by the system, and the client may never see
/// the answer. So the output ends first, what still comes in is thrown away, and the rest is closed when
/// the client has closed too, or when its time is over.
final class ConnectionEdge: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundOut = IOData

  /// What is told to the handlers above.
  enum Event {
    /// A request has begun to arrive and does not end in time.
    case requestTooSlow
    /// No further request will be answered.
    case serverStops
  }

  private enum Phase {
    case waiting
    case receiving
    case closing
  }

  /// When bytes came in for the last time.
  private(set) var lastRead = NIODeadline.uptimeNanoseconds(0)

  /// The first line of the request that is coming in; empty between requests.
  private(set) var line: RequestLine?

  private let core: ServerCore
  private var phase = Phase.waiting
  private var deadline = NIODeadline.distantFuture
  private var alarm: (time: NIODeadline, task: Scheduled<Void>)?
  private var context: ChannelHandlerContext?
  private var isInputClosed = false
  private var isOutputClosed = false
  private var unsent = Int.max

  init(core: ServerCore) { self.core = core }

  /// Notes that the head of a request is complete.
  func headIsComplete() { deadline = lastRead + core.limits.idleTime }

  /// Notes that a request is complete, and that the next one may follow.
  func requestIsComplete() {
    guard phase != .closing else { return }
    line = nil
    phase = .waiting
    deadline = lastRead + core.limits.idleTime
  }

  /// Whether no request is coming in.
  var isWaiting: Bool { phase == .waiting }

  /// Closes the connection behind the last answer.
  ///
  /// - Parameter lingers: Whether the client may still be sending; it then gets time to take the answer.
  func finish(lingers: Bool = true) {
    guard let context, phase != .closing else { return }
    phase = .closing
    deadline = context.eventLoop.now + core.limits.idleTime
    keepDeadline(context)
    let written = context.eventLoop.makePromise(of: Void.self)
    // An empty write is done when all writes before it are.
    context.writeAndFlush(wrapOutboundOut(.byteBuffer(ByteBuffer())), promise: written)
    written.futureResult.assumeIsolated().whenComplete { _ in
      guard let context = self.context else { return }
      self.isOutputClosed = true
      self.deadline = context.eventLoop.now + self.core.limits.lingerTime
      self.keepDeadline(context)
      context.close(mode: self.isInputClosed || !lingers ? .all : .output, promise: nil)
    }
  }

  /// Tells the handlers above that the server stops.
  func stop() { context?.fireUserInboundEventTriggered(Event.serverStops) }

  /// Closes the connection at once, whatever is under way.
  func cut() { context?.close(promise: nil) }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelActive(context: ChannelHandlerContext) {
    lastRead = context.eventLoop.now
    deadline = lastRead + core.limits.idleTime
    core.connections.add(self)
    keepDeadline(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    core.connections.remove(self)
    alarm?.task.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard phase != .closing else { return }
    let bytes = unwrapInboundIn(data)
    lastRead = context.eventLoop.now
    if phase == .waiting {
      phase = .receiving
      deadline = lastRead + core.limits.headerTime
      line = RequestLine(bytes)
    } else {
      line?.append(bytes, limit: core.limits.headBytes)
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    // Most requests arrive whole; only the others are worth an alarm of their own.
    if phase == .receiving { keepDeadline(context) }
    context.fireChannelReadComplete()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event {
      isInputClosed = true
    }
    context.fireUserInboundEventTriggered(event)
    guard isInputClosed else { return }
    if isOutputClosed { cut() } else { finish() }
  }

  /// Sees to it that an alarm rings at the deadline, or before it and then again.
  private func keepDeadline(_ context: ChannelHandlerContext) {
    if let alarm, alarm.time <= deadline { return }
    alarm?.task.cancel()
    let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) {
      self.alarm = nil
      self.alarmRings()
    }
    alarm = (deadline, task)
  }

  private func alarmRings() {
    guard let context else { return }
    guard context.eventLoop.now >= deadline else { return keepDeadline(context) }
    switch phase {
    case .receiving: context.fireUserInboundEventTriggered(Event.requestTooSlow)
    case .waiting, .closing:
      guard !isOutputClosed, takesAnswers(context) else { return cut() }
      deadline = context.eventLoop.now + core.limits.idleTime
      keepDeadline(context)
    }
  }

  /// Whether the client has taken some of its answers since this was asked last, but not all.
  private func takesAnswers(_ context: ChannelHandlerContext) -> Bool {
    // A channel without the option has nothing to tell.
    let now = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    defer { unsent = now > 0 ? now : Int.max }
    return now > 0 && now < unsent
  }
}
