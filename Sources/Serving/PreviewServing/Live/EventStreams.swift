import NIOCore

/// A connection on which a page is told what happens to it.
protocol EventStream: AnyObject {
  /// The page that listens.
  var page: ListeningPage { get }

  /// Sends bytes; false where the client does not take them.
  func send(_ bytes: ByteBuffer) -> Bool
}

/// A page as it was loaded.
struct ListeningPage {
  /// The path of its address, decoded, with its slash.
  let path: String

  /// The version that was loaded.
  let version: String
}

/// The open event streams of a server, and what their pages are told.
struct EventStreams {
  private var streams: [ObjectIdentifier: any EventStream] = [:]
  private let limit: Int
  private var notice: PreviewNotice

  /// There are no streams yet.
  init(limit: Int, notice: PreviewNotice) {
    self.limit = limit
    self.notice = notice
  }

  /// Whether there is room for another stream.
  var hasRoom: Bool { streams.count < limit }

  /// How many streams there are.
  var count: Int { streams.count }

  /// Takes in a stream, and tells its page what has happened since it was loaded.
  mutating func add(_ stream: any EventStream) {
    streams[ObjectIdentifier(stream)] = stream
    _ = stream.send(ByteBuffer(string: "retry: 500\n\n" + message(for: stream.page)))
  }

  /// Forgets a stream that is closed.
  mutating func remove(_ stream: any EventStream) { streams[ObjectIdentifier(stream)] = nil }

  /// Tells all pages what has happened.
  mutating func tell(_ notice: PreviewNotice) {
    self.notice = notice
    for stream in Array(streams.values) {
      if !stream.send(ByteBuffer(string: message(for: stream.page))) { remove(stream) }
    }
  }

  /// What a page is told: that it is another one now, or what is wrong with the pages, if anything.
  private func message(for page: ListeningPage) -> String {
    if notice.version(ofPath: page.path) != page.version {
      return "event: reload\ndata:\n\n"
    }
    return "event: report\ndata: \(notice.report)\n\n"
  }
}
