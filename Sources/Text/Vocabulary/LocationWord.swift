/// Where a parameter goes, as pages name it.
public enum LocationWord: String, Hashable, Sendable, CaseIterable {
  /// A part of the path.
  case path
  /// The query, or what RFC 3986 section 3.4 calls so.
  case query
  /// A header field.
  case header
  /// A cookie.
  case cookie
  /// The content.
  case body
  /// A form field in the content.
  case form
}
