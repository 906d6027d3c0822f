import MarkupTree
import SourceText

/// `include` and `literalinclude`, answered from the source tree.
extension BlockParser {
  /// What a path in a directive names.
  private enum Included {
    case file(FileIndex, SourceFile)
    case missing
    case outside
  }

  /// `include`: the blocks of the file take the place of the directive, its sections too.
  mutating func include(_ block: DirectiveBlock, _ scope: inout BlockScope) {
    let line = block.line
    let parts = DirectiveParts(block, takesArgument: true, in: self)
    let kept = DirectiveKind(takesArgument: true, body: .literal)
    guard let (file, source) = included(parts, at: line) else {
      let directive = generic(block, kept, parts, depth: scope.innerDepth)
      scope.append(Block(.directive(directive), span: block.place))
      return
    }
    let isLiteral = parts.options.contains { $0.name == "literal" || $0.name == "code" }
    if isLiteral, !payForCopy(of: source, at: line) { return }
    let selected = selectedLines(of: source, file, parts, at: line)
    if isLiteral {
      let language = parts.option("code", in: buffer).flatMap { $0.isEmpty ? nil : $0 }
      scope.append(
        Block(.code(CodeBlock(literal(selected), language: language)), span: block.place))
      return
    }
    if including.contains(file) || including.count > 32 || source.bytes.count > includeBudget {
      report(
        .error,
        rule: "rst-include-loop",
        "a file may not include itself, nor include without end: \(source.path)",
        at: line,
        fix: "Take this include out"
      )
      return
    }
    includeBudget -= max(source.bytes.count, 4096)
    including.append(file)
    let outer = (lines: scope.lines, index: scope.index)
    scope.read(selected, from: 0)
    parse(&scope)
    scope.read(outer.lines, from: outer.index)
    including.removeLast()
  }

  /// `literalinclude`: the text of the file; nil where there is no such file.
  ///
  /// A missing sample is a warning, as it is to Sphinx: the page is whole without it. A missing part of
  /// the page itself is an error, as it is to docutils.
  mutating func literalInclude(_ parts: DirectiveParts, at line: Line) -> BlockContent? {
    guard let (file, source) = included(parts, at: line, missing: .warning),
      payForCopy(of: source, at: line)
    else { return nil }
    if let option = parts.options.first(where: { Self.unreadOptions.contains($0.name) }) {
      reportOption(option.name, "the whole file is shown", at: line)
    }
    var lines = selectedLines(of: source, file, parts, at: line)
    if let dedent = parts.option("dedent", in: buffer) {
      lines = Int(dedent).map { count in lines.map { $0.dedented(by: count) } } ?? lines.dedented()
    }
    while let last = lines.last, last.isBlank { lines.removeLast() }
    return .code(
      CodeBlock(
        literal(lines),
        language: parts.option("language", in: buffer),
        caption: caption(parts)
      )
    )
  }

  /// Takes the size of a file that is shown from what a page may include; a diagnostic says why where
  /// it may not: a page that shows itself again and again is the square of what it is.
  private mutating func payForCopy(of source: SourceFile, at line: Line) -> Bool {
    guard source.bytes.count <= includeBudget else {
      report(
        .error,
        rule: "rst-include-limit",
        "the files that the page shows are larger than 16 MiB together",
        at: line,
        fix: "Show fewer of them, or smaller ones"
      )
      return false
    }
    includeBudget -= source.bytes.count
    return true
  }

  /// The file that the argument names; a diagnostic says why there is none.
  mutating func included(
    _ parts: DirectiveParts,
    at line: Line,
    missing severity: Diagnostic.Severity = .error
  ) -> (FileIndex, SourceFile)? {
    let path = parts.argument.map { buffer.text($0) }.joined()
    switch find(path) {
    case .file(let index, let file): return (index, file)
    case .missing:
      report(
        severity,
        rule: "rst-include-missing",
        "there is no text file '\(path)' to include",
        at: line,
        fix: "Write the path relative to the page, or from the content root with a leading '/'"
      )
    case .outside:
      report(
        .error,
        rule: "rst-include-outside",
        "'\(path)' leads out of the content folder",
        at: line,
        fix: "Move the file into the content folder"
      )
    }
    return nil
  }

  /// Looks a path up from the folder of the page (as Sphinx does), from the root, and from the folder
  /// of the file that includes (as docutils does).
  private func find(_ path: String) -> Included {
    var folders = [tree[documentFile]?.folder ?? "", ""]
    if let last = including.last, let file = tree[last] { folders.append(file.folder) }
    var leaves = true
    for folder in folders {
      guard let resolved = ContentPath.resolve(path, in: folder) else { continue }
      leaves = false
      if let index = tree.index(ofPath: resolved), let file = tree[index], file.isText {
        return .file(index, file)
      }
    }
    return leaves ? .outside : .missing
  }

  /// The lines of a file that the options select.
  private mutating func selectedLines(
    of source: SourceFile,
    _ file: FileIndex,
    _ parts: DirectiveParts,
    at line: Line
  ) -> [Line] {
    var selection = LineSelection(parts, in: buffer)
    let lines = buffer.append(source.bytes, of: file)
    let selected = selection.select(lines, in: buffer)
    for (option, headline) in selection.faults {
      report(
        .warning,
        rule: "rst-include-lines",
        "\(headline) (option '\(option)')",
        at: line,
        fix: "Correct the option, or take it out; until then it does nothing"
      )
    }
    return selected
  }

  /// The options of `literalinclude` that select by what a language means.
  private static let unreadOptions: Set<String> = ["pyobject", "diff"]

  /// Says that an option does nothing.
  mutating func reportOption(_ name: String, _ consequence: String, at line: Line) {
    report(
      .warning,
      rule: "rst-option-unread",
      "the option '\(name)' is not read: \(consequence)",
      at: line,
      fix: "Take it out, and write what it stands for"
    )
  }
}
