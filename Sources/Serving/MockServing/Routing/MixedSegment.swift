/// A segment of text and variables, matched from the left.
struct MixedSegment: Hashable, Sendable {
  let pieces: [RouteSegment.Piece]

  /// The bytes of text: the more there are, the more special the segment is.
  var literalLength: Int {
    pieces.reduce(0) { sum, piece in
      if case .literal(let text) = piece { sum + text.utf8.count } else { sum }
    }
  }

  /// Whether both match the same segments, whatever their variables are called.
  func hasSameText(as other: MixedSegment) -> Bool {
    pieces.count == other.pieces.count
      && zip(pieces, other.pieces).allSatisfy { pair in
        switch pair {
        case (.literal(let left), .literal(let right)): left == right
        case (.variable, .variable): true
        default: false
        }
      }
  }

  /// The values of the variables, none of them empty; nil where the segment is another.
  ///
  /// A variable ends where the text behind it begins for the first time; the last one takes what is
  /// left, up to a text that ends the segment.
  func match(_ segment: String) -> [String]? {
    var rest = segment.utf8[...]
    var values: [String] = []
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .literal(let text):
        guard rest.starts(with: text.utf8) else { return nil }
        rest = rest.dropFirst(text.utf8.count)
      case .variable:
        guard let end = end(ofVariable: index, in: rest) else { return nil }
        values.append(String(Substring(rest[..<end])))
        rest = rest[end...]
      }
    }
    return rest.isEmpty ? values : nil
  }

  private func end(
    ofVariable index: Int,
    in rest: Substring.UTF8View
  ) -> Substring.UTF8View.Index? {
    guard !rest.isEmpty else { return nil }
    guard index + 1 < pieces.count else { return rest.endIndex }
    let afterFirst = Substring(rest).index(after: rest.startIndex)
    guard case .literal(let text) = pieces[index + 1] else { return afterFirst }
    if index + 2 == pieces.count {
      let end = rest.index(rest.endIndex, offsetBy: -text.utf8.count, limitedBy: afterFirst)
      return end.flatMap { rest[$0...].elementsEqual(text.utf8) ? $0 : nil }
    }
    var start = afterFirst
    while start < rest.endIndex {
      if rest[start...].starts(with: text.utf8) { return start }
      start = rest.index(after: start)
    }
    return nil
  }
}
