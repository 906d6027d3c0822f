import SiteEmission
import SourceText

/// Where old addresses of a site lead, each to its end: what leads to an old address is followed.
struct RedirectMap: Sendable {
  /// A redirect with the place that it leads to in the end.
  struct Entry: Hashable, Sendable {
    let redirect: Redirect
    let target: SitePlace
  }

  /// An old id with what pages show of it.
  struct OldID: Hashable, Sendable {
    let old: SitePlace
    let target: SitePlace
    let title: String
  }

  /// The pages that are no more, in the order of the redirects.
  private(set) var pages: [Entry] = []

  /// What the authors should know.
  private(set) var diagnostics: [Diagnostic] = []

  private var titles: [String: String] = [:]
  private var entries: [SitePlace: Entry] = [:]
  private var idsOfPage: [String: [Entry]] = [:]

  /// The ids that are looked for in the text of each page.
  private var soughtIDs: [String: [String]] = [:]

  /// Follows the redirects of a plan.
  ///
  /// Errors are an old page that is there, a new page that is not, and redirects that lead in a circle.
  init(_ plan: SitePlan, words: InterfaceWords) {
    guard !plan.redirects.isEmpty else { return }
    for page in SitePage.all(in: plan) where page.isListed {
      titles[page.path(in: plan)] = page.title(in: plan, words: words)
    }
    let known = Set(titles.keys)
    var redirects: [SitePlace: Redirect] = [:]
    for redirect in plan.redirects {
      if redirect.old.id == nil, known.contains(redirect.old.page) {
        report(
          redirect, "redirect-taken", "'\(redirect.old)' is a page", fix: "Remove the redirect")
      } else if redirects[redirect.old] != nil {
        report(
          redirect, "redirect-taken", "'\(redirect.old)' leads to another place already",
          fix: "Remove one of the redirects")
      } else {
        redirects[redirect.old] = redirect
      }
    }
    for redirect in plan.redirects where redirects[redirect.old] == redirect {
      guard let target = follow(redirect, redirects) else { continue }
      guard known.contains(target.page) else {
        let near = NearestName.nearest(to: target.page, among: known.sorted())
        report(
          redirect, "redirect-target", "there is no page '\(target.page)'", isTarget: true,
          fix: near.map { "Did you mean '\($0)'?" } ?? "Name a page of the site")
        continue
      }
      let entry = Entry(redirect: redirect, target: target)
      entries[redirect.old] = entry
      if redirect.old.id == nil {
        pages.append(entry)
      } else if known.contains(redirect.old.page) {
        idsOfPage[redirect.old.page, default: []].append(entry)
      } else {
        report(
          redirect, "redirect-address", "there is no page '\(redirect.old.page)' to have an id",
          fix: "Redirect the page")
      }
    }
    for entry in idsOfPage.values.joined() + pages.filter({ $0.target.id != nil }) {
      for place in [entry.redirect.old, entry.target] {
        if let id = place.id { soughtIDs[place.page, default: []].append(id) }
      }
    }
  }

  /// Where an old place leads; nil for one that is none.
  func target(of place: SitePlace) -> SitePlace? { entries[place]?.target }

  /// The title of a page of the site.
  func title(of page: String) -> String { titles[page] ?? page }

  /// All old ids, in the order of their pages.
  var oldIDs: [OldID] {
    idsOfPage.keys.sorted().flatMap(ids).map { entry in
      OldID(old: entry.redirect.old, target: entry.target, title: title(of: entry.target.page))
    }
  }

  /// The redirects of ids of a page.
  func ids(of page: String) -> [Entry] { idsOfPage[page] ?? [] }

  /// The old ids that lead to an id of the same page.
  func formerIDs(of id: String, on page: String) -> [String] {
    guard let entries = idsOfPage[page] else { return [] }
    return entries.filter { $0.target == SitePlace(page: page, id: id) }
      .compactMap(\.redirect.old.id)
  }

  /// Says which ids of redirects are not as they must be: a new one stands on its page, and an old one
  /// does so once, for the redirect.
  ///
  /// - Parameters:
  ///   - counts: How often the ids stand on their pages; see ``counts(on:text:)``.
  ///   - ids: The ids of the pages.
  /// - Returns: An error for each id that is not as it must be.
  func diagnostics(
    counting counts: [SitePlace: Int],
    knowing ids: [String: PageIDs]
  ) -> [Diagnostic] {
    let ofIDs = idsOfPage.keys.sorted().flatMap(self.ids)
    let withIDs = ofIDs + self.pages.filter { $0.target.id != nil }
    guard !withIDs.isEmpty else { return [] }
    func count(_ place: SitePlace) -> Int { place.id == nil ? 1 : counts[place] ?? 0 }
    var found = self
    found.diagnostics = []
    for entry in ofIDs where count(entry.redirect.old) > 1 {
      let old = entry.redirect.old
      found.report(
        entry.redirect, "redirect-taken", "'\(old.page)' has the id '\(old.id ?? "")'",
        fix: "Remove the redirect")
    }
    for entry in withIDs where count(entry.target) == 0 {
      let (page, id) = (entry.target.page, entry.target.id ?? "")
      let near = NearestName.nearest(to: id, among: ids[page]?.all ?? [])
      found.report(
        entry.redirect, "redirect-target", "'\(page)' has no id '\(id)'", isTarget: true,
        fix: near.map { "Did you mean '\($0)'?" } ?? "Name an id of the page")
    }
    return found.diagnostics
  }

  /// How often those ids of a page stand in its text that redirects have to do with.
  func counts(on page: String, text: [UInt8]) -> [SitePlace: Int] {
    guard let sought = soughtIDs[page] else { return [:] }
    return Dictionary(
      sought.map { (SitePlace(page: page, id: $0), Self.count(of: $0, in: text)) }
    ) { first, _ in first }
  }

  /// How often an id stands in a page.
  ///
  /// No text can look like one: quotes in it are escaped.
  private static func count(of id: String, in page: [UInt8]) -> Int {
    let attributes = ["\"", "'"].map { quote in
      Array(" id=\(quote)\(HTMLEscaping.escaped(id))\(quote)".utf8)
    }
    return attributes.reduce(0) { $0 + page.ranges(of: $1).count }
  }

  /// The place that a redirect leads to in the end; nil where it leads in a circle, which is reported.
  private mutating func follow(
    _ redirect: Redirect,
    _ redirects: [SitePlace: Redirect]
  ) -> SitePlace? {
    var place = redirect.new
    var seen: Set<SitePlace> = [redirect.old]
    while true {
      if seen.contains(place) {
        report(
          redirect, "redirect-loop", "'\(redirect.old)' leads back to '\(place)'",
          fix: "Let one of the redirects lead to a page")
        return nil
      }
      seen.insert(place)
      if let next = redirects[place] {
        place = next.new
      } else if let id = place.id, let next = redirects[SitePlace(page: place.page)] {
        place = SitePlace(page: next.new.page, id: next.new.id ?? id)
      } else {
        return place
      }
    }
  }

  private mutating func report(
    _ redirect: Redirect,
    _ rule: String,
    _ headline: String,
    isTarget: Bool = false,
    fix: String
  ) {
    diagnostics.append(
      Diagnostic(
        .error, rule: rule, headline, at: isTarget ? redirect.newSpan : redirect.span, fix: fix))
  }
}
