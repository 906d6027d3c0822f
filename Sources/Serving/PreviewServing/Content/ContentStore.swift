import MockServing
import NIOCore

/// The content of answers in the form of the transport, as it is and in gzip form.
struct ContentStore {
  private enum Key: Hashable {
    case file(Int)
    case gzip(Int)
  }

  private let site: SiteSnapshot
  private let coded: ClosedRange<Int>
  private var files: RecentCache<Key, ByteBuffer>

  /// Makes the store of a site.
  init(site: SiteSnapshot, limits: ServerLimits) {
    self.site = site
    coded = limits.codedBytes
    files = RecentCache(budget: limits.cachedBytes)
  }

  /// The content of an answer, sent or not.
  ///
  /// - Parameters:
  ///   - answer: The answer; it gets the fields that belong to the form of its content.
  ///   - request: The fields of the request; nil where the content is sent as it is.
  /// - Returns: The bytes in the form in which they are sent; nil where there are none.
  mutating func content(of answer: inout MockAnswer, for request: HeaderFields?) -> ByteBuffer? {
    guard let content = plain(answer.body) else { return nil }
    if answer.status == 206 { ContentCoding.vary(&answer.headers) }
    guard coded.contains(content.readableBytes) else { return content }
    if answer.status == 304 {
      ContentCoding.vary(&answer.headers)
      if let request { ContentCoding.markUnchanged(&answer, for: request) }
    }
    guard ContentCoding.isCompressible(answer) else { return content }
    ContentCoding.vary(&answer.headers)
    guard let request, AcceptedCodings.prefersGzip(request.values(of: "Accept-Encoding")),
      let gzip = gzip(answer.body, content)
    else { return content }
    ContentCoding.mark(&answer.headers)
    return gzip
  }

  private mutating func plain(_ body: MockAnswer.Body) -> ByteBuffer? {
    switch body {
    case .empty, .events: return nil
    case .bytes(let bytes): return ByteBuffer(bytes: bytes)
    case .file(let index):
      guard site.files.indices.contains(index) else { return nil }
      if let known = files.value(of: .file(index)) { return known }
      let buffer = ByteBuffer(bytes: site.files[index].bytes)
      // Short content is copied into the response in any case, so that a copy of it would gain nothing.
      if buffer.readableBytes > WireResponse.longestCopy {
        files.insert(buffer, for: .file(index), cost: buffer.readableBytes)
      }
      return buffer
    }
  }

  private mutating func gzip(_ body: MockAnswer.Body, _ content: ByteBuffer) -> ByteBuffer? {
    guard case .file(let index) = body else { return GzipCoding.encode(content) }
    if let known = files.value(of: .gzip(index)) { return known.readableBytes > 0 ? known : nil }
    let gzip = GzipCoding.encode(content)
    // What cannot be made shorter is remembered too, as nothing.
    files.insert(gzip ?? ByteBuffer(), for: .gzip(index), cost: (gzip?.readableBytes ?? 0) + 64)
    return gzip
  }
}
