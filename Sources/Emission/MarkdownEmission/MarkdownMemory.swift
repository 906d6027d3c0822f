import APIModel
import SiteEmission

/// The twins that were written before, each with what it was made of.
public final class MarkdownMemory: Sendable {
  /// What the twin of a page is made of besides the links of the site.
  struct Input: Equatable, Sendable {
    let page: Page
    let address: PageAddress
  }

  let pages = Remembered<SiteLinks, PageAddress, Made<Input, OutputFile>>()

  /// Nothing was written yet.
  public init() {}

  /// How many twins of pages have been written so far.
  public var written: Int { pages.made }

  /// How many values are remembered.
  public var count: Int { pages.count }
}
