import HTMLEmission
import SiteEmission
import SourceText
import Testing

/// A site as text: what tests look at.
struct WrittenSite {
  let files: [OutputFile]
  let diagnostics: [Diagnostic]

  /// Writes the site of a plan in the default look.
  init(_ plan: SitePlan) async throws {
    let result = await HTMLEmitter(theme: try Theme()).emit(plan)
    files = result.value
    diagnostics = result.diagnostics
  }

  /// The text of a file; a missing one fails the test.
  func text(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let file = try #require(files.first { $0.path == path }, sourceLocation: sourceLocation)
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// The pages.
  var pages: [(path: String, text: String)] {
    files.filter { $0.path.hasSuffix(".html") }
      .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
  }
}

/// The values of an attribute in a page, in order and without escapes: enough of HTML for pages that
/// are known to be written by one program.
func values(of attribute: String, in page: String) -> [String] {
  page.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst().map {
    String($0.prefix { $0 != "\"" })
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
