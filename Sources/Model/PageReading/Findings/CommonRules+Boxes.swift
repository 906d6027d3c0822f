import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Notes, warnings and other directives.
extension CommonRules {
  func directive(_ directive: Directive, at index: Int) -> Finding {
    let span = outline.passages[index].block.span
    if directive.name == "deprecated" {
      let inlines =
        directive.blocks.compactMap(\.inlines).first ?? text(behindVersionOf: directive)
      return .lifecycle(
        Lifecycle(
          stage: .deprecated,
          notice: inlines,
          replacement: LifecycleSentence.replacement(
            in: inlines,
            text: Words.joined(inlines.plainText)
          ),
          origin: Origin(span, rule: "deprecated-directive")
        )
      )
    }
    if let versions = VersionStatement.read(directive) { return .versions(versions) }
    if let notice = notice(directive.blocks, at: index) { return notice }
    if Admonition.isOne(directive) || !directive.blocks.isEmpty { return .prose }
    return DirectiveKinds.isSilent(directive.name)
      ? .noticed(rule: "markup")
      : DirectiveKinds.isShown(directive.name)
        ? .prose : .unknown(DirectiveKinds.diagnostic(directive, at: span))
  }

  /// The text that stands behind the version in the argument of a directive, on the same line or the
  /// next, as in `.. deprecated:: 2.0 Use **ships** instead`.
  private func text(behindVersionOf directive: Directive) -> [Inline] {
    let rest = directive.argument.drop { $0 != " " && $0 != "\n" }
    let text = Words.trimmed(rest)
    if text.isEmpty { return [] }
    let blocks = prose.read(LiteralText(text, at: directive.argumentSpan), sources).value
    return blocks.compactMap(\.inlines).first ?? [.text(text)]
  }

  func notice(_ blocks: [Block], at index: Int) -> Finding? {
    if blocks.count == 1, let inlines = blocks[0].inlines,
      let versions = VersionStatement.read(Words.joined(inlines.plainText), vocabulary: vocabulary)
    {
      return .versions(versions)
    }
    for inlines in blocks.compactMap(\.inlines) {
      if let lifecycle = LifecycleSentence.read(
        inlines,
        text: Words.joined(inlines.plainText),
        span: outline.passages[index].block.span,
        vocabulary: vocabulary,
        rule: "lifecycle-notice"
      ) {
        return .lifecycle(lifecycle)
      }
    }
    return nil
  }
}
