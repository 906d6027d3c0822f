import APIModel
import SiteEmission
import SourceText

/// What all pages of a site share while they are written.
struct SiteContext: Sendable {
  /// The reference, its files and addresses.
  let plan: SitePlan

  /// Where links of pages lead.
  let links: SiteLinks

  /// The words of the interface.
  let words: InterfaceWords

  /// The ids of every page by its path; empty until all pages have been written once.
  var anchors: [String: PageAnchors] = [:]

  /// Makes the context of a plan.
  init(_ plan: SitePlan, words: InterfaceWords) {
    self.plan = plan
    self.words = words
    links = SiteLinks(plan)
  }
}
