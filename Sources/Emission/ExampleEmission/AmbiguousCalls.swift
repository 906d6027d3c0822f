import APIModel
import RequestSamples
import SiteEmission

/// The calls whose documented status a mock cannot find by the request alone.
///
/// Sites document one method and path for several versions of an API, and endpoints that answer in
/// more than one successful way. A call that is one of these has to say which answer it means.
struct AmbiguousCalls {
  /// What paths that may be taken for each other have in common.
  private struct Key: Hashable {
    var method: HTTPMethod
    var segmentCount: Int
    /// The place of a segment, and its literal text.
    var place: Int
    var literal: String?

    /// One key for each literal segment, and one, last, that all paths of a length share.
    static func all(_ method: HTTPMethod, _ segments: [String?]) -> [Key] {
      let literals = segments.enumerated().filter { $0.element != nil }
      return (literals + [(segments.count, nil)]).map { place, literal in
        Key(method: method, segmentCount: segments.count, place: place, literal: literal)
      }
    }
  }

  private struct Route {
    var id: String
    /// The literal text of each segment; nil for one that a variable stands in.
    var segments: [String?]
    var status: Int
    var discriminator: Discriminator?
  }

  /// The routes by each of their keys: a path is compared with those alone that share its rarest
  /// literal, not with all of the site.
  private var routes: [Key: [Route]] = [:]

  init(_ endpoints: [SitePlan.PlannedEndpoint]) {
    for planned in endpoints {
      let endpoint = planned.endpoint
      for path in endpoint.paths {
        let route = Route(
          id: planned.address.id,
          segments: path.segments.map(Self.literal),
          status: endpoint.successStatus.code,
          discriminator: endpoint.discriminator
        )
        for key in Key.all(endpoint.method, route.segments) {
          routes[key, default: []].append(route)
        }
      }
    }
  }

  /// Whether the main call of an endpoint may get another status than the documented one, because
  /// another answer of the page or another operation of the site suits it as well.
  func contains(_ sample: RequestSample, of planned: SitePlan.PlannedEndpoint) -> Bool {
    let endpoint = planned.endpoint
    let expected = sample.expectedStatus
    let hasOtherSuccess = DocumentedExchange.exchanges(of: endpoint).contains {
      (200..<300).contains($0.status) && $0.status != expected
    }
    if hasOtherSuccess || (300..<400).contains(expected) { return true }
    let own = endpoint.path.segments.map(Self.literal)
    let candidates = Key.all(endpoint.method, own).map { routes[$0, default: []] }
    let fewest = candidates.min { $0.count < $1.count } ?? []
    return fewest.contains { other in
      other.status != expected && other.id != planned.address.id
        && other.discriminator == endpoint.discriminator && competes(other.segments, with: own)
    }
  }

  /// Whether a path may be taken for another one; it may not where a literal segment of the own path
  /// meets a variable, because literals win.
  private func competes(_ other: [String?], with own: [String?]) -> Bool {
    zip(other, own).allSatisfy { other, own in own == nil || other == own }
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
