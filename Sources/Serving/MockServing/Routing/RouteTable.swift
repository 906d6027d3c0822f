import FixtureFormat

/// The documented paths as a tree of segments, so that a path is found by its length and not by the
/// number of operations.
struct RouteTable: Sendable {
  /// An operation whose path matches a request.
  struct Match: Sendable {
    /// The index of the operation in the catalogue.
    let operation: Int

    /// The order of its path among all that match: 0 for the most special one.
    let rank: Int

    /// The values of its path variables, decoded.
    let values: [FixtureValue]
  }

  private struct Node: Sendable {
    var literals: [String: Int] = [:]
    var mixed: [(segment: MixedSegment, node: Int)] = []
    var variable: Int?
    var ends: [(operation: Int, variables: [String])] = []
  }

  private var nodes = [Node()]

  /// Makes the table of all paths of these operations.
  init(_ operations: [FixtureOperation]) {
    for (index, operation) in operations.enumerated() {
      for path in operation.paths { insert(path, of: index) }
    }
  }

  /// All operations whose path matches these decoded segments, the most special path first (text
  /// before mixed segments before variables, from the left), in the order of the site within a path.
  ///
  /// A variable takes no empty segment, and none that `.` or `..` would remove from the path.
  func matches(_ segments: [String]) -> [Match] {
    var matches: [Match] = []
    var rank = 0
    var open: [(node: Int, depth: Int, values: [String])] = [(0, 0, [])]
    while let (index, depth, values) = open.popLast() {
      let node = nodes[index]
      guard depth < segments.count else {
        for end in node.ends {
          let named = zip(end.variables, values).map { FixtureValue($0, $1) }
          matches.append(Match(operation: end.operation, rank: rank, values: named))
        }
        rank += 1
        continue
      }
      let segment = segments[depth]
      if segment != "." && segment != ".." && !segment.isEmpty {
        if let variable = node.variable { open.append((variable, depth + 1, values + [segment])) }
        for (mixed, child) in node.mixed.reversed() {
          guard let found = mixed.match(segment) else { continue }
          open.append((child, depth + 1, values + found))
        }
      }
      if let child = node.literals[segment] { open.append((child, depth + 1, values)) }
    }
    return matches
  }

  private mutating func insert(_ path: String, of operation: Int) {
    var node = 0
    var variables: [String] = []
    for segment in RouteSegment.segments(of: path) {
      node = child(of: node, for: segment)
      variables += segment.variables
    }
    if !nodes[node].ends.contains(where: { $0.operation == operation }) {
      nodes[node].ends.append((operation, variables))
    }
  }

  private mutating func child(of node: Int, for segment: RouteSegment) -> Int {
    let new = nodes.count
    switch segment {
    case .literal(let text):
      if let known = nodes[node].literals[text] { return known }
      nodes[node].literals[text] = new
    case .variable:
      if let known = nodes[node].variable { return known }
      nodes[node].variable = new
    case .mixed(let pieces):
      let mixed = MixedSegment(pieces: pieces)
      // Names do not tell paths apart: `{id}.json` and `{image}.json` are one place in the tree.
      if let known = nodes[node].mixed.first(where: { $0.segment.hasSameText(as: mixed) }) {
        return known.node
      }
      let place =
        nodes[node].mixed.firstIndex { $0.segment.literalLength < mixed.literalLength }
        ?? nodes[node].mixed.endIndex
      nodes[node].mixed.insert((mixed, new), at: place)
    }
    nodes.append(Node())
    return new
  }
}
