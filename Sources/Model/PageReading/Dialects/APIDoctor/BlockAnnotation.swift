import JSONText
import MarkupTree
import SourceText

/// The comment in front of a block that says what the block is: `<!-- { "blockType": "request" } -->`.
///
/// API Doctor, which checks the pages of Microsoft Graph, OneDrive and SharePoint, reads these.
struct BlockAnnotation {
  /// What the block is.
  enum Kind: String {
    /// A request as it is sent.
    case request
    /// A response as it is sent.
    case response
    /// A block that is not checked: mostly the forms of a request line.
    case ignored
    /// The members of a resource.
    case resource
    /// A resource with values.
    case example
    /// What every response of one kind carries when something fails.
    case simulatedResponse
    /// No block: remarks on the whole page.
    case page
  }

  /// What the block is; nil for a kind that is not known.
  var kind: Kind?

  /// The names of requests: the block's own, or those that a response answers.
  var names: [String] = []

  /// Whether the request goes to an address that only a response gives.
  var isOpaque = false

  /// Reads a block; nil for one that is no such comment.
  init?(_ block: Block) {
    guard case .comment(let literal) = block.content, literal.text.utf8.count <= 65536,
      JSONReading.looksLikeJSON(literal.text)
    else { return nil }
    // The remarks on the page are often cut short or miss a comma.
    if literal.text.holds("#page.annotation") {
      kind = .page
      return
    }
    guard let facts = JSONReading.read(literal.text).value,
      let word = facts["blockType"]?.string
    else { return nil }
    kind = Kind(rawValue: word)
    if let name = facts["name"]?.string { names = [name] }
    names += facts["name"]?.elements?.compactMap(\.string) ?? []
    if case .boolean(true)? = facts["opaqueUrl"] { isOpaque = true }
  }
}
