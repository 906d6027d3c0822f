/// The path of an operation with its variables, as OpenAPI writes it: `/v1/images/{image_id}`.
///
/// A segment may mix literal text and variables (`/root:/{item-path}`). The query is no part of it.
public struct PathTemplate: Hashable, Sendable, CustomStringConvertible {
  /// A piece of a segment.
  public enum Part: Hashable, Sendable {
    /// Text that a request repeats as it is, percent-encoded where it has to be.
    case literal(String)
    /// A variable by its name.
    case variable(String)
  }

  /// The segments between slashes; an empty one stands for a slash at the end or a doubled one.
  public var segments: [[Part]]

  /// Makes a template of segments.
  public init(segments: [[Part]]) { self.segments = segments }

  /// The template, with `{name}` for every variable and `/` at its start.
  public var description: String { text(namesVariables: true) }

  /// The template with `{}` for every variable: pages name one variable differently.
  public var withoutNames: String { text(namesVariables: false) }

  private func text(namesVariables: Bool) -> String {
    if segments.isEmpty { return "/" }
    var text = ""
    for segment in segments {
      text += "/"
      for part in segment {
        switch part {
        case .literal(let literal): text += literal
        case .variable(let name):
          text += "{"
          if namesVariables { text += name }
          text += "}"
        }
      }
    }
    return text
  }

  /// The names of the variables in order; a name that stands twice is listed twice.
  public var variables: [String] {
    segments.joined().compactMap { part in
      if case .variable(let name) = part { name } else { nil }
    }
  }

  /// Reads the `{name}` form; anything outside braces is literal.
  ///
  /// Other spellings (`:id`, `<id>`, `(int:id)`) are a matter of dialects and become this form there.
  public init(_ text: String) {
    var segments: [[Part]] = []
    let body = text.first == "/" ? text.dropFirst() : text[...]
    for segment in body.split(separator: "/", omittingEmptySubsequences: false) {
      segments.append(Self.parts(of: segment))
    }
    self.segments = segments
  }

  private static func parts(of segment: Substring) -> [Part] {
    var parts: [Part] = []
    var rest = segment
    while let open = rest.firstIndex(of: "{"),
      let close = rest[open...].firstIndex(of: "}"), rest.index(after: open) < close
    {
      if rest.startIndex < open { parts.append(.literal(String(rest[..<open]))) }
      parts.append(.variable(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    return parts
  }
}
