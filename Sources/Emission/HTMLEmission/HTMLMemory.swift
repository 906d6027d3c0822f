import SiteEmission

/// The pages that were written before, each with what it was made of.
public final class HTMLMemory: Sendable {
  /// What the text of a view is made of besides the view.
  typealias Look = Theme

  /// What the record of a page for other programs is made of.
  struct RecordInput: Equatable, Sendable {
    let page: WrittenPage
    let group: String
  }

  /// What the text of a page is made of: its view, which another writing may give again.
  struct PageText: Equatable, Sendable {
    let page: WrittenPage

    static func == (left: PageText, right: PageText) -> Bool {
      left.page === right.page || left.page.view == right.page.view
    }
  }

  let entries = Remembered<Look, String, Made<SidebarPageView, HTML>>()
  let first = Remembered<PageFrame, String, Made<PageInput, WrittenPage>>()
  let second = Remembered<PageFrame, String, Made<PageInput, WrittenPage>>()
  let texts = Remembered<Look, String, Made<PageText, [UInt8]>>()
  let records = Remembered<AnySetting, String, Made<RecordInput, [UInt8]>>()
  let lines = Remembered<PublishedAddress?, String, Made<WrittenPage, String>>()
  let shards = Remembered<AnySetting, Int, Made<SearchIndex, OutputFile>>()

  /// Nothing was written yet.
  public init() {}

  /// How many pages have been rendered so far.
  public var rendered: Int { texts.made }

  /// How many pages have been written as views so far; those that wait for ids count twice.
  public var written: Int { first.made + second.made }

  /// How many values are remembered.
  public var count: Int {
    entries.count + first.count + second.count + texts.count + records.count + lines.count
      + shards.count
  }
}
