import SiteEmission

/// The twins that were written before, each with what it was made of.
public final class MarkdownMemory: Sendable {
  let pages = Remembered<SiteLinks, PageAddress, Made<PlannedPage, OutputFile>>()

  let entries = Remembered<AnySetting, PageAddress, Made<PlannedPage, Entries>>()

  /// The list items that lead to a page.
  struct Entries: Sendable {
    /// That of the first page.
    let fromHome: String
    /// That of the page of its group.
    let fromGroup: String
  }

  /// Nothing was written yet.
  public init() {}

  /// How many twins of pages have been written so far.
  public var written: Int { pages.made }

  /// How many values are remembered.
  public var count: Int { pages.count + entries.count }
}
