public import FixtureFormat

/// Answers requests with the files of a site and with the examples of its pages.
///
/// The answer is a function of the site, the options, the state and the request: no clock, no disk,
/// no chance.
public struct MockResponder: Sendable {
  private let site: SiteSnapshot
  private let decisions: [any DecisionStep]
  private let finishes: [any FinishingStep]
  private let sending: SendingWishes
  private let crossOrigin: CrossOriginFields
  private let remembers: Bool

  /// A request must not decide how much the journal takes.
  private static let mostWarnings = 16

  /// Makes the responder of a site.
  ///
  /// - Parameters:
  ///   - site: The files. A body that the catalogue names and the site lacks is answered as if there
  ///     were none.
  ///   - catalogue: The documented operations.
  ///   - options: What the person decides who starts the server.
  public init(
    site: SiteSnapshot,
    catalogue: FixtureCatalogue,
    options: MockOptions = MockOptions()
  ) {
    let origins = OriginPolicy(options)
    let pathPrefix = PathPrefix(options)
    let prefix = pathPrefix?.text ?? ""
    let operations = catalogue.operations.map {
      DocumentedOperation($0, site: site, prefix: prefix)
    }
    let near = NearMisses(operations, prefix: prefix)
    let routing = Routing(table: RouteTable(catalogue.operations))
    let choosing = AnswerChoice(
      operations: operations,
      kept: options.isStateful ? Set(catalogue.collections.flatMap(\.operations).map(\.id)) : [],
      prefix: prefix
    )
    let collections = StatefulCollections(
      catalogue,
      operations,
      options,
      site: site,
      prefix: prefix
    )
    let methods = MethodChoice(operations: operations, prefix: prefix)
    let reading: [(any DecisionStep)?] = [
      routing, methods, OperationChoice(operations: operations), choosing,
      DynamicAnswer(options), collections, PathValues(site: site),
    ]
    let steps: [(any DecisionStep)?] = [
      HostCheck(options),
      AdminAccess(options),
      PreviewEvents(options),
      Preflight(origins),
      OriginWarning(policy: origins),
      pathPrefix,
      MethodCheck(operations),
      ServerOptions(operations),
      routing,
      SiteFiles(site: site, operations: operations, near: near),
      Overrides(operations: operations),
      PublishedFiles(site: site),
      UndocumentedPath(near: near, site: site),
      methods,
      Microversions(operations, prefix: prefix),
      Discrimination(operations: operations, validates: options.validates, prefix: prefix),
      OperationChoice(operations: operations),
      Authentication(operations, options),
      RequestValidation(operations, options, prefix: prefix),
      choosing,
      DynamicAnswer(options),
      WritePreconditions(reading: reading.compactMap(\.self), isStateful: options.isStateful),
      collections,
      IneffectiveParameters(operations),
      QueryEffects(operations, site: site, validates: options.validates, prefix: prefix),
      PathValues(site: site),
      ContentWithoutExample(),
    ]
    self.site = site
    decisions = steps.compactMap(\.self)
    crossOrigin = CrossOriginFields(origins)
    finishes = [
      WarningFields(), ConditionalRequest(), PartialContent(site: site), crossOrigin,
      HeadWithoutContent(),
    ]
    sending = SendingWishes(options)
    remembers = !options.isStateful
  }

  /// The responder of a site with other pages and the same mock, made of what this one knows of it.
  ///
  /// - Parameter site: The files; those that the catalogue names are the same as before.
  /// - Returns: The responder; nil where files have come or gone, so that it must be made anew.
  public func showing(_ site: SiteSnapshot) -> MockResponder? {
    guard self.site.hasPaths(of: site) else { return nil }
    return MockResponder(self, showing: site)
  }

  private init(_ former: MockResponder, showing site: SiteSnapshot) {
    self.site = site
    decisions = former.decisions.map { $0.showing(site) }
    finishes = former.finishes.map { $0.showing(site) }
    sending = former.sending
    crossOrigin = former.crossOrigin
    remembers = former.remembers
  }

  /// The answer to a request; every request gets one.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - state: What earlier requests left behind, and what this one leaves.
  /// - Returns: The answer, lawful but for what the transport adds.
  public func answer(_ request: MockRequest, state: inout MockState) -> MockAnswer {
    let key = remembers ? RememberedAnswers.Key(request) : nil
    if let key, var known = state.answers[key], var entry = known.journalEntry {
      entry.headers = request.headers.fields
      state.journal.record(&entry)
      known.journalEntry = entry
      return known
    }
    var exchange = Exchange(request)
    var answer = decide(&exchange, &state)
    answer.warnings = Array((answer.warnings + exchange.warnings).prefix(Self.mostWarnings))
    for field in exchange.echoed {
      // What the example says of itself would contradict what was asked for.
      if field.name != "Vary" { answer.headers.remove(field.name) }
      answer.headers.add(field.name, field.value)
    }
    for step in finishes { step.finish(&answer, to: request) }
    sending.apply(to: &answer, for: exchange)
    var entry = JournalEntry(request, answer, reasons: exchange.reasons)
    // Who reads the journal leaves no trace in it.
    if answer.origin != .admin { state.journal.record(&entry) }
    answer.journalEntry = entry
    if let key { state.answers.remember(answer, key) }
    return answer
  }

  /// The answer to a request that a transport cannot hand on: malformed, too large or too slow.
  ///
  /// It has the shape of every other error of the mock (RFC 9457), and the pages that may read those may
  /// read it.
  ///
  /// - Parameters:
  ///   - status: The status code, from 400 to 599.
  ///   - detail: What is wrong, as a sentence.
  ///   - origins: The values of `Origin` in the request; none where its head could not be read.
  /// - Returns: An answer whose content is the problem.
  public func refusal(status: Int, detail: String, origins: [String]) -> MockAnswer {
    var answer = Problem(kind: .unreadableRequest, status: status, detail: detail).answer()
    // Nobody has checked the host, so that it lets no page in.
    let fields = origins.map { HeaderFields.Field("Origin", $0) }
    let request = MockRequest(method: "", target: "", headers: HeaderFields(fields))
    crossOrigin.finish(&answer, to: request)
    return answer
  }

  private func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer {
    do {
      exchange.target = try RequestTarget(exchange.request.target)
    } catch {
      return Problem(kind: .malformedTarget, status: 400, detail: error.detail).answer()
    }
    for step in decisions {
      if let answer = step.decide(&exchange, &state) { return answer }
    }
    return exchange.chosen?.finished() ?? AnswerChoice.nothingToChoose([])
  }
}
