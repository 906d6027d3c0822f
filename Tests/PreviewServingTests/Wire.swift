import Foundation
import MockServing
import NIOCore
import NIOEmbedded

@testable import PreviewServing

/// A connection without a network: what a client sends, and all that comes back.
///
/// The end of the output is that of the connection, unless it closes in halves as sockets do.
final class Wire {
  private let channel: EmbeddedChannel
  private var output = ""

  private let core: ServerCore

  init(
    _ limits: ServerLimits = ServerLimits(),
    options: MockOptions = MockOptions(),
    beside other: Wire? = nil,
    halfCloses: Bool = false,
    report: (@Sendable (ServedRequest) -> Void)? = nil
  ) throws {
    core =
      other?.core
      ?? ServerCore(
        responder: MockResponder(
          site: SmallSite.site, catalogue: SmallSite.catalogue, options: options),
        site: SmallSite.site,
        limits: limits,
        isStateful: options.isStateful,
        report: report
      )
    channel = EmbeddedChannel()
    if halfCloses { try channel.pipeline.syncOperations.addHandler(HalfClosingSocket()) }
    try ConnectionPipeline.install(in: channel.pipeline.syncOperations, core: core)
    try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
  }

  deinit {
    channel.close(promise: nil)
    channel.embeddedEventLoop.run()
  }

  /// Sends bytes, in one piece or each alone.
  func send(_ text: String, bytewise: Bool = false) throws {
    let pieces = bytewise ? text.utf8.map { [$0] } : [Array(text.utf8)]
    for piece in pieces where channel.isActive {
      try channel.writeInbound(ByteBuffer(bytes: piece))
    }
  }

  /// Lets bytes come in without giving the event loop the time to do more than reading them.
  func comeIn(_ text: String) {
    channel.pipeline.fireChannelRead(ByteBuffer(string: text))
    channel.pipeline.fireChannelReadComplete()
  }

  /// Ends what the client sends, as `shutdown` does.
  func endInput() { channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed) }

  /// Tells the connection that the server stops.
  func stop() { channel.pipeline.fireUserInboundEventTriggered(ConnectionEdge.Event.serverStops) }

  /// Ends the connection, as a client does that goes away.
  func goAway() { channel.close(promise: nil) }

  /// Lets the client take no more of what is sent, as when the buffers of the system are full.
  func block() { channel.isWritable = false }

  /// Lets time pass.
  func wait(_ time: TimeAmount) { channel.embeddedEventLoop.advanceTime(by: time) }

  /// Whether the server has closed its side.
  var isClosed: Bool { !channel.isActive }

  /// All that has come back so far, without the `Date` lines.
  func received() throws -> String {
    while let bytes = try channel.readOutbound(as: ByteBuffer.self) {
      output += String(buffer: bytes)
    }
    let lines = output.components(separatedBy: "\r\n")
    return lines.filter { !$0.hasPrefix("Date: ") }.joined(separator: "\r\n")
  }

  /// The status codes of all answers so far, and `closed` where the server has closed.
  func statuses() throws -> String {
    let text = try received()
    let codes = text.components(separatedBy: "HTTP/1.1 ").dropFirst().map { $0.prefix(3) }
    return (codes.map(String.init) + (isClosed ? ["closed"] : [])).joined(separator: " ")
  }
}

/// Leaves a channel open that closes its output, as a socket does; this one knows no halves.
private final class HalfClosingSocket: ChannelOutboundHandler {
  typealias OutboundIn = ByteBuffer

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    if mode == .output {
      promise?.succeed()
    } else {
      context.close(mode: mode, promise: promise)
    }
  }
}
