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

  /// Makes a writer of an empty page.
  init(path: String, site: SiteContext) {
    self.path = path
    self.site = site
  }

  /// The words of the interface.
  var words: InterfaceWords { site.words }

  /// Reports something.
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Where a link of a page leads; nil where it leads nowhere, which is reported.
  ///
  /// The span is that of the block that the link stands in; relative links start from its file.
  mutating func address(of destination: LinkDestination, at span: SourceSpan) -> LinkAddress? {
    switch site.links.target(of: destination, in: span.file) {
    case .site(let target):
      return address(ofPage: target, destination, at: span)
    case .external(let url): return .external(url)
    case .asset(let target, let file):
      assets[target] = file
      return LinkAddress(from: path, to: target)
    case .broken(let reason):
      reportBroken(reason, at: span)
      return nil
    }
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
    guard let anchors = site.anchors[path] else {
      isWaitingForAnchors = true
      return nil
    }
    if let id = anchors.id(named: Self.footnoteID(label)) { return LinkAddress(fragment: id) }
    reportBroken("the page has no footnote '\(label)'", at: span)
    return nil
  }

  /// The id of the footnote with this label.
  static func footnoteID(_ label: String) -> String { "footnote-\(label)" }

  private mutating func address(
    ofPage target: String,
    _ destination: LinkDestination,
    at span: SourceSpan
  ) -> LinkAddress? {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let page = parts.first.map(String.init) ?? ""
    var name = parts.dropFirst().first.map(String.init) ?? ""
    if case .label(let label) = destination { name = label }
    guard !name.isEmpty else { return LinkAddress(from: path, to: page) }
    guard let anchors = site.anchors[page] else {
      isWaitingForAnchors = true
      return LinkAddress(from: path, to: page)
    }
    if let id = anchors.id(named: name) {
      return LinkAddress(from: path, to: page, fragment: id)
    }
    if case .url = destination {
      reportBroken("the page has no heading or label '\(name)'", at: span)
      if page == path { return nil }
    }
    return LinkAddress(from: path, to: page)
  }

  private mutating func reportBroken(_ reason: String, at span: SourceSpan) {
    report(
      Diagnostic(
        .warning,
        rule: "link-broken",
        "a link leads nowhere: \(reason)",
        at: span,
        fix: "Correct the link, or take it away"
      )
    )
  }
}
