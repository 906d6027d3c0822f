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

  /// The address that the site is published at; nil where it is unknown.
  public let published: PublishedAddress?

  /// The addresses that pages and ids had before.
  public var redirects: [Redirect] = []

  /// Makes a plan; two pages at one address are left to ``OutputTree/merging(_:)`` to report.
  public init(reference: APIReference, sources: SourceTree, findings: [Diagnostic] = []) {
    self.reference = reference
    self.sources = sources
    self.findings = findings
    published = reference.address.flatMap(PublishedAddress.init)
    addresses = reference.groups.map { group in
      PageAddress.addresses(of: group, in: sources)
    }
  }

  /// A documented operation and its address.
  public struct PlannedEndpoint: Equatable, Sendable {
    /// The operation.
    public let endpoint: Endpoint

    /// Its address.
    public let address: PageAddress
  }

  /// All operations with their addresses, in the order of the site.
  public var endpoints: [PlannedEndpoint] {
    zip(reference.groups, addresses).flatMap { group, addresses in
      zip(group.pages, addresses).compactMap { page, address in
        guard case .endpoint(let endpoint) = page else { return nil }
        return PlannedEndpoint(endpoint: endpoint, address: address)
      }
    }
  }
}
