import MarkupTree
import SourceText

/// Hyperlink targets: `.. _name: destination`, and the anonymous `__ destination`.
extension BlockParser {
  /// `.. _name:` names the next block, and with a destination behind it a link.
  mutating func target(_ marker: Int, _ scope: inout BlockScope) -> Bool {
    let line = scope.lines[scope.index]
    let start = line.start + marker + 1
    guard start < line.end, buffer.bytes[start] != UInt8(ascii: " ") else { return false }
    let block = scope.lines.indentedBlock(at: scope.index, marker: marker + 1, untilBlank: true)
    guard let name = targetName(block.lines) else { return false }
    let place = span(from: line, through: block.lines)
    scope.index = block.end
    let destination = destination(block.lines, behind: name)
    if name.text.isEmpty {
      addAnonymous(destination, at: place, &scope)
    } else {
      add(target: name.text, destination, at: place, &scope)
    }
    return true
  }

  /// `__ destination`.
  mutating func anonymousTarget(_ scope: inout BlockScope) -> Bool {
    guard let line = scope.current, line.count >= 2,
      buffer.bytes[line.start + 1] == UInt8(ascii: "_"),
      line.count == 2 || buffer.bytes[line.start + 2] == UInt8(ascii: " ")
    else { return false }
    let end = buffer.bytes.endOfRun(
      of: UInt8(ascii: " "),
      from: line.start + 2,
      limit: line.end
    )
    let block = scope.lines.indentedBlock(
      at: scope.index,
      marker: end - line.start,
      untilBlank: true
    )
    scope.index = block.end
    let place = span(from: line, through: block.lines)
    addAnonymous(destination(block.lines, behind: nil), at: place, &scope)
    return true
  }

  private mutating func add(
    target name: String,
    _ destination: ReferenceIndex.Target?,
    at place: SourceSpan,
    _ scope: inout BlockScope
  ) {
    let isFirst: Bool
    if let destination {
      isFirst = references.add(name, destination)
      // Targets without a destination that stand right before one with it mean the same place.
      for waiting in scope.pendingLabels { references.add(waiting, destination) }
      scope.clearPendingLabels()
    } else {
      isFirst = references.addLabel(name)
      scope.addLabel(name, at: place)
    }
    if !isFirst {
      diagnostics.append(
        Diagnostic(
          .warning,
          rule: "rst-duplicate-target",
          "each target has a name of its own: '\(name)' is there already",
          at: place,
          fix: "Rename it; references lead to the first"
        )
      )
    }
  }

  private mutating func addAnonymous(
    _ destination: ReferenceIndex.Target?,
    at place: SourceSpan,
    _ scope: inout BlockScope
  ) {
    if let destination {
      references.addAnonymous(destination)
    } else {
      scope.addLabel(references.addAnonymousLabel(), at: place)
    }
  }

  /// The name of a target, empty where it is anonymous, and the place behind its colon.
  private struct TargetName {
    var text: String
    var line: Int
    var offset: Int
  }

  /// The name up to the colon that ends it; the lines start behind the underscore.
  private func targetName(_ lines: [Line]) -> TargetName? {
    let bytes = buffer.bytes
    guard let first = lines.first else { return nil }
    if bytes[first.start] == UInt8(ascii: "_") {
      guard bytes.at(first.start + 1) == UInt8(ascii: ":"), first.count >= 2,
        first.count == 2 || bytes[first.start + 2] == UInt8(ascii: " ")
      else { return nil }
      return TargetName(text: "", line: 0, offset: first.start + 2)
    }
    let isQuoted = bytes[first.start] == UInt8(ascii: "`")
    var name: [UInt8] = []
    for (number, line) in lines.enumerated() {
      var index = number == 0 && isQuoted ? line.start + 1 : line.textStart
      if number > 0 { name.append(UInt8(ascii: " ")) }
      while index < line.end {
        if bytes[index] == UInt8(ascii: "\\"), index + 1 < line.end {
          name.append(bytes[index + 1])
          index += 2
          continue
        }
        let colon = isQuoted ? index + 1 : index
        if colon < line.end, bytes[colon] == UInt8(ascii: ":"),
          !isQuoted || bytes[index] == UInt8(ascii: "`"),
          colon + 1 == line.end || bytes[colon + 1] == UInt8(ascii: " ")
        {
          let text = String(decoding: name, as: UTF8.self).collapsingSpace
          return text.isEmpty ? nil : TargetName(text: text, line: number, offset: colon + 1)
        }
        name.append(bytes[index])
        index += 1
      }
    }
    return nil
  }

  /// What a target leads to: a URL, of which white space is no part, or with `_` at its end another
  /// target; nil where nothing is behind the name.
  private func destination(
    _ lines: [Line],
    behind name: TargetName?
  ) -> ReferenceIndex.Target? {
    let bytes = buffer.bytes
    var pieces: [Range<Int>] = []
    for (number, line) in lines.enumerated() where number >= name?.line ?? 0 {
      let start = number == name?.line ? max(name?.offset ?? 0, line.start) : line.textStart
      if start < line.end { pieces.append(start..<line.end) }
    }
    let text = pieces.map { buffer.text($0) }.joined(separator: " ").trimmingSpaces
    guard !text.isEmpty else { return nil }
    if let last = pieces.last, bytes[last.upperBound - 1] == UInt8(ascii: "_"),
      let name = Self.referenceName(text)
    {
      return .name(name)
    }
    let joined = text.split(separator: " ").joined()
    return .url(Self.unescaped(joined))
  }

  /// The name in `name_` or `` `some name`_ ``; nil for other text.
  static func referenceName(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 2, bytes.last == UInt8(ascii: "_") else { return nil }
    let end = bytes.count - 1
    if bytes[0] == UInt8(ascii: "`"), end >= 2, bytes[end - 1] == UInt8(ascii: "`") {
      return String(decoding: bytes[1..<end - 1], as: UTF8.self).collapsingSpace
    }
    guard bytes.endOfSimpleName(from: 0, limit: end) == end else { return nil }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmingSpaces: String {
    var text = self[...]
    while text.utf8.first == UInt8(ascii: " ") { text = text.dropFirst() }
    while text.utf8.last == UInt8(ascii: " ") { text = text.dropLast() }
    return String(text)
  }
}
