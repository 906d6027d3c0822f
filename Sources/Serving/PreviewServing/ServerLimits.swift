public import NIOCore

/// What a client may cost: sizes, times and numbers, all of them hard.
public struct ServerLimits: Hashable, Sendable {
  /// The bytes of a request target; a longer one gets 414.
  public var targetBytes = 8 * 1_024

  /// The bytes of a request line and its header fields; a longer head gets 431.
  public var headBytes = 32 * 1_024

  /// The header fields of a request; more of them get 431.
  public var headerFields = 256

  /// The bytes of the content of a request; more of them get 413.
  public var bodyBytes = 1_024 * 1_024

  /// The bytes of content that requests under way may have together; one that brings more gets 503.
  public var bodyBytesTogether = 64 * 1_024 * 1_024

  /// The bytes of answers that a client has not taken; its next request is not answered, and the
  /// connection closes behind what it has asked for before.
  public var unsentBytes = 1_024 * 1_024

  /// The bytes of long content that was made for answers and not taken yet, of all connections
  /// together; an answer that would bring more becomes a 503.
  public var answerBytesTogether = 64 * 1_024 * 1_024

  /// The time from the first byte of a request to the end of its head; a slower one gets 408.
  public var headerTime = TimeAmount.seconds(10)

  /// The time that a connection may wait for a request, a request for the end of its content, and an
  /// answer for a client that takes nothing of it.
  public var idleTime = TimeAmount.seconds(60)

  /// The time that a client may send nothing behind the last answer before a connection is cut; one
  /// that is still sending has yet to see the answer.
  public var lingerTime = TimeAmount.seconds(5)

  /// The time that a client has to close behind the last answer, whatever it sends meanwhile.
  public var lingerTimeInAll = TimeAmount.seconds(30)

  /// The answers to one connection before it is the turn of the others.
  public var answersInARow = 16

  /// The bytes of content that are kept in the form of the transport, as they are and in gzip form;
  /// what was not used for long goes.
  public var cachedBytes = 32 * 1_024 * 1_024

  /// The bytes of requests that were answered lately and of their answers, so that the same requests
  /// are answered at once.
  public var rememberedBytes = 4 * 1_024 * 1_024

  /// The lengths of content that is sent in gzip form to who takes it: shorter content gains nothing,
  /// and longer would keep other clients waiting.
  public var codedBytes = 1_025...1_048_576

  /// The open connections; at the limit, the longest idle one is closed for a new one.
  public var connections = 1_024

  /// The pages that are told when they change; one more is told to come again later (503).
  public var eventStreams = 128

  /// The limits that are documented.
  public init() {}
}
