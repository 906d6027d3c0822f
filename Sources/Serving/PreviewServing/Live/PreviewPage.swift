/// A page of the site as the preview sends it: it loads the script that reloads it.
public enum PreviewPage {
  /// The bytes of a page with the script in its head, and the version of the page with the script.
  ///
  /// A page without a head, of templates of somebody's own, gets it at its end.
  public static func loadingScript(_ page: [UInt8], version: String) -> [UInt8] {
    let script =
      "<script src=\"/\(PreviewScript.path)\" data-version=\"\(version)\" defer></script>\n"
    let end = page.firstRange(of: "</head>".utf8)?.lowerBound ?? page.endIndex
    return page[..<end] + Array(script.utf8) + page[end...]
  }
}

extension PreviewPage {
  /// The page that stands where a site would, as long as none could be made.
  public static var placeholder: [UInt8] {
    Array(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>No site yet</title>
      </head>
      <body>
      <main tabindex="-1">
      <h1>No site yet</h1>
      <p>The pages have errors. As soon as they are mended, this page becomes the site.</p>
      </main>
      </body>
      </html>

      """.utf8)
  }

  private static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    + "base-uri 'none'; form-action 'none'"
}
