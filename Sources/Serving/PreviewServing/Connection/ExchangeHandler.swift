import MockServing
import NIOCore
import NIOHTTP1

/// The handler at the mock's side: it collects a request, has it answered, and writes the answer, all
/// on the event loop.
final class ExchangeHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let core: ServerCore
  private let edge: ConnectionEdge
  private var head: HTTPRequestHead?
  private var body = ByteBuffer()
  private var isFinished = false
  private var isStopping = false

  init(core: ServerCore, edge: ConnectionEdge) {
    self.core = core
    self.edge = edge
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isFinished else { return }
    switch unwrapInboundIn(data) {
    case .head(let head): start(head.withoutTrailingBlanks, context)
    case .body(let bytes): add(bytes, context)
    case .end: answer(context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    letContentGo()
    context.fireChannelInactive()
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    context.flush()
    context.fireChannelReadComplete()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case ConnectionEdge.Event.requestTooSlow: refuse(.tooSlow, context)
    case ConnectionEdge.Event.serverStops: stop()
    default: break
    }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !isFinished else { return }
    guard let error = error as? HTTPParserError else { return edge.cut() }
    // Where a request came in one piece with the one before it, its beginning is not known.
    let line = edge.line ?? RequestLine(ByteBuffer())
    guard let fault = RequestFault(error, line: line, limits: core.limits) else {
      isFinished = true
      return edge.finish()
    }
    refuse(fault, context)
  }

  private func start(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    if isBehind(context) { return finish(context) }
    self.head = head
    let checks = RequestChecks(limits: core.limits)
    if let fault = checks.fault(in: head) { return refuse(fault, context) }
    edge.headIsComplete()
    guard checks.expectsContinue(head) else { return }
    let interim = HTTPResponseHead(version: .http1_1, status: .continue)
    context.writeAndFlush(wrapOutboundOut(.head(interim)), promise: nil)
  }

  private func add(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
    guard body.readableBytes + bytes.readableBytes <= core.limits.bodyBytes else {
      return refuse(.bodyTooLarge, context)
    }
    guard core.hold(bytes.readableBytes) else { return refuse(.tooMuchContent, context) }
    body.writeImmutableBuffer(bytes)
  }

  /// Lets the memory go too: a connection that stays would keep it for the next request.
  private func letContentGo() {
    core.release(body.readableBytes)
    body = ByteBuffer()
  }

  /// Whether the client sends requests without taking their answers.
  private func isBehind(_ context: ChannelHandlerContext) -> Bool {
    if context.channel.isWritable { return false }
    context.flush()
    return !context.channel.isWritable
  }

  private func answer(_ context: ChannelHandlerContext) {
    guard let head else { return }
    let fields = head.headers.map { HeaderFields.Field($0.name, $0.value) }
    let request = MockRequest(
      method: head.method.rawValue,
      target: head.uri,
      headers: HeaderFields(fields),
      body: Array(body.readableBytesView)
    )
    // A client that wants another protocol or a tunnel sends what we cannot read next.
    let isLast = head.method == .CONNECT || head.headers.contains(name: "Upgrade") || isStopping
    let stays = head.isKeepAlive && !isLast
    self.head = nil
    letContentGo()
    edge.requestIsComplete()
    let connection = stays ? (head.version == .http1_1 ? nil : "keep-alive") : "close"
    write(core.answer(request), connection: connection, context)
    if !stays { finish(context) }
  }

  /// Ends the connection as soon as no request is under way.
  private func stop() {
    isStopping = true
    guard edge.isWaiting, !isFinished else { return }
    isFinished = true
    edge.finish(lingers: false)
  }

  private func refuse(_ fault: RequestFault, _ context: ChannelHandlerContext) {
    guard !isFinished else { return }
    var answer = fault.answer
    if head.map({ $0.method == .HEAD }) ?? edge.line?.isHead ?? false { answer.sendsBody = false }
    write(answer, connection: "close", context)
    finish(context)
  }

  private func finish(_ context: ChannelHandlerContext) {
    isFinished = true
    head = nil
    letContentGo()
    context.flush()
    edge.finish()
  }

  private func write(
    _ answer: MockAnswer,
    connection: String?,
    _ context: ChannelHandlerContext
  ) {
    let content = core.content(of: answer)
    let head = HTTPResponseHead(
      answer,
      length: content?.readableBytes ?? 0,
      date: core.dateNow(),
      connection: connection
    )
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if answer.sendsBody, let content, content.readableBytes > 0 {
      context.write(wrapOutboundOut(.body(.byteBuffer(content))), promise: nil)
    }
    context.write(wrapOutboundOut(.end(nil)), promise: nil)
  }
}
