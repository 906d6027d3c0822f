import MarkupTree
import SourceText

/// Literals, interpreted text and references: what backquotes and underscores mark.
extension InlineParser {
  mutating func backquote(_ references: inout ReferenceIndex) {
    if text.at(index + 1) == UInt8(ascii: "`") {
      literal()
      return
    }
    let role = rolePrefix()
    guard role != nil || canStart(index, textAt: index + 1),
      index + 1 < text.count, !text.isSpace(at: index + 1)
    else {
      index += 1
      return
    }
    guard let end = endOfInterpreted(from: index + 1) else {
      fail(.interpreted, startLength: 1)
      return
    }
    let start = role.map { $0.start } ?? index
    let content = index + 1..<end.mark
    switch (role?.name ?? end.role, end.underscores) {
    case (let name, 0):
      add(interpreted(content, role: name, &references), from: start, to: end.end)
    case (nil, let underscores):
      let link = phraseReference(content, isAnonymous: underscores == 2, &references)
      add(link, from: start, to: end.end)
    default:
      // A role and a reference at once means nothing.
      index = end.end
    }
  }

  private mutating func literal() {
    guard canStart(index, textAt: index + 2) else {
      index += 2
      return
    }
    let mark = [UInt8](repeating: UInt8(ascii: "`"), count: 2)
    guard let end = end(of: .literal, mark, from: index + 2) else {
      fail(.literal, startLength: 2)
      return
    }
    add(.code(literal(index + 2..<end)), from: index, to: end + 2)
  }

  /// The role in front of the backquote: `:name:`.
  private func rolePrefix() -> (name: String, start: Int)? {
    guard index > consumed, text[index - 1] == UInt8(ascii: ":") else { return nil }
    var lower = index - 1
    while lower > consumed, index - lower < 80,
      text[lower - 1].isWordByte || text[lower - 1].joinsNames
    {
      lower -= 1
    }
    for start in lower..<index - 1 where text[start] == UInt8(ascii: ":") {
      guard allowsStart(at: start),
        text.endOfSimpleName(from: start + 1, limit: index - 1) == index - 1
      else { continue }
      return (String(decoding: text[start + 1..<index - 1], as: UTF8.self), start)
    }
    return nil
  }

  /// The closing backquote with the role or the underscores behind it.
  private func endOfInterpreted(
    from start: Int
  ) -> (mark: Int, end: Int, role: String?, underscores: Int)? {
    if isKnownUnclosed(.interpreted) { return nil }
    var mark = start + 1
    while mark < text.count {
      defer { mark += 1 }
      guard text[mark] == UInt8(ascii: "`"), text[mark - 1] != 0,
        !text.isSpace(before: mark) || text[mark - 2] == 0
      else { continue }
      if text.at(mark + 1) == UInt8(ascii: ":"),
        let name = text.endOfSimpleName(from: mark + 2, limit: text.count),
        text.at(name) == UInt8(ascii: ":")
      {
        let end = endOfUnderscores(from: name + 1)
        if text.allowsMarkupEnd(at: end) {
          let role = String(decoding: text[mark + 2..<name], as: UTF8.self)
          return (mark, end, role, end - name - 1)
        }
      }
      let end = endOfUnderscores(from: mark + 1)
      if text.allowsMarkupEnd(at: end) { return (mark, end, nil, end - mark - 1) }
    }
    return nil
  }

  private func endOfUnderscores(from start: Int) -> Int {
    text.endOfRun(of: UInt8(ascii: "_"), from: start, limit: min(start + 2, text.count))
  }

  /// `` `text`_ ``, `` `text`__ ``, each with or without `<destination>` at the end of the text.
  private mutating func phraseReference(
    _ content: Range<Int>,
    isAnonymous: Bool,
    _ references: inout ReferenceIndex
  ) -> Inline {
    references.notePending()
    guard let embedded = embeddedDestination(content) else {
      let name = string(content).collapsingSpace
      return .link(
        plain(content),
        to: isAnonymous ? references.pendingAnonymous() : ReferenceIndex.pending(name: name)
      )
    }
    let destination = target(embedded.destination)
    var inner = plain(embedded.text)
    if inner.isEmpty {
      switch destination {
      case .url(let text), .name(let text), .label(let text): inner = [.text(text)]
      }
    }
    if !isAnonymous { references.add(inner.plainText, destination) }
    switch destination {
    case .url(let url): return .link(inner, to: .url(url))
    case .name(let name), .label(let name):
      return .link(inner, to: ReferenceIndex.pending(name: name))
    }
  }

