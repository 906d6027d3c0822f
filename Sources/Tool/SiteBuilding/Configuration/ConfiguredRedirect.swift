public import SourceText
import YAMLText

/// A redirect as a page or the configuration writes it.
public struct ConfiguredRedirect: Hashable, Sendable {
  /// The old address.
  public var old: String

  /// Where it stands.
  public var span: SourceSpan

  /// The new address; nil for the page that says so.
  public var new: String?

  /// Where the new address stands; the span of the old one where there is none.
  public var newSpan: SourceSpan

  /// The file of the page that says so; nil in the configuration.
  public var file: FileIndex?

  /// What may stand under `redirects` in the configuration: new addresses by old ones.
  static let shape = ConfigurationShape.map(.text)

  /// What may stand there in a page: old addresses of the page, too.
  static let pageShape = ConfigurationShape.listOr(.text, .map(.text))

  /// Reads new addresses by old ones, or in a page also a list of old ones that lead to it.
  static func read(_ node: YAMLNode?, of file: FileIndex? = nil) -> [ConfiguredRedirect] {
    let listed = file == nil ? [] : node?.sequence ?? []
    return listed.compactMap { node in
      node.text.map { old in
        ConfiguredRedirect(old: old, span: node.span, newSpan: node.span, file: file)
      }
    }
      + (node?.entries ?? []).compactMap { entry in
        entry.value.text.map { new in
          ConfiguredRedirect(
            old: entry.key, span: entry.keySpan, new: new, newSpan: entry.value.span, file: file)
        }
      }
  }
}
