import APIModel
import SiteEmission

/// What pages that are made of many operations say about one of them: it is made of the operation
/// alone, so that a change of one page does not look through all others.
final class EndpointFacts: Sendable {
  /// The operation.
  let planned: PlannedEndpoint

  /// What it documents, and what of it is missing.
  let completeness: EndpointCompleteness

  /// The errors that it names, in its order.
  let errors: [ErrorFact]

  /// Its place in the index of operations.
  let indexPlace: IndexPlace

  /// Its row in the index of operations.
  let indexRow: EndpointRowView

  /// Its row on the page of its group.
  let groupRow: EndpointRowView

  init(_ planned: PlannedEndpoint, words: InterfaceWords) {
    self.planned = planned
    completeness = EndpointCompleteness(planned)
    errors = ErrorFact.all(of: planned)
    indexPlace = IndexPlace(of: planned.endpoint)
    indexRow = EndpointRowView(
      planned, on: SitePage.indexPath, words: words, showsSummary: false)
    groupRow = EndpointRowView(
      planned, on: PageAddress.groupPage(planned.address.group), words: words)
  }
}
