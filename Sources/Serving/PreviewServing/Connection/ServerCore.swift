import MockServing
import NIOCore

/// What all connections of a server share: it lives on the one event loop and nowhere else, so there
/// is no lock.
final class ServerCore {
  let limits: ServerLimits
  let connections: OpenConnections
  /// The pages that are told when they change.
  var streams: EventStreams
  private var responder: MockResponder
  private let remembersAnswers: Bool
  private let report: (@Sendable (ServedRequest) -> Void)?
  private var state = MockState()
  private var date = DateField()
  private var contents: ContentStore
  private var answers: RecentCache<ByteBuffer, RememberedAnswer>
  private var bodyBytes = 0
  private var answerBytes = 0

  /// Makes the core of a server.
  ///
  /// - Parameters:
  ///   - responder: What decides.
  ///   - site: The files that its answers name.
  ///   - limits: What a client may cost.
  ///   - isStateful: Whether a request may change what the same request gets later.
  ///   - notice: What the pages of a preview are told.
  ///   - report: What is told of every request; nil where nobody listens.
  init(
    responder: MockResponder,
    site: SiteSnapshot,
    limits: ServerLimits,
    isStateful: Bool = false,
    notice: PreviewNotice = PreviewNotice(),
    report: (@Sendable (ServedRequest) -> Void)? = nil
  ) {
    self.responder = responder
    self.limits = limits
    self.report = report
    streams = EventStreams(limit: limits.eventStreams, notice: notice)
    remembersAnswers = !isStateful
    connections = OpenConnections(limit: limits.connections)
    contents = ContentStore(site: site, limits: limits)
    answers = RecentCache(budget: limits.rememberedBytes)
  }

  /// Goes on with another site that has the same mock; false where it needs another responder.
  func show(_ site: SiteSnapshot) -> Bool {
    guard let responder = responder.showing(site) else { return false }
    show(responder, site, keepsChanges: true)
    return true
  }

  /// Goes on with another site.
  ///
  /// - Parameters:
  ///   - responder: What decides from now on.
  ///   - site: The files that its answers name.
  ///   - keepsChanges: Whether what requests have changed still counts.
  func show(_ responder: MockResponder, _ site: SiteSnapshot, keepsChanges: Bool) {
    self.responder = responder
    contents = ContentStore(site: site, limits: limits)
    answers = RecentCache(budget: limits.rememberedBytes)
    state = state.forNextSite(keepsChanges: keepsChanges)
  }

  /// The answer to a request.
  func answer(_ request: MockRequest) -> MockAnswer {
    var request = request
    request.headers = ContentCoding.unmark(request.headers)
    return responder.answer(request, state: &state)
  }

  /// The answer to what is refused before anybody asks what it wants.
  func refusal(_ fault: RequestFault, origins: [String]) -> MockAnswer {
    responder.refusal(status: fault.status, detail: fault.detail, origins: origins)
  }

  /// The response that carries an answer.
  ///
  /// - Parameters:
  ///   - received: The request; nil where the answer is to be sent without a coding.
  ///   - answer: The answer.
  ///   - connection: The value of `Connection`; nil for none.
  /// - Returns: What is written.
  func response(
    to received: ReceivedRequest?,
    with answer: MockAnswer,
    connection: String?
  ) -> WireResponse {
    var answer = answer
    let content = contents.content(of: &answer, for: received?.request.headers)
    let second = DateField.second
    let response = WireResponse(
      answer, content: content, date: date.at(second), connection: connection)
    if remembersAnswers, connection == nil, response.rest == nil, answer.isRepeatable,
      let bytes = received?.bytes
    {
      let cost = bytes.readableBytes + response.first.capacity + RememberedAnswer.overhead
      let kept = RememberedAnswer(answer, response, date: second)
      answers.insert(kept, for: ByteBuffer(bytes: bytes.readableBytesView), cost: cost)
    }
    return response
  }

  /// What comes before content that has no end.
  func headOfStream(_ answer: MockAnswer) -> ByteBuffer {
    WireResponse.headOfStream(answer, date: date.at(DateField.second))
  }

  /// The response to a request that came in these very bytes before; nil where it is not known.
  func rememberedAnswer(to bytes: ByteBuffer) -> ByteBuffer? {
    guard remembersAnswers, let known = answers.value(of: bytes) else { return nil }
    state.noteRepetition(of: known.answer)
    if let report, let entry = known.answer.journalEntry {
      report(ServedRequest(entry, known.answer, sent: known.contentLength, time: .zero))
    }
    let second = DateField.second
    return known.response(at: second, date: date.at(second))
  }

  /// Tells who listens that an answer was sent, with so many bytes of content.
  ///
  /// - Parameters:
  ///   - answer: What was sent.
  ///   - received: The request.
  ///   - sent: The bytes of content.
  ///   - decided: What the mock had decided, where the server had to send something else.
  func note(
    _ answer: MockAnswer,
    _ received: ReceivedRequest,
    sent: Int,
    insteadOf decided: MockAnswer? = nil
  ) {
    guard let report, let entry = (decided ?? answer).journalEntry else { return }
    let time = NIODeadline.now() - received.arrival
    report(ServedRequest(entry, answer, sent: sent, time: .nanoseconds(time.nanoseconds)))
  }

  /// Tells who listens that something was refused which is no request.
  func note(_ answer: MockAnswer, line: RequestLine?) {
    report?(ServedRequest(refused: line?.text ?? "", status: answer.status))
  }

  /// Notes that a request under way holds more content; false where all together hold too much.
  func hold(_ bytes: Int) -> Bool {
    guard bodyBytes + bytes <= limits.bodyBytesTogether else { return false }
    bodyBytes += bytes
    return true
  }

  /// Notes that content which was held is gone.
  func release(_ bytes: Int) { bodyBytes -= bytes }

  /// Notes that content was made for an answer; false where all answers together hold too much.
  func holdAnswer(_ bytes: Int) -> Bool {
    guard answerBytes == 0 || answerBytes + bytes <= limits.answerBytesTogether else {
      return false
    }
    answerBytes += bytes
    return true
  }

  /// Notes that content which was made for an answer is gone.
  func releaseAnswer(_ bytes: Int) { answerBytes -= bytes }
}
