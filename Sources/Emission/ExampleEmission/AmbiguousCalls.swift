import APIModel
import RequestSamples
import SiteEmission

/// The calls whose documented status a mock cannot find by the request alone.
///
/// Sites document one method and path for several versions of an API, and endpoints that answer in
/// more than one successful way. A call that is one of these has to say which answer it means.
struct AmbiguousCalls {
  private struct Key: Hashable {
    var method: HTTPMethod
    var segmentCount: Int
  }

  private struct Route {
    var id: String
    /// The literal text of each segment; nil for one that a variable stands in.
    var segments: [String?]
    var status: Int
    var discriminator: Discriminator?
  }

  private var routes: [Key: [Route]] = [:]

  init(_ endpoints: [SitePlan.PlannedEndpoint]) {
    for planned in endpoints {
      let endpoint = planned.endpoint
      for path in endpoint.paths {
        let key = Key(method: endpoint.method, segmentCount: path.segments.count)
        routes[key, default: []].append(
          Route(
            id: planned.address.id,
            segments: path.segments.map(Self.literal),
            status: endpoint.successStatus.code,
            discriminator: endpoint.discriminator
          )
        )
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
    let key = Key(method: endpoint.method, segmentCount: endpoint.path.segments.count)
    let own = endpoint.path.segments.map(Self.literal)
    return routes[key, default: []].contains { other in
      other.id != planned.address.id && other.status != expected
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
