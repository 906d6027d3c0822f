import SiteEmission
import SourceText

/// Gives redirects their places in the site.
enum RedirectAssembly {
  /// The redirects; what is no address of the site is an error.
  static func redirects(
    _ configured: [ConfiguredRedirect],
    in plan: SitePlan
  ) -> Diagnosed<[Redirect]> {
    let links = plan.links
    var redirects: [Redirect] = []
    var diagnostics: [Diagnostic] = []
    func place(_ text: String, on page: String?, at span: SourceSpan) -> SitePlace? {
      if let place = SitePlace(text, on: page) { return place }
      diagnostics.append(
        Diagnostic(
          .error, rule: "redirect-address", "'\(text)' is no address in the site", at: span,
          fix: "Write 'group/page', or 'group/page#id'"))
      return nil
    }
    for entry in configured {
      let page = entry.file.flatMap(links.page(of:))
      // A page that is not in the site has no address, old or new.
      if entry.file != nil, page == nil { continue }
      guard let old = place(entry.old, on: page, at: entry.span) else { continue }
      let new =
        entry.new == nil
        ? page.map { SitePlace(page: $0) }
        : entry.new.flatMap { place($0, on: page, at: entry.newSpan) }
      guard let new else { continue }
      redirects.append(
        Redirect(from: old, to: new, span: entry.span, newSpan: entry.newSpan))
    }
    return Diagnosed(redirects, diagnostics)
  }
}
