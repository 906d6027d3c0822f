import SiteEmission

/// The pages that were written before, each with what it was made of.
public final class HTMLMemory: Sendable {
  /// What the text of a view is made of besides the view.
  typealias Look = Theme

  /// What the entries of the navigation are made of besides the pages.
  struct PageLook: Equatable, Sendable {
    let theme: Theme
    let words: InterfaceWords
  }

  /// What the record of a page is made of.
  struct RecordInput: Equatable, Sendable {
    let page: WrittenPage
    /// The title of its group; nil for a page of the site as a whole.
    let group: String?
  }

  /// What the text of a page is made of: its view, which another writing may give again.
  struct PageText: Equatable, Sendable {
    let page: WrittenPage

    static func == (left: PageText, right: PageText) -> Bool {
      left.page === right.page || left.page.view == right.page.view
    }
  }

  let entries: Remembered<PageLook, PageAddress, Made<PlannedPage, HTML>>
  let entryLists: Remembered<AnySetting, String, [HTML]>
  private let facts: Remembered<InterfaceWords, PageAddress, Made<PlannedEndpoint, EndpointFacts>>
  let first: Remembered<PageFrame, String, Made<PageInput, WrittenPage>>
  let second: Remembered<PageFrame, String, Made<PageInput, WrittenPage>>
  let texts: Remembered<Look, String, Made<PageText, [UInt8]>>
  let records: Remembered<PublishedAddress?, String, Made<RecordInput, PageRecord>>
  let shards: Remembered<AnySetting, Int, Made<SearchIndex, OutputFile>>

  /// Nothing was written yet.
  ///
  /// - Parameter remembers: Whether anything is remembered at all.
  public init(remembers: Bool = true) {
    entries = Remembered(remembers: remembers)
    entryLists = Remembered(remembers: remembers)
    facts = Remembered(remembers: remembers)
    first = Remembered(remembers: remembers)
    second = Remembered(remembers: remembers)
    texts = Remembered(remembers: remembers)
    records = Remembered(remembers: remembers)
    shards = Remembered(remembers: remembers)
  }

  /// How many pages have been rendered so far.
  public var rendered: Int { texts.made }

  /// How many pages have been written as views so far; those that wait for ids count twice.
  public var written: Int { first.made + second.made }

  /// How many values are remembered.
  public var count: Int {
    entries.count + entryLists.count + facts.count + first.count + second.count + texts.count
      + records.count + shards.count
  }

  /// What pages of many operations say about each operation of a plan.
  func facts(of plan: SitePlan, words: InterfaceWords) -> [EndpointFacts] {
    facts.begin(words)
    defer { facts.end() }
    return plan.endpoints.map { planned in
      facts.value(at: planned.address, of: planned) { EndpointFacts(planned, words: words) }
    }
  }
}
