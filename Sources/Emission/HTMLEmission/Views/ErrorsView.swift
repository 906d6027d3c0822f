import APIModel
import MarkupTree
import SiteEmission

/// Every status of 400 and above that pages name, with the operations that can answer so.
struct ErrorsView: View {
  let title: String
  let lead: String
  let cards: [CardView]
  let statuses: [ErrorStatusView]

  /// The ids of the sections that the template writes itself.
  static let sectionIDs = ["statuses"]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "lead": .text(lead)
    case "hasCards": .flag(!cards.isEmpty)
    case "cards": .list(cards)
    case "statuses": .list(statuses)
    default: nil
    }
  }
}

/// A status, and who can answer with it.
struct ErrorStatusView: View {
  /// As many operations stand in the open; more are folded away under their number.
  private static let openLimit = 12

  let status: Int
  let reason: String

  /// What most pages say about it; empty where none says anything.
  let meaning: String
  let callers: [CallerView]

  /// The id of a status on the page of errors.
  static func id(of status: Int) -> String { "status-\(status)" }

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "status": .text(String(status))
    case "id": .text(Self.id(of: status))
    case "reason": .text(reason)
    case "meaning": .text(meaning)
    case "count": .text(String(callers.count))
    case "isLong": .flag(callers.count > Self.openLimit)
    case "callers": .list(callers)
    default: nil
    }
  }
}

/// An operation that can answer with a status.
struct CallerView: View {
  let title: String
  let requestLine: RequestLineView
  let address: LinkAddress

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "address": .link(address)
    default: requestLine.value(name)
    }
  }
}

/// An error that an operation documents, with the operation.
struct ErrorFact: Sendable {
  let error: DocumentedError
  let caller: CallerView

  /// The errors of an operation, in its order.
  static func all(of planned: PlannedEndpoint) -> [ErrorFact] {
    let endpoint = planned.endpoint
    return DocumentedError.all(of: endpoint).map { error in
      ErrorFact(
        error: error,
        caller: CallerView(
          title: endpoint.title,
          requestLine: RequestLineView(method: endpoint.method, path: endpoint.path),
          address: LinkAddress(
            from: SitePage.errorsPath, to: planned.address.page,
            fragment: ResponseID.heading(of: error.status))
        )
      )
    }
  }
}

extension PageWriter {
  /// The catalogue of errors.
  mutating func errors(_ plan: SitePlan) -> ErrorsView {
    anchors.reserve(ErrorsView.sectionIDs + CardView.ids)
    let errors = site.facts.lazy.flatMap(\.errors).map { (error: $0.error, caller: $0.caller) }
    return ErrorsView(
      title: words[.errors],
      lead: words[.errorsLead],
      cards: errorCard(plan).map { [$0] } ?? [],
      statuses: ErrorEntry.all(of: errors).map { entry in
        anchors.reserve([ErrorStatusView.id(of: entry.status)])
        return ErrorStatusView(
          status: entry.status, reason: entry.reason, meaning: entry.meaning,
          callers: entry.callers)
      }
    )
  }

  /// The first documented answer of an error that has a body.
  private func errorCard(_ plan: SitePlan) -> CardView? {
    for planned in plan.endpoints {
      let example = planned.endpoint.examples.first {
        $0.role == .response && ($0.status ?? 0) >= 400 && $0.body != nil
      }
      guard let example else { continue }
      return responseCard([example], of: planned.endpoint, title: words[.errorExample])
    }
    return nil
  }
}
