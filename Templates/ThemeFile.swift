/// A file of a theme.
public struct ThemeFile: Hashable, Sendable {
  /// The name, unique in its theme, such as `page.mustache` or `site.css`.
  public let name: String

  /// The bytes, UTF-8 text.
  public let bytes: [UInt8]

  /// Makes a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The name by which templates include it; nil for a file that is no template.
  public var templateName: String? {
    let ending = ".mustache"
    guard name.utf8.count > ending.utf8.count, name.hasSuffix(ending) else { return nil }
    return String(name.dropLast(ending.count))
  }
}
