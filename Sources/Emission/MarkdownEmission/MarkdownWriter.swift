import MarkupTree
import SiteEmission
import SourceText

/// Writes what stands on one page as Markdown.
struct MarkdownWriter: Sendable {
  /// The path of the twin in the site.
  let path: String

  /// Where links of pages lead.
  let links: SiteLinks

  /// Whether the text stands in a cell of a table.
  var isInCell = false

  /// Makes a writer of a page.
  init(path: String, links: SiteLinks) {
    self.path = path
    self.links = links
  }

  /// Makes a writer of the twin of a page.
  init(ofTwinOf page: String, links: SiteLinks) {
    self.init(path: PageAddress.markdownPath(of: page), links: links)
  }

  /// The address of what a link leads to, with the twin of a page in its place; nil where it leads
  /// nowhere.
  func address(of destination: LinkDestination, in file: FileIndex) -> String? {
    switch links.target(of: destination, in: file) {
    case .site(let target):
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let page = parts.first.map(String.init) ?? ""
      let fragment = parts.count > 1 ? "#\(parts[1])" : ""
      return address(ofFile: PageAddress.markdownPath(of: page)) + fragment
    case .asset(let target, _): return address(ofFile: target)
    case .external(let url): return url
    case .broken: return nil
    }
  }

  /// The relative address of a file of the site; signs that would end a path, and the colon that would
  /// make a scheme of its start, are percent-encoded.
  func address(ofFile target: String) -> String {
    var address = ""
    for scalar in ContentPath.relative(from: path, to: target).unicodeScalars {
      switch scalar {
      case "%": address += "%25"
      case "?": address += "%3F"
      case "#": address += "%23"
      case ":": address += "%3A"
      default: address.unicodeScalars.append(scalar)
      }
    }
    return address
  }

  /// A link as running text.
  func link(_ text: String, toFile target: String) -> String {
    "[\(text)](\(MarkdownEscaping.destination(address(ofFile: target))))"
  }
}
