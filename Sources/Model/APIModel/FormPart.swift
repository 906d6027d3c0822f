/// A field of a form of several parts (`multipart/form-data`, RFC 7578), as an example sends it.
public struct FormPart: Hashable, Sendable {
  /// What a field holds.
  public enum Content: Hashable, Sendable {
    /// A text.
    case text(String)
    /// The content of a file with this name, which no page shows.
    case file(String)
  }

  /// The name of the field.
  public var name: String

  /// What it holds.
  public var content: Content

  /// The media type, where the example gives one.
  public var mediaType: String?

  /// Makes a field.
  public init(_ name: String, _ content: Content, mediaType: String? = nil) {
    self.name = name
    self.content = content
    self.mediaType = mediaType
  }
}
