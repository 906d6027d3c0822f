import MockServing
import NIOCore
import NIOHTTP1

/// The handler at the mock's side: it collects requests, has them answered in their order, and writes
/// the answers, all on the event loop.
final class ExchangeHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = IOData

  private let core: ServerCore
  private let edge: ConnectionEdge
  private var head: HTTPRequestHead?
  private var body = ByteBuffer()
  private var turns = CircularBuffer<ConnectionTurn>(initialCapacity: 2)
  private var pause: Scheduled<Void>?
  private var answersInARow = 0
  private var takesRequests = true
  private var isStopping = false
  private var listening: (page: ListeningPage, context: ChannelHandlerContext)?

  init(core: ServerCore, edge: ConnectionEdge) {
    self.core = core
    self.edge = edge
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard takesRequests else { return }
    switch unwrapInboundIn(data) {
    case .head(let head): start(head.withoutTrailingBlanks, context)
    case .body(let bytes): add(bytes, context)
    case .end: endRequest(context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    forgetTurns()
    endStream()
    context.fireChannelInactive()
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    answersInARow = 0
    context.flush()
    context.fireChannelReadComplete()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case ConnectionEdge.Event.requestTooSlow: refuse(.tooSlow, context)
    case ConnectionEdge.Event.tooMuchFraming: refuse(.tooMuchFraming, context)
    case ConnectionEdge.Event.serverStops: stop(context)
    case ConnectionEdge.Event.streamIsSilent: keepAlive(context)
    case ChannelEvent.inputClosed:
      if listening == nil { finish(context) } else { edge.cut() }
    default: break
    }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard takesRequests else { return }
    guard let error = error as? HTTPParserError else {
      forgetTurns()
      return edge.cut()
    }
    // Where a request came in one piece with the one before it, its beginning is not known.
    let line = edge.line ?? RequestLine(ByteBuffer())
    guard let fault = RequestFault(error, line: line, limits: core.limits) else {
      return finish(context)
    }
    refuse(fault, context)
  }

  // MARK: Collecting

  private func start(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    if isBehind(context) { return finish(context) }
    self.head = head
    if edge.line?.namesAnotherProtocol == true { return refuse(.anotherProtocol, context) }
    let checks = RequestChecks(limits: core.limits)
    if let fault = checks.fault(in: head) { return refuse(fault, context) }
    edge.headIsComplete()
    if checks.expectsContinue(head) { take(.proceed, context) }
  }

  private func add(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
    edge.contentCame(bytes.readableBytes)
    guard body.readableBytes + bytes.readableBytes <= core.limits.bodyBytes else {
      return refuse(.bodyTooLarge, context)
    }
    guard core.hold(bytes.readableBytes) else { return refuse(.tooMuchContent, context) }
    body.writeImmutableBuffer(bytes)
  }

  private func endRequest(_ context: ChannelHandlerContext) {
    guard let head else { return }
    let isChunked = head.headers.contains(name: "Transfer-Encoding")
    let bytes = edge.requestIsComplete(contentLength: isChunked ? nil : body.readableBytes)
    // A client that wants another protocol or a tunnel sends what we cannot read next.
    let isLast = head.method == .CONNECT || head.headers.contains(name: "Upgrade")
    let received = ReceivedRequest(
      request: MockRequest(
        method: head.method.rawValue,
        target: head.uri,
        headers: HeaderFields(head.headers.map { HeaderFields.Field($0.name, $0.value) }),
        body: Array(body.readableBytesView)
      ),
      isCurrent: head.version == .http1_1,
      stays: head.isKeepAlive && !isLast,
      bytes: bytes,
      arrival: edge.lastRead
    )
    self.head = nil
    // The memory goes too: a connection that stays would keep it for the next request. What the
    // request holds is released when it is answered.
    body = ByteBuffer()
    if !received.stays { takesRequests = false }
    take(.answer(received), context)
  }

  /// Whether the client sends requests without taking their answers.
  private func isBehind(_ context: ChannelHandlerContext) -> Bool {
    if context.channel.isWritable { return false }
    context.flush()
    return !context.channel.isWritable
  }

  private func refuse(_ fault: RequestFault, _ context: ChannelHandlerContext) {
    guard takesRequests else { return }
    let isHead = head.map { $0.method == .HEAD } ?? edge.line?.isHead ?? false
    let origins =
      head?.headers["Origin"] ?? (fault.leavesHeadReadable ? edge.line?.origins : nil) ?? []
    endInput()
    take(.refuse(fault, isHead: isHead, origins: origins), context)
  }

  private func finish(_ context: ChannelHandlerContext) {
    guard takesRequests else { return }
    endInput()
    take(.close, context)
  }

  /// Ends the connection as soon as no request is under way.
  private func stop(_ context: ChannelHandlerContext) {
    isStopping = true
    if listening != nil {
      endStream()
      return edge.finish(lingers: false)
    }
    guard edge.isWaiting, takesRequests else { return }
    guard turns.isEmpty, pause == nil else { return finish(context) }
    endInput()
    edge.finish(lingers: false)
  }

  /// Takes no further request; one that has begun to come in is given up.
  private func endInput() {
    takesRequests = false
    head = nil
    core.release(body.readableBytes)
    body = ByteBuffer()
  }

  // MARK: Answering

  /// Takes a turn, at once where no other is waiting.
  private func take(_ turn: ConnectionTurn, _ context: ChannelHandlerContext) {
    turns.append(turn)
    takeTurns(context)
  }

  private func takeTurns(_ context: ChannelHandlerContext) {
    while pause == nil, let turn = turns.popFirst() {
      switch turn {
      case .answer(let received): answer(received, context)
      case .proceed: writeProceed(context)
      case .refuse(let fault, let isHead, let origins):
        var answer = core.refusal(fault, origins: origins)
        if isHead { answer.sendsBody = false }
        core.note(answer, line: edge.line)
        write(core.response(to: nil, with: answer, connection: "close"), context)
        close(context)
      case .close: close(context)
      }
    }
  }

  private func answer(_ received: ReceivedRequest, _ context: ChannelHandlerContext) {
    answersInARow += 1
    core.release(received.request.body.count)
    var answer = core.answer(received.request)
    let bytes = UnsentAnswer.bytes(of: answer)
    let unsent = bytes > 0 ? UnsentAnswer(bytes: bytes, core: core) : nil
    if bytes > 0, unsent == nil {
      let origins = received.request.headers.values(of: "Origin")
      let refusal = core.refusal(.tooMuchUnsent, origins: origins)
      core.note(refusal, received, sent: 0, insteadOf: answer)
      answer = refusal
    }
    if answer.delay > 0 {
      // What belongs to the answer is decided now; only its sending waits.
      let ready = answer
      wait(.milliseconds(Int64(answer.delay)), context) { self.send(ready, unsent, received, $0) }
    } else {
      send(answer, unsent, received, context)
      // Nobody waits for more answers of another connection than these.
      if answersInARow >= core.limits.answersInARow {
        wait(.zero, context) { _ in self.answersInARow = 0 }
      }
    }
  }

  /// Takes no turn until a time is over and the work behind it is done; reads nothing meanwhile.
  private func wait(
    _ time: TimeAmount,
    _ context: ChannelHandlerContext,
    then work: @escaping (ChannelHandlerContext) -> Void
  ) {
    edge.hold()
    pause = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
      self.pause = nil
      work(context)
      self.takeTurns(context)
      context.flush()
      if self.pause == nil { self.edge.release() }
    }
  }

  private func send(
    _ answer: MockAnswer,
    _ unsent: UnsentAnswer?,
    _ received: ReceivedRequest,
    _ context: ChannelHandlerContext
  ) {
    if case .events(let page, let version) = answer.body, answer.fault == nil {
      return startStream(ListeningPage(path: page, version: version), answer, received, context)
    }
    let isLast = !received.stays || closesNext || isStopping && turns.isEmpty && edge.isWaiting
    let connection = isLast ? "close" : received.isCurrent ? nil : "keep-alive"
    switch answer.fault {
    case nil:
      let response = core.response(to: received, with: answer, connection: connection)
      core.note(answer, received, sent: response.contentLength)
      write(response, holding: unsent, context)
      if isLast { close(context) }
    case .reset:
      core.note(answer, received, sent: 0)
      context.flush()
      forgetTurns()
      edge.reset()
    case .empty:
      core.note(answer, received, sent: 0)
      close(context)
    case .truncated:
      let response = core.response(to: nil, with: answer, connection: nil).truncated
      core.note(answer, received, sent: response.contentLength)
      write(response, holding: unsent, context)
      close(context)
    }
  }

  // MARK: Telling

  /// Keeps the connection open for what the page is told from now on.
  ///
  /// The end of the content is that of the connection (RFC 9112, section 6.3), so nothing else can be
  /// asked on it.
  private func startStream(
    _ page: ListeningPage,
    _ answer: MockAnswer,
    _ received: ReceivedRequest,
    _ context: ChannelHandlerContext
  ) {
    guard core.streams.hasRoom, !isStopping else {
      let origins = received.request.headers.values(of: "Origin")
      let refusal = core.refusal(.tooManyStreams, origins: origins)
      core.note(refusal, received, sent: 0, insteadOf: answer)
      write(core.response(to: nil, with: refusal, connection: "close"), context)
      return close(context)
    }
    forgetTurns()
    core.note(answer, received, sent: 0)
    context.write(wrapOutboundOut(.byteBuffer(core.headOfStream(answer))), promise: nil)
    edge.startStream()
    listening = (page, context)
    core.streams.add(self)
  }

  private func keepAlive(_ context: ChannelHandlerContext) {
    if listening != nil, !send(ByteBuffer(string: ":\n\n")) { endStream() }
  }

  private func endStream() {
    guard listening != nil else { return }
    listening = nil
    core.streams.remove(self)
  }

  private func write(
    _ response: WireResponse,
    holding unsent: UnsentAnswer? = nil,
    _ context: ChannelHandlerContext
  ) {
    context.write(wrapOutboundOut(.byteBuffer(response.first)), promise: nil)
    guard let rest = response.rest else { return }
    guard let unsent else {
      return context.write(wrapOutboundOut(.byteBuffer(rest)), promise: nil)
    }
    let written = context.eventLoop.makePromise(of: Void.self)
    written.futureResult.assumeIsolated().whenComplete { _ in withExtendedLifetime(unsent) {} }
    context.write(wrapOutboundOut(.byteBuffer(rest)), promise: written)
  }

  private func writeProceed(_ context: ChannelHandlerContext) {
    let interim = ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n")
    context.writeAndFlush(wrapOutboundOut(.byteBuffer(interim)), promise: nil)
  }

  private func close(_ context: ChannelHandlerContext) {
    forgetTurns()
    context.flush()
    edge.finish()
  }

  /// Whether the connection closes before anything else is answered.
  private var closesNext: Bool {
    if case .close? = turns.first { true } else { false }
  }

  /// Lets everything go that a request under way holds.
  private func forgetTurns() {
    endInput()
    pause?.cancel()
    pause = nil
    for case .answer(let received) in turns { core.release(received.request.body.count) }
    turns.removeAll()
  }
}

extension ExchangeHandler: EventStream {
  var page: ListeningPage { listening?.page ?? ListeningPage(path: "", version: "") }

  func send(_ bytes: ByteBuffer) -> Bool {
    guard let context = listening?.context else { return false }
    guard context.channel.isWritable else {
      edge.cut()
      return false
    }
    context.writeAndFlush(wrapOutboundOut(.byteBuffer(bytes)), promise: nil)
    return true
  }
}
