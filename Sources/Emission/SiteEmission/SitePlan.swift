public import APIModel
public import SourceText

/// A reference, the files it was read from, and the address of every page: what emitters are given.
public struct SitePlan: Sendable {
  /// The reference.
  public let reference: APIReference

  /// The files that spans and links of the reference speak of.
  public let sources: SourceTree

  /// The diagnostics met so far, for pages that show them.
  public let findings: [Diagnostic]

  /// The addresses, one for each page: `addresses[group][page]` belongs to
  /// `reference.groups[group].pages[page]`.
  public let addresses: [[PageAddress]]

  /// The pages with their addresses: `pages[group][page]`.
  public let pages: [[PlannedPage]]

  /// All operations with their addresses, in the order of the site.
  public let endpoints: [PlannedEndpoint]

  /// Where links of the pages lead.
  public let links: SiteLinks

  /// The address that the site is published at; nil where it is unknown.
  public let published: PublishedAddress?

  /// The addresses that pages and ids had before.
  public var redirects: [Redirect] = []

  /// Makes a plan; two pages at one address are left to ``OutputListing/merging(_:memory:)`` to report.
  ///
  /// - Parameters:
  ///   - reference: The reference.
  ///   - sources: The files that it was read from.
  ///   - findings: The diagnostics met so far.
  ///   - memory: The pages that were planned before; the plan does not depend on it.
  public init(
    reference: APIReference,
    sources: SourceTree,
    findings: [Diagnostic] = [],
    memory: PlanMemory = PlanMemory(remembers: false)
  ) {
    self.reference = reference
    self.sources = sources
    self.findings = findings
    published = reference.address.flatMap(PublishedAddress.init)
    addresses = reference.groups.map { group in
      PageAddress.addresses(of: group, in: sources)
    }
    pages = memory.planned(reference.groups, at: addresses)
    endpoints = pages.flatMap { $0.compactMap(\.endpoint) }
    links = SiteLinks(reference, at: addresses, in: sources)
  }
}

extension SitePlan {
  /// The diagnostics by rule, those that are met most often first, each in the order of ``findings``.
  public var findingsByRule: [(rule: String, findings: [Diagnostic])] {
    Dictionary(grouping: findings, by: \.rule)
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { ($0.key, $0.value) }
  }
}

/// A page of a group and its address.
///
/// It is an object: builds hand on pages by the thousand that have stayed as they were, and who
/// remembers what was made of a page knows by its identity that nothing has changed.
public final class PlannedPage: Equatable, Sendable {
  /// The page.
  public let page: Page

  /// Its address.
  public let address: PageAddress

  /// The operation of the page; nil for a guide.
  public let endpoint: PlannedEndpoint?

  init(_ page: Page, at address: PageAddress) {
    self.page = page
    self.address = address
    endpoint =
      switch page {
      case .endpoint(let endpoint): PlannedEndpoint(endpoint, at: address)
      case .guide: nil
      }
  }

  /// Pages are equal that say the same at the same address.
  public static func == (left: PlannedPage, right: PlannedPage) -> Bool {
    left === right || (left.address == right.address && left.page == right.page)
  }
}

/// A documented operation and its address; an object for the reason that a ``PlannedPage`` is one.
public final class PlannedEndpoint: Equatable, Sendable {
  /// The operation.
  public let endpoint: Endpoint

  /// Its address.
  public let address: PageAddress

  init(_ endpoint: Endpoint, at address: PageAddress) {
    self.endpoint = endpoint
    self.address = address
  }

  /// Operations are equal that say the same at the same address.
  public static func == (left: PlannedEndpoint, right: PlannedEndpoint) -> Bool {
    left === right || (left.address == right.address && left.endpoint == right.endpoint)
  }
}

/// The pages that were planned before: one that has stayed as it was is the same object again.
public final class PlanMemory: Sendable {
  private let pages: Remembered<AnySetting, PageAddress, PlannedPage>

  /// Nothing was planned yet.
  ///
  /// - Parameter remembers: Whether anything is remembered at all.
  public init(remembers: Bool = true) { pages = Remembered(remembers: remembers) }

  /// How many values are remembered.
  public var count: Int { pages.count }

  func planned(_ groups: [Group], at addresses: [[PageAddress]]) -> [[PlannedPage]] {
    pages.begin(AnySetting())
    defer { pages.end() }
    return zip(groups, addresses).map { group, addresses in
      zip(group.pages, addresses).map { page, address in
        pages.value(at: address, while: { $0.page == page }) { PlannedPage(page, at: address) }
      }
    }
  }
}
