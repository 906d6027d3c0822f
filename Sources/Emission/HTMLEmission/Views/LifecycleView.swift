import APIModel
import MarkupTree
import SourceText

/// The banner over a page whose operation is at the end of its life.
struct LifecycleView: View {
  /// The stage in words.
  let stage: String

  /// The stage by its name for the style sheet.
  let style: String

  /// What the page says about it.
  let notice: HTML

  /// What to use instead, linked where it is known where it is; empty where the notice says it.
  let replacement: HTML

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "stage": .text(stage)
    case "style": .text(style)
    case "notice": .html(notice)
    case "replacement": .html(replacement)
    default: nil
    }
  }
}

extension PageWriter {
  /// The banner of an endpoint; nil while it is in use.
  mutating func lifecycle(of endpoint: Endpoint) -> LifecycleView? {
    let lifecycle = endpoint.lifecycle
    guard lifecycle.isDeprecated else { return nil }
    let span = lifecycle.origin?.span ?? endpoint.origin.span
    return LifecycleView(
      stage: words.stage(of: lifecycle),
      style: lifecycle.stage.rawValue,
      notice: html(lifecycle.notice, at: span),
      replacement: replacement(lifecycle, at: span)
    )
  }

  private mutating func replacement(_ lifecycle: Lifecycle, at span: SourceSpan) -> HTML {
    guard let replacement = lifecycle.replacement else { return HTML() }
    if let destination = replacement.destination, let address = address(of: destination, at: span) {
      if lifecycle.notice.hasLink(to: destination) { return HTML() }
      var html = HTML()
      html.element("a", [.href(address)], text: replacement.title)
      return html
    }
    let isSaid = lifecycle.notice.plainText.contains(replacement.title)
    return isSaid ? HTML() : HTML(text: replacement.title)
  }
}
