import MockServing
import NIOCore

/// What all connections of a server share: it lives on the one event loop and nowhere else, so there
/// is no lock.
final class ServerCore {
  let limits: ServerLimits
  let connections: OpenConnections
  private let responder: MockResponder
  private let site: SiteSnapshot
  private var state = MockState()
  private var date = DateField()
  private var buffers: [ByteBuffer?]
  private var bodyBytes = 0

  init(responder: MockResponder, site: SiteSnapshot, limits: ServerLimits) {
    self.responder = responder
    self.site = site
    self.limits = limits
    connections = OpenConnections(limit: limits.connections)
    buffers = Array(repeating: nil, count: site.files.count)
  }

  /// The answer to a request.
  func answer(_ request: MockRequest) -> MockAnswer { responder.answer(request, state: &state) }

  /// The content of an answer, sent or not; nil where it has none.
  func content(of answer: MockAnswer) -> ByteBuffer? {
    switch answer.body {
    case .empty: nil
    case .bytes(let bytes): ByteBuffer(bytes: bytes)
    case .file(let index): file(index)
    }
  }

  /// Notes that a request under way holds more content; false where all together hold too much.
  func hold(_ bytes: Int) -> Bool {
    guard bodyBytes + bytes <= limits.bodyBytesTogether else { return false }
    bodyBytes += bytes
    return true
  }

  /// Notes that content which was held is gone.
  func release(_ bytes: Int) { bodyBytes -= bytes }

  /// The value of `Date` for an answer that is sent now.
  func dateNow() -> String { date.now() }

  /// The bytes of a file, copied into the form of the transport when they are first asked for.
  private func file(_ index: Int) -> ByteBuffer? {
    guard buffers.indices.contains(index) else { return nil }
    if let known = buffers[index] { return known }
    let buffer = ByteBuffer(bytes: site.files[index].bytes)
    buffers[index] = buffer
    return buffer
  }
}
