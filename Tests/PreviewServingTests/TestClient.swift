import NIOCore
import NIOPosix

@testable import PreviewServing

/// A client that sends and receives bytes as they are.
actor TestClient {
  private let channel: any Channel
  private let pieces: AsyncStream<String>
  private var text = ""

  /// Connects; a client that does not read at once does so from ``read()`` on.
  init(_ address: ServerAddress, reads: Bool = true) async throws {
    let (pieces, inbox) = AsyncStream.makeStream(of: String.self)
    self.pieces = pieces
    channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelOption(.autoRead, value: reads)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Receiver(inbox))
        }
      }
      .connect(host: address.host, port: address.port).get()
  }

  /// Sends a text without waiting until the server has taken it.
  func send(_ text: String) {
    channel.writeAndFlush(ByteBuffer(string: text), promise: nil)
  }

  /// Begins to take what comes.
  func read() async throws { try await channel.setOption(.autoRead, value: true).get() }

  /// Says that nothing more will be sent.
  func endOutput() async throws {
    try await channel.close(mode: .output).get()
  }

  /// Waits until what has come back ends with a text.
  func receive(until end: String) async {
    for await piece in pieces {
      text += piece
      if text.hasSuffix(end) { return }
    }
  }

  /// Waits until the server closes, and returns all that has come back.
  func receiveAll() async -> String {
    for await piece in pieces { text += piece }
    return text
  }
}

/// Hands what arrives to a stream, which ends with the connection.
private final class Receiver: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let inbox: AsyncStream<String>.Continuation

  init(_ inbox: AsyncStream<String>.Continuation) { self.inbox = inbox }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    inbox.yield(String(buffer: unwrapInboundIn(data)))
  }

  func channelInactive(context: ChannelHandlerContext) { inbox.finish() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
