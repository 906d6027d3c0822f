import Mustache

/// What a template shows: a value with named parts.
///
/// Equal views give equal text.
protocol View: MustacheParent, Equatable, Sendable {
  /// The part that templates know by this name; nil for a name that the view does not have.
  ///
  /// A view answers all its names, absent parts included: a name without an answer would be looked up
  /// in the views around it.
  func value(_ name: String) -> ViewValue?
}

extension View {
  /// Answers Mustache from ``value(_:)``, so that nothing is found by reflection.
  func child(named name: String) -> Any? { value(name)?.forMustache }
}

/// A part of a view.
///
/// What is text and what is markup is decided here, by type: templates cannot get it wrong, because
/// both `{{name}}` and `{{{name}}}` print a text escaped and markup as it is.
enum ViewValue {
  /// Text; a section over an empty one is not shown.
  case text(String)
  /// Markup; a section over an empty one is not shown.
  case html(HTML)
  /// An address for `href` or `src`; a section over nil is not shown.
  case link(LinkAddress?)
  /// Whether a section is shown.
  case flag(Bool)
  /// What a section is repeated for.
  case list([any View])
  /// What a section is shown with; nil for none.
  case part((any View)?)

  /// Whether a section over the value is shown.
  var isShown: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .link(let address): address?.text.isEmpty == false
    case .flag(let flag): flag
    case .list(let views): !views.isEmpty
    case .part(let view): view != nil
    }
  }

  fileprivate var forMustache: Any {
    switch self {
    case .text(let text): EscapedText(renderText: HTMLEscaping.escaped(text))
    case .html(let html): EscapedText(renderText: html.markup)
    case .link(let address): EscapedText(renderText: HTMLEscaping.escaped(address?.text ?? ""))
    case .flag(let flag): flag
    case .list(let views): views as [Any]
    case .part(let view?): view
    case .part(nil): EscapedText(renderText: "")
    }
  }
}

/// Text that has been escaped once and is printed as it is.
private struct EscapedText: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  var isNull: Bool { renderText.isEmpty }
  func child(named name: String) -> Any? { nil }
}
