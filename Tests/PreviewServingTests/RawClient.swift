import NIOCore
import NIOPosix

@testable import PreviewServing

/// A client of one connection that takes bytes as they come.
struct RawClient {
  /// Connects, sends these bytes, and returns all that comes back until the server closes; it may say
  /// at once that nothing more will come.
  static func exchange(
    _ bytes: [UInt8],
    with address: ServerAddress,
    endsOutput: Bool = false
  ) async throws -> [UInt8] {
    let (pieces, inbox) = AsyncStream.makeStream(of: [UInt8].self)
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Collector(inbox))
        }
      }
      .channelOption(.allowRemoteHalfClosure, value: true)
      .connect(host: address.host, port: address.port).get()
    channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil)
    if endsOutput { channel.close(mode: .output, promise: nil) }
    var received: [UInt8] = []
    for await piece in pieces { received += piece }
    return received
  }
}

/// Hands what arrives to a stream, which ends where the server ends.
///
/// The bytes are copied on the event loop: the pool takes its buffers back when nobody holds them, and
/// the thread sanitizer does not see that counting references orders the two.
private final class Collector: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let inbox: AsyncStream<[UInt8]>.Continuation

  init(_ inbox: AsyncStream<[UInt8]>.Continuation) { self.inbox = inbox }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    inbox.yield(Array(unwrapInboundIn(data).readableBytesView))
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event { context.close(promise: nil) }
  }

  func channelInactive(context: ChannelHandlerContext) { inbox.finish() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
