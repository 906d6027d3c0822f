import APIModel
import JSONText
import RequestSamples

/// The body of a documented answer as a file.
struct FixtureBody {
  /// The text, UTF-8.
  ///
  /// JSON is written anew, one member a line, numbers and order as on the page, with LF at its end;
  /// anything else is the text of the page.
  let text: String

  /// The media type that the body is served with.
  let mediaType: String

  /// `json` for JSON and for nothing else.
  let fileExtension: String

  /// Nil for a body that cannot be sent, and for an empty one.
  init?(_ body: ExampleBody, of example: Example) {
    let documented = body.mediaType ?? example.headers.last { $0.isContentType }?.value
    if let value = body.json?.value {
      text = JSONWriter.pretty(value) + "\n"
      mediaType = Self.lawful(documented) ?? "application/json"
      fileExtension = "json"
    } else if let raw = body.sendableText, !raw.isEmpty {
      text = raw
      mediaType = Self.lawful(documented) ?? "text/plain; charset=utf-8"
      fileExtension = Self.fileExtension(of: mediaType)
    } else {
      return nil
    }
  }

  /// A media type that can stand in a header and is true of a UTF-8 file: another charset is replaced.
  static func lawful(_ mediaType: String?) -> String? {
    guard let mediaType, FieldSyntax.isValue(mediaType) else { return nil }
    // Nearly all have no parameters.
    if FieldSyntax.essence(of: mediaType) == mediaType { return mediaType }
    let parts = mediaType.split(separator: ";").map(trimmed)
    guard let essence = parts.first, FieldSyntax.essence(of: essence) == essence else { return nil }
    let parameters = parts.dropFirst().map { parameter in
      parameter.lowercased().hasPrefix("charset=") ? "charset=utf-8" : parameter
    }
    return ([essence] + parameters).joined(separator: "; ")
  }

  /// The usual extension of a media type.
  ///
  /// HTML of a page that nobody vouches for becomes plain text, so that no server of static files
  /// makes a browser run it.
  private static func fileExtension(of mediaType: String) -> String {
    let essence = trimmed(mediaType.prefix { $0 != ";" }).lowercased()
    switch essence {
    case "application/xml", "text/xml": return "xml"
    case "application/yaml", "text/yaml", "application/x-yaml": return "yaml"
    case "text/csv": return "csv"
    case "application/x-ndjson", "application/jsonl": return "jsonl"
    default: return essence.hasSuffix("+xml") && !essence.contains("html") ? "xml" : "txt"
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let head = text.drop { $0 == " " || $0 == "\t" }
    return String(head.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}

extension HeaderLine {
  /// Whether the line names the media type.
  var isContentType: Bool { name.lowercased() == "content-type" }
}
