import APIModel
import MarkupTree
import SiteEmission
import SourceText

/// Writes the content of one page, and gathers on the way what the page needs and lacks: ids, assets,
/// diagnostics.
struct PageWriter: Sendable {
  /// The path of the page in the site.
  let path: String

  /// What all pages share.
  let site: SiteContext

  /// The ids of the page so far.
  var anchors = PageAnchors()

  /// What the authors should know.
  private(set) var diagnostics: [Diagnostic] = []

  /// The files of the content that the page shows or links to, by their paths in the site.
  private(set) var assets: [String: FileIndex] = [:]

  /// Whether a link leads to an id that was not known yet: then the page is written once more.
  private(set) var isWaitingForAnchors = false

  /// What was asked about the ids of all pages, with the answers.
  private(set) var answers: [AnchorAnswer] = []

  /// The files whose text was looked at.
  private(set) var usedFiles: Set<FileIndex> = []

  /// Where the last broken link was found.
  private var linkPlace = LinkPlace()

  /// Whether fields are folded away somewhere on the page.
  var isFolded = false

  /// The versions that parts of the page speak of.
  private(set) var versions: Set<String> = []

  /// The headings of the page's prose with their ids, in order.
  var headings: [PageHeading] = []

  /// The old ids that stand at the places that they lead to.
  var placedFormerIDs: Set<String> = []

  /// Makes a writer of an empty page.
  init(path: String, site: SiteContext) {
    self.path = path
    self.site = site
  }

  /// The words of the interface.
  var words: InterfaceWords { site.words }

  /// Takes in the versions that a part of the page is in.
  mutating func note(_ range: VersionRange) {
    for version in [range.first, range.last] { if let version { versions.insert(version) } }
  }

  /// Asks to be written once more when the ids of all pages are known.
  mutating func waitForAnchors() { isWaitingForAnchors = !site.knowsAnchors }

  /// Reports something.
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Where a link of a page leads; nil where it leads nowhere, which is reported.
  ///
  /// The span is that of the block that the link stands in; relative links start from its file.
  mutating func address(of destination: LinkDestination, at span: SourceSpan) -> LinkAddress? {
    if case .label(let label) = destination {
      return address(ofLabel: label, at: span)
    }
    switch site.links.target(of: destination, in: span.file) {
    case .site(let target): return address(ofPage: target, for: destination, at: span)
    case .external(let url): return .external(url)
    case .asset(let target, let file):
      assets[target] = file
      return LinkAddress(from: path, to: target)
    case .broken(let reason):
      reportBroken(reason, destination.written, at: span)
      return nil
    }
  }

  /// The title of what a link leads to: of a section, else of a page; nil for a label of something
  /// without a title.
  mutating func title(of destination: LinkDestination, at span: SourceSpan) -> String? {
    if case .label(let label) = destination, let place = place(of: .label(label)) {
      return place.title
    }
    guard case .site(let page) = site.links.target(of: destination, in: span.file) else {
      return nil
    }
    return place(of: .page(page))?.title
  }

  /// The address of an image in the content; nil for one outside or one that is not there.
  ///
  /// A page loads nothing from other sites, so an image outside becomes a link.
  mutating func imageAddress(_ source: String, at span: SourceSpan) -> LinkAddress? {
    guard case .asset(let target, let file) = site.links.target(of: .url(source), in: span.file)
    else { return nil }
    assets[target] = file
    return LinkAddress(from: path, to: target)
  }

  /// The address of a footnote on this page; nil where there is none, which is reported.
  mutating func address(ofFootnote label: String, at span: SourceSpan) -> LinkAddress? {
    guard site.knowsAnchors else {
      isWaitingForAnchors = true
      return nil
    }
    if let place = place(of: .own(Self.footnoteID(label), page: path)) {
      return LinkAddress(fragment: place.id)
    }
    reportBroken("the page has no footnote '\(label)'", label, at: span)
    return nil
  }

  /// The id of the footnote with this label.
  static func footnoteID(_ label: String) -> String { "footnote-\(label)" }

  /// The address of a page of the site, with a fragment where `target` has one.
  private mutating func address(
    ofPage target: String, for destination: LinkDestination, at span: SourceSpan
  ) -> LinkAddress? {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let page = parts.first.map(String.init) ?? ""
    guard let name = parts.dropFirst().first.map(String.init), !name.isEmpty else {
      return LinkAddress(from: path, to: page)
    }
    guard site.knowsAnchors else {
      isWaitingForAnchors = true
      return LinkAddress(from: path, to: page)
    }
    if let place = place(of: .fragment(name, page: page)) {
      return LinkAddress(from: path, to: place.page, fragment: place.id)
    }
    reportBroken("the page has no heading or label '\(name)'", destination.written, at: span)
    return page == path ? nil : LinkAddress(from: path, to: page)
  }

  /// The address of a label: of the block that has it, else of the page that has it.
  private mutating func address(ofLabel label: String, at span: SourceSpan) -> LinkAddress? {
    guard site.knowsAnchors else {
      isWaitingForAnchors = true
      return nil
    }
    if let place = place(of: .label(label)) {
      return LinkAddress(from: path, to: place.page, fragment: place.id)
    }
    switch site.links.target(of: .label(label), in: span.file) {
    case .site(let page): return LinkAddress(from: path, to: page)
    case .external, .asset: return nil
    case .broken(let reason):
      reportBroken(reason, label, at: span)
      return nil
    }
  }

  private mutating func place(of question: AnchorQuestion) -> AnchorPlace? {
    let place = site.place(of: question)
    answers.append(AnchorAnswer(question: question, place: place))
    return place
  }

  private mutating func reportBroken(
    _ reason: String, _ written: String, at span: SourceSpan
  ) {
    usedFiles.insert(span.file)
    report(
      Diagnostic(
        .warning,
        rule: "link-broken",
        "a link leads nowhere: \(reason)",
        at: linkPlace.span(of: written, in: span, of: site.plan.sources),
        fix: "Correct the link, or take it away"
      )
    )
  }
}
