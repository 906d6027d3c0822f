/// One segment of a documented path.
enum RouteSegment: Hashable, Sendable {
  /// A piece of a mixed segment.
  enum Piece: Hashable, Sendable {
    case literal(String)
    case variable(String)
  }

  /// Text that a request repeats.
  case literal(String)
  /// A variable that takes the whole segment.
  case variable(String)
  /// Text and variables, as in `root:{path}` or `{id}.json`.
  case mixed([Piece])

  /// The segments of a template with `{name}` for variables; a query behind it is no part of them.
  static func segments(of template: String) -> [RouteSegment] {
    var path = template.utf8[...]
    if let end = path.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
      path = path[..<end]
    }
    if path.first == UInt8(ascii: "/") { path = path.dropFirst() }
    return path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { RouteSegment(pieces: pieces(of: $0)) }
  }

  /// The decoded texts of a path without variables.
  static func texts(of path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { segment in
      PercentCoding.decode(Substring(segment)) ?? String(Substring(segment))
    }
  }

  /// The names of the variables in order.
  var variables: [String] {
    switch self {
    case .literal: []
    case .variable(let name): [name]
    case .mixed(let pieces):
      pieces.compactMap { if case .variable(let name) = $0 { name } else { nil } }
    }
  }

  /// Whether a decoded segment of a request is this one; a variable takes nothing that is empty, and
  /// nothing that `.` or `..` would remove from the path.
  func takes(_ text: String) -> Bool {
    switch self {
    case .literal(let word): word == text
    case .variable: !text.isEmpty && text != "." && text != ".."
    case .mixed(let pieces): MixedSegment(pieces: pieces).match(text) != nil
    }
  }

  private init(pieces: [Piece]) {
    switch (pieces.first, pieces.count) {
    case (nil, _): self = .literal("")
    case (.literal(let text), 1): self = .literal(text)
    case (.variable(let name), 1): self = .variable(name)
    default: self = .mixed(pieces)
    }
  }

  private static func pieces(of segment: Substring.UTF8View) -> [Piece] {
    var pieces: [Piece] = []
    var rest = segment
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      append(rest[..<open], to: &pieces)
      pieces.append(.variable(String(Substring(rest[rest.index(after: open)..<close]))))
      rest = rest[rest.index(after: close)...]
    }
    append(rest, to: &pieces)
    return pieces
  }

  private static func append(_ text: Substring.UTF8View, to pieces: inout [Piece]) {
    guard !text.isEmpty else { return }
    let text = Substring(text)
    pieces.append(.literal(PercentCoding.decode(text) ?? String(text)))
  }
}
