import NIOCore
import NIOHTTP1

/// The handlers of a connection, from the socket to the mock.
enum ConnectionPipeline {
  /// Adds them to a pipeline; to be called on its event loop.
  static func install(
    in pipeline: ChannelPipeline.SynchronousOperations,
    core: ServerCore
  ) throws {
    let edge = ConnectionEdge(core: core)
    try pipeline.addHandler(edge)
    // Nothing more is read from a client that does not take its answers.
    try pipeline.addHandler(BackPressureHandler())
    try pipeline.addHandler(ByteToMessageHandler(decoder(core.limits)))
    try pipeline.addHandler(ExchangeHandler(core: core, edge: edge))
  }

  private static func decoder(_ limits: ServerLimits) -> HTTPRequestDecoder {
    var configuration = NIOHTTPDecoderLimitConfiguration()
    configuration.maxHeaderFieldSize = limits.headBytes
    configuration.maxHeaderListSize = limits.headBytes
    configuration.maxHeaderFieldCount = limits.headerFields
    return HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: configuration)
  }
}
