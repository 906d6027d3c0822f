import MarkupTree
import SourceText

/// Section titles and transitions.
extension BlockParser {
  /// A line of one punctuation character: the overline of a title, or a transition.
  mutating func overline(_ scope: inout BlockScope) -> Bool {
    guard let line = scope.current, let character = buffer.adornmentCharacter(of: line) else {
      return false
    }
    let isLong = line.count >= 4
    guard let next = scope.line(at: scope.index + 1), !next.isBlank else {
      return isLong && transition(&scope)
    }
    guard scope.allowsTitles else { return isLong && transition(&scope) }
    let below = scope.line(at: scope.index + 2)
    guard let below, buffer.adornmentCharacter(of: below) == character,
      below.count == line.count, buffer.adornmentCharacter(of: next) == nil
    else {
      if isLong {
        report(
          .warning,
          rule: "rst-title-overline",
          "a title with a line above it has the same line below it",
          at: line,
          fix: "Write the same line under the title, or put a blank line after this line"
        )
        return transition(&scope)
      }
      return false
    }
    let width = buffer.columnWidth(of: next) - next.indent
    if width + next.indent > line.count {
      if !isLong { return false }
      reportShortAdornment(at: below)
    }
    let span = span(from: line.start, to: below.end)
    scope.index += 3
    section(
      next.dedented(by: next.indent),
      SectionAdornment(character: character, isOverlined: true),
      at: span,
      &scope
    )
    return true
  }

  /// A title with a line below it.
  mutating func underlinedTitle(_ scope: inout BlockScope) -> Bool {
    guard let line = scope.current, let below = scope.line(at: scope.index + 1),
      let character = buffer.adornmentCharacter(of: below)
    else { return false }
    let isShort = buffer.columnWidth(of: line) > below.count
    if isShort, below.count < 4 { return false }
    guard scope.allowsTitles else {
      report(
        .warning,
        rule: "rst-title-nested",
        "a section title stands at the left margin of the page",
        at: line,
        fix: "Take it out of the block it is in; it is kept as a paragraph"
      )
      scope.append(Block(.paragraph(inlines([line])), span: span(of: [line])))
      scope.index += 2
      return true
    }
    if isShort { reportShortAdornment(at: below) }
    let span = span(from: line.start, to: below.end)
    scope.index += 2
    section(line, SectionAdornment(character: character, isOverlined: false), at: span, &scope)
    return true
  }

  private mutating func section(
    _ title: Line,
    _ adornment: SectionAdornment,
    at span: SourceSpan,
    _ scope: inout BlockScope
  ) {
    let inner = scope.openSections.count + 1
    var level = adornments.firstIndex(of: adornment).map { $0 + 1 } ?? 0
    if level == 0 {
      adornments.append(adornment)
      level = adornments.count
    }
    if level > inner {
      diagnostics.append(
        Diagnostic(
          .warning,
          rule: "rst-title-level",
          "a title is at most one level below the title before it",
          at: span,
          fix: "Adorn it like the other titles of its level; it is read as level \(inner)"
        )
      )
      level = inner
    }
    if scope.depth + level >= MarkupDocument.nestingLimit { level = max(1, level - 1) }
    let parsed = inlines([title])
    references.addTitle(parsed)
    scope.open(level: level, title: parsed, titleSpan: span, labels: takeInlineLabels())
  }

  private mutating func transition(_ scope: inout BlockScope) -> Bool {
    guard let line = scope.current else { return false }
    scope.append(Block(.thematicBreak, span: span(of: [line])))
    scope.index += 1
    return true
  }

  private mutating func reportShortAdornment(at line: Line) {
    report(
      .warning,
      rule: "rst-title-underline-short",
      "the line under a title is at least as long as the title",
      at: line,
      fix: "Make the line as long as the title"
    )
  }
}
