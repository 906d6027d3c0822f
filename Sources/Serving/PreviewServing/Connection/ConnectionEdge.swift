import NIOCore

/// The handler at the socket's side: it keeps the times, and closes so that no answer is lost.
///
/// A connection that is closed with unread bytes is reset by the system, and the client may never see
/// the answer. So the output ends first, what still comes in is thrown away, and the rest is closed when
/// the client has closed too, when it has sent nothing for a while, or when its time is over (RFC 9112,
/// section 9.6).
final class ConnectionEdge: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  /// What is told to the handlers above.
  enum Event {
    /// A request has begun to arrive and does not end in time.
    case requestTooSlow
    /// The chunks of a request are more framing than content.
    case tooMuchFraming
    /// No further request will be answered.
    case serverStops
    /// Nothing was sent on an event stream for long: whether anybody is there shows when it is.
    case streamIsSilent
  }

  private enum Phase {
    case waiting
    case receiving
    case streaming
    case closing
  }

  /// When bytes came in for the last time.
  private(set) var lastRead = NIODeadline.uptimeNanoseconds(0)

  /// The first line of the request that is coming in; empty between requests.
  private(set) var line: RequestLine?

  private let core: ServerCore
  private var phase = Phase.waiting
  private var extent = RequestExtent()
  private var framing: ContentFraming?
  private var deadline = NIODeadline.distantFuture
  private var alarm: (time: NIODeadline, task: Scheduled<Void>)?
  private var context: ChannelHandlerContext?
  private var isInputClosed = false
  private var isOutputClosed = false
  private var lingersUntil = NIODeadline.distantFuture
  private var isHolding = false
  private var isReadHeld = false
  private var wasAnsweredAgain = false
  private var unsent = Int.max

  init(core: ServerCore) { self.core = core }

  /// Notes that the head of a request is complete.
  func headIsComplete() {
    deadline = lastRead + core.limits.idleTime
    framing = ContentFraming(limit: core.limits.headBytes)
  }

  /// Notes that content came in.
  func contentCame(_ count: Int) { framing?.content += count }

  /// Notes that a request is complete, and that the next one may follow.
  ///
  /// - Parameter contentLength: The bytes of its content; nil where they came in chunks.
  /// - Returns: The bytes of the request, where they came in one piece without content and with nothing
  ///   behind them.
  func requestIsComplete(contentLength: Int?) -> ByteBuffer? {
    guard phase != .closing else { return nil }
    line = nil
    framing = nil
    phase = .waiting
    deadline = lastRead + core.limits.idleTime
    return extent.end(contentLength: contentLength)
  }

  /// Notes that what comes in counts no more, and that what goes out has no end.
  func startStream() {
    guard let context, phase != .closing else { return }
    phase = .streaming
    release()
    deadline = context.eventLoop.now + core.limits.idleTime
    keepDeadline(context)
  }

  /// Whether no request is coming in.
  var isWaiting: Bool { phase == .waiting }

  /// Whether an answer is waited for rather than a request.
  var isBusy: Bool { isHolding }

  /// Reads no more, and lets no time run out, until ``release()``: an answer waits for its delay.
  func hold() { isHolding = true }

  /// Goes on reading; the client gets its time anew.
  func release() {
    guard isHolding, let context else { return }
    isHolding = false
    if phase != .closing {
      let time = phase == .receiving ? core.limits.headerTime : core.limits.idleTime
      deadline = context.eventLoop.now + time
      keepDeadline(context)
    }
    guard isReadHeld else { return }
    isReadHeld = false
    context.read()
  }

  /// Closes the connection behind the last answer.
  ///
  /// - Parameter lingers: Whether the client may still be sending; it then gets time to take the answer.
  func finish(lingers: Bool = true) {
    guard let context, phase != .closing else { return }
    phase = .closing
    release()
    deadline = context.eventLoop.now + core.limits.idleTime
    keepDeadline(context)
    let written = context.eventLoop.makePromise(of: Void.self)
    // An empty write is done when all writes before it are.
    context.writeAndFlush(wrapOutboundOut(.byteBuffer(ByteBuffer())), promise: written)
    written.futureResult.assumeIsolated().whenComplete { _ in
      guard let context = self.context else { return }
      self.isOutputClosed = true
      self.lingersUntil = context.eventLoop.now + self.core.limits.lingerTimeInAll
      self.linger(context)
      context.close(mode: self.isInputClosed || !lingers ? .all : .output, promise: nil)
    }
  }

  /// Tells the handlers above that the server stops.
  func stop() { context?.fireUserInboundEventTriggered(Event.serverStops) }

  /// Closes the connection at once, whatever is under way.
  func cut() { context?.close(promise: nil) }

  /// Closes the connection so that the client sees it break: what was not sent is thrown away.
  func reset() {
    guard let context else { return }
    phase = .closing
    // A channel without a socket just closes.
    guard let socket = context.channel as? any SocketOptionProvider else { return cut() }
    // `struct linger` is two of these: that it lingers, and for no second.
    let linger = SIMD2<CInt>(1, 0)
    let set = socket.unsafeSetSocketOption(level: .socket, name: .so_linger, value: linger)
    set.assumeIsolated().whenComplete { _ in self.cut() }
  }

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
    guard phase != .closing, phase != .streaming else {
      if isOutputClosed { linger(context) }
      return
    }
    let bytes = unwrapInboundIn(data)
    lastRead = context.eventLoop.now
    if answerAgain(bytes, context) { return }
    extent.append(bytes)
    if phase == .waiting {
      phase = .receiving
      deadline = lastRead + core.limits.headerTime
      line = RequestLine(bytes)
    } else {
      line?.append(bytes, limit: core.limits.headBytes)
    }
    framing?.received += bytes.readableBytes
    context.fireChannelRead(data)
    if framing?.isTooMuch == true {
      context.fireUserInboundEventTriggered(Event.tooMuchFraming)
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if wasAnsweredAgain {
      wasAnsweredAgain = false
      context.flush()
      return
    }
    // Most requests arrive whole; only the others are worth an alarm of their own.
    if phase == .receiving { keepDeadline(context) }
    context.fireChannelReadComplete()
  }

  func read(context: ChannelHandlerContext) {
    if isHolding {
      isReadHeld = true
    } else {
      context.read()
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event { isInputClosed = true }
    context.fireUserInboundEventTriggered(event)
    if isInputClosed, isOutputClosed { cut() }
  }

  /// Gives a client that goes on sending the time to see its answer.
  private func linger(_ context: ChannelHandlerContext) {
    deadline = min(context.eventLoop.now + core.limits.lingerTime, lingersUntil)
    keepDeadline(context)
  }

  /// Answers a request whose very bytes were answered before, past all other handlers.
  private func answerAgain(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) -> Bool {
    guard phase == .waiting, extent.isAtStart, !isHolding, !core.connections.isStopping,
      let answer = core.rememberedAnswer(to: bytes), context.channel.isWritable
    else { return false }
    deadline = lastRead + core.limits.idleTime
    wasAnsweredAgain = true
    context.write(wrapOutboundOut(.byteBuffer(answer)), promise: nil)
    return true
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
    if isHolding { deadline = context.eventLoop.now + core.limits.idleTime }
    guard context.eventLoop.now >= deadline else { return keepDeadline(context) }
    switch phase {
    case .receiving: context.fireUserInboundEventTriggered(Event.requestTooSlow)
    case .streaming:
      deadline = context.eventLoop.now + core.limits.idleTime
      keepDeadline(context)
      context.fireUserInboundEventTriggered(Event.streamIsSilent)
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
