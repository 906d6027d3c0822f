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
