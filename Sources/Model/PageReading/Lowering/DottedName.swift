/// A name with its way: `image.links[].href`.
struct DottedName {
  private static let depthLimit = 32

  /// The whole as the page writes it.
  let written: String

  /// The names on the way.
  var path: [ExampleShape.Path.Step] = []

  /// The last name.
  var leaf: String

  /// Whether the name itself says that its value is an array.
  var isArray = false

  /// Takes a name apart at its dots and brackets; a name without them is a leaf.
  init(_ name: String) {
    written = name
    leaf = name
    guard name.hasByte(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") }) else {
      return
    }
    if let quoted = Self.quotedSteps(of: name) {
      leaf = quoted.last?.name ?? name
      path = Array(quoted.dropLast())
      return
    }
    var steps: [ExampleShape.Path.Step] = []
    for piece in name.split(separator: ".", omittingEmptySubsequences: true) {
      guard let bracket = piece.firstIndex(of: "[") else {
        steps.append(.init(name: String(piece), isArray: false))
        continue
      }
      let isIndex = piece[bracket...].allSatisfy { "[]*0123456789".contains($0) }
      if isIndex {
        let bare = piece[..<bracket]
        if bare.isEmpty { continue }
        steps.append(.init(name: String(bare), isArray: true))
      } else if bracket == piece.startIndex {
        steps.append(.init(name: String(piece), isArray: false))
      } else {
        // `a[b]` is how forms write a member.
        for inner in piece.split(whereSeparator: { $0 == "[" || $0 == "]" }) {
          steps.append(.init(name: String(inner), isArray: false))
        }
      }
    }
    // Nobody nests that deep, and whoever walks the members would overflow the stack.
    if steps.count > Self.depthLimit { steps = [.init(name: name, isArray: false)] }
    let last = steps.popLast()
    leaf = last?.name ?? name
    isArray = last?.isArray ?? false
    path = steps
  }

  /// The names of a way in which some stand in quotes and brackets, `usage["disk.read"]`; nil for any
  /// other.
  private static func quotedSteps(of name: String) -> [ExampleShape.Path.Step]? {
    guard name.holds("[\"") || name.holds("['") else { return nil }
    var steps: [ExampleShape.Path.Step] = []
    var rest = name[...]
    while !rest.isEmpty {
      if rest.first == "[", let quote = rest.dropFirst().first, quote == "\"" || quote == "'",
        let end = rest.dropFirst(2).firstRange(of: "\(quote)]")
      {
        steps.append(.init(name: String(rest.dropFirst(2)[..<end.lowerBound]), isArray: false))
        rest = rest[end.upperBound...]
      } else {
        let piece = rest.drop { $0 == "." || $0 == "[" || $0 == "]" }
          .prefix { $0 != "." && $0 != "[" }
        if !piece.isEmpty { steps.append(.init(name: String(piece), isArray: false)) }
        rest = rest[piece.endIndex...]
        if piece.isEmpty { rest = rest.dropFirst() }
      }
    }
    return steps.contains { $0.name.isEmpty } || steps.count > depthLimit ? nil : steps
  }
}
