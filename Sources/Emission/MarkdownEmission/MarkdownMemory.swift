import SiteEmission

/// The twins that were written before, each with what it was made of.
public final class MarkdownMemory: Sendable {
  let pages: Remembered<SiteLinks, PageAddress, Made<PlannedPage, OutputFile>>

  let entries: Remembered<AnySetting, PageAddress, Made<PlannedPage, Entries>>

  /// What lists of pages say of a page.
  struct Entries: Sendable {
    /// The list item that leads to it from pages at the root of the site.
    let fromRoot: String
    /// That of the page of its group.
    let fromGroup: String
    /// Where its operation stands from A to Z; nil for a guide.
    let place: IndexPlace?
    /// The errors of its operation.
    let errors: [DocumentedError]
    /// What of its operation is missing; nil for a guide.
    let completeness: EndpointCompleteness?
  }

  /// Nothing was written yet.
  ///
  /// - Parameter remembers: Whether anything is remembered at all.
  public init(remembers: Bool = true) {
    pages = Remembered(remembers: remembers)
    entries = Remembered(remembers: remembers)
  }

  /// How many twins of pages have been written so far.
  public var written: Int { pages.made }

  /// How many values are remembered.
  public var count: Int { pages.count + entries.count }
}