  /// Splits `text <destination>`; roles need no space before the bracket.
  func embeddedDestination(
    _ content: Range<Int>,
    needsSpace: Bool = true
  ) -> (text: Range<Int>, destination: Range<Int>)? {
    let close = content.upperBound - 1
    guard content.count >= 3, text[close] == UInt8(ascii: ">"), text[close - 1] != 0 else {
      return nil
    }
    var open = close - 1
    while open >= content.lowerBound {
      let isBracket = text[open] == UInt8(ascii: "<") || text[open] == UInt8(ascii: ">")
      if isBracket, open == content.lowerBound || text[open - 1] != 0 { break }
      open -= 1
    }
    guard open >= content.lowerBound, text[open] == UInt8(ascii: "<"), open + 1 < close,
      !text.isSpace(at: open + 1), !text.isSpace(before: close),
      open == content.lowerBound || !needsSpace || text.isSpace(before: open)
    else { return nil }
    var end = open
    while end > content.lowerBound, text.isSpace(before: end), text[end - 1] < 0x80 { end -= 1 }
    return (content.lowerBound..<end, open + 1..<close)
  }

  /// What stands in the angle brackets: another reference with `_` at its end, else a URL, in which
  /// white space counts only where it is escaped.
  private func target(_ range: Range<Int>) -> ReferenceIndex.Target {
    let last = range.upperBound - 1
    let isName = text[last] == UInt8(ascii: "_") && text.at(last - 1) != 0
    if isName, endOfLink(at: range.lowerBound) == nil {
      return .name(string(range.lowerBound..<last).collapsingSpace)
    }
    var url: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index] == 0, index + 1 < range.upperBound {
        url.append(text[index + 1])
        index += 2
        continue
      }
      if text[index] != UInt8(ascii: " "), text[index] != UInt8(ascii: "\n") {
        url.append(text[index])
      }
      index += 1
    }
    let written = String(decoding: url, as: UTF8.self)
    let isAddress = !written.contains(":") && !written.contains("/") && written.contains("@")
    return .url(isAddress ? "mailto:" + written : written)
  }

  // MARK: Underscores

  mutating func underscore(_ references: inout ReferenceIndex) {
    if text.at(index + 1) == UInt8(ascii: "`"), canStart(index, textAt: index + 2) {
      inlineTarget()
      return
    }
    let end = endOfUnderscores(from: index)
    guard index > consumed, text.allowsMarkupEnd(at: end), let start = startOfName(before: index)
    else {
      index = max(end, index + 1)
      return
    }
    let name = String(decoding: text[start..<index], as: UTF8.self)
    references.notePending()
    let destination =
      end - index == 2 ? references.pendingAnonymous() : ReferenceIndex.pending(name: name)
    add(.link([.text(name)], to: destination), from: start, to: end)
  }

  private mutating func inlineTarget() {
    guard let end = end(of: .target, [UInt8(ascii: "`")], from: index + 2) else {
      fail(.target, startLength: 2)
      return
    }
    let content = index + 2..<end
    flush(upTo: index)
    output += plain(content)
    labels.append(string(content).collapsingSpace)
    index = end + 1
    consumed = index
    boundary = index
  }

  /// The start of the simple reference name that ends before `end`: the leftmost place where one may
  /// start.
  private func startOfName(before end: Int) -> Int? {
    var start = end
    var candidate: Int?
    while start > consumed {
      let byte = text[start - 1]
      if byte.isAlphanumeric {
        start -= 1
      } else if byte >= 0x80, let scalar = text.scalar(before: start),
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      {
        start -= UTF8.width(scalar)
      } else if byte.joinsNames, start < end, text[start].isWordByte, start - 1 > consumed,
        text[start - 2].isWordByte
      {
        start -= 1
        continue
      } else {
        break
      }
      if allowsStart(at: start) { candidate = start }
    }
    return candidate
  }
}
