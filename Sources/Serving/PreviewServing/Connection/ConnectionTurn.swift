import MockServing
import NIOCore

/// What a connection has to do next; turns are taken in the order of the requests.
enum ConnectionTurn {
  /// A whole request is answered.
  case answer(ReceivedRequest)
  /// The client, which waits for a word, is told to send its content.
  case proceed
  /// Something that is no request is answered, and the connection closes behind it; `origins` are the
  /// pages that it comes from, as far as its head could be read.
  case refuse(RequestFault, isHead: Bool, origins: [String])
  /// The connection closes.
  case close
}

/// A request as a transport knows it.
struct ReceivedRequest {
  /// What is asked.
  let request: MockRequest

  /// Whether the client speaks HTTP/1.1, where connections stay unless somebody says otherwise.
  let isCurrent: Bool

  /// Whether the client wants the connection to stay, and sends nothing but HTTP on it.
  let stays: Bool

  /// The bytes that it came in, where it can be known by them; nil for one with content.
  let bytes: ByteBuffer?

  /// When the last of its bytes came.
  let arrival: NIODeadline
}
