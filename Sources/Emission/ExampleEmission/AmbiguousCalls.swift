import APIModel
import RequestSamples
import SiteEmission

/// The calls whose documented status a mock cannot find by the request alone.
///
/// Sites document one method and path for several versions of an API, and endpoints that answer in
/// more than one successful way. A call that is one of these has to say which answer it means.
struct AmbiguousCalls {
  /// The routes by each of their keys: a path is compared with those alone that share its rarest
  /// literal, not with all of the site.
  private var routes: [DocumentedCall.Key: [DocumentedCall.Route]] = [:]

  /// Finds the calls of all operations of a site.
  init(_ calls: [DocumentedCall]) {
    for route in calls.lazy.flatMap(\.routes) {
      for key in route.keys { routes[key, default: []].append(route) }
    }
  }

  /// Whether the main call of an operation may get another status than the documented one, because
  /// another answer of the page or another operation of the site suits it as well.
  func contains(_ call: DocumentedCall) -> Bool {
    guard let own = call.routes.first, let main = call.samples.first else { return false }
    if call.hasSeveralAnswers { return true }
    let candidates = own.keys.map { routes[$0, default: []] }
    let fewest = candidates.min { $0.count < $1.count } ?? []
    return fewest.contains { other in
      other.status != main.expectedStatus && other.id != own.id
        && other.discriminator == own.discriminator && other.competes(with: own)
    }
  }
}

/// An operation as requests see it: made of the operation alone.
struct DocumentedCall: Sendable {
  /// The requests that its page documents, the main one first.
  let samples: [RequestSample]

  /// Its paths, the one that samples use first.
  fileprivate let routes: [Route]

  /// Whether the page itself has another answer that suits the main request as well.
  fileprivate let hasSeveralAnswers: Bool

  /// Reads an operation.
  init(_ planned: PlannedEndpoint) {
    let endpoint = planned.endpoint
    samples = RequestSample.samples(for: endpoint)
    routes = endpoint.paths.map { Route($0, of: planned) }
    if let expected = samples.first?.expectedStatus {
      hasSeveralAnswers =
        (300..<400).contains(expected)
        || DocumentedExchange.exchanges(of: endpoint).contains {
          (200..<300).contains($0.status) && $0.status != expected
        }
    } else {
      hasSeveralAnswers = false
    }
  }

  /// What paths that may be taken for each other have in common.
  fileprivate struct Key: Hashable {
    var method: HTTPMethod
    var segmentCount: Int
    /// The place of a segment, and its literal text.
    var place: Int
    var literal: String?
  }

  /// A path of an operation.
  fileprivate struct Route: Sendable {
    let id: String
    let status: Int
    let discriminator: Discriminator?

    /// One key for each literal segment, and one, last, that all paths of a length share.
    let keys: [Key]

    /// The literal text of each segment; nil for one that a variable stands in.
    private let segments: [String?]

    init(_ path: PathTemplate, of planned: PlannedEndpoint) {
      let segments = path.segments.map(Self.literal)
      let literals = segments.enumerated().filter { $0.element != nil }
      id = planned.address.id
      status = planned.endpoint.successStatus.code
      discriminator = planned.endpoint.discriminator
      keys = (literals + [(segments.count, nil)]).map { place, literal in
        Key(
          method: planned.endpoint.method, segmentCount: segments.count, place: place,
          literal: literal)
      }
      self.segments = segments
    }

    /// Whether it may be taken for another path; it may not where a literal segment of that meets a
    /// variable, because literals win.
    func competes(with own: Route) -> Bool {
      zip(segments, own.segments).allSatisfy { other, own in own == nil || other == own }
    }

    private static func literal(_ segment: [PathTemplate.Part]) -> String? {
      var text = ""
      for part in segment {
        guard case .literal(let piece) = part else { return nil }
        text += piece
      }
      return text
    }
  }
}
