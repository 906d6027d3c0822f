/// The media types of the files that a site is made of, and what browsers do with others.
enum MediaType {
  /// The media type of what nobody knows.
  static let unknown = "application/octet-stream"

  /// The media type for the extension of a path; `application/octet-stream` for one that is unknown.
  static func of(path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[$0...] } ?? path[...]
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return unknown }
    return types[name[name.utf8.index(after: dot)...].lowercased()] ?? unknown
  }

  /// A documented media type as it can be sent; nil where it has no type and subtype, or characters
  /// that cannot stand in a field: a browser would guess then.
  static func lawful(_ text: String) -> String? {
    let essence = Substring(essence(of: text)).utf8
    let parts = essence.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let areTokens = parts.allSatisfy { DocumentedHeaders.isName(String(Substring($0))) }
    return parts.count == 2 && areTokens && DocumentedHeaders.isValue(text) ? text : nil
  }

  /// Whether content is a JSON Merge Patch (RFC 7396).
  static func isMergePatch(_ mediaType: String) -> Bool {
    essence(of: mediaType) == "application/merge-patch+json"
  }

  /// Whether content is what an HTML form sends.
  static func isForm(_ mediaType: String) -> Bool {
    essence(of: mediaType) == "application/x-www-form-urlencoded"
  }

  /// Whether a browser that opens content of this type only shows or saves it.
  ///
  /// A type that is not known here may be one that it runs.
  static func isInert(_ mediaType: String) -> Bool {
    let essence = essence(of: mediaType)
    return inert.contains(essence) || essence.utf8.suffix(5).elementsEqual("+json".utf8)
  }

  /// Whether content of this type is JSON.
  static func isJSON(_ mediaType: String) -> Bool {
    let essence = essence(of: mediaType)
    return essence == "application/json" || essence == "text/json"
      || essence.utf8.suffix(5).elementsEqual("+json".utf8) || isPatch(mediaType)
  }

  /// Whether content is a list of changes (RFC 6902), by the type of that RFC or one that an API has
  /// made after it.
  static func isPatch(_ mediaType: String) -> Bool {
    let essence = essence(of: mediaType)
    return essence.utf8.suffix(10).elementsEqual("json-patch".utf8)
      || essence.utf8.suffix(15).elementsEqual("json-patch+json".utf8)
  }

  private static let inert: Set<String> = [
    "application/json", unknown, "text/plain", "text/csv", "text/markdown",
  ]

  /// The type and subtype in lower case, without parameters and the blanks before them.
  static func essence(of mediaType: String) -> String {
    var essence = mediaType.utf8.prefix { $0 != UInt8(ascii: ";") }
    while essence.last == UInt8(ascii: " ") { essence.removeLast() }
    return Substring(essence).lowercased()
  }

  private static let types = [
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8",
    "json": "application/json",
    "yaml": "application/yaml",
    "yml": "application/yaml",
    "xml": "application/xml",
    "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "sh": "text/plain; charset=utf-8",
    "py": "text/plain; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "ico": "image/x-icon",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "pdf": "application/pdf",
  ]
}
