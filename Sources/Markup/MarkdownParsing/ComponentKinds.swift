/// What the components that documentation tools have in common are for, by their names.
extension ComponentTag {
  /// Whether it describes a parameter, a field or a header: `<ParamField query="limit">`,
  /// `<ResponseField name="id">`.
  var isField: Bool {
    !isShortcode && Self.fields.contains(name) && field != nil
  }

  /// Whether it describes a field even where its end is missing: `<Param name="a">` alone may be no more
  /// than a place to link to.
  var isPlainlyField: Bool {
    isField && (name.hasSuffix("field") || field?.place.isEmpty == false)
  }

  /// The name of the field that it describes, and the place where the tag gives one.
  var field: (name: String, place: String)? {
    for place in Self.places {
      if let name = value(of: [place]) { return (name, place) }
    }
    return value(of: ["name", "field", "param"]).map { ($0, value(of: ["in", "location"]) ?? "") }
  }

  /// Whether the field is one of an answer.
  var isOfResponse: Bool { name.hasPrefix("response") || name.hasPrefix("return") }

  /// The operation that it names: `<Endpoint method="get" path="/books" />`.
  var operation: String? {
    guard let method = value(of: ["method"]),
      let path = value(of: ["path", "url", "uri", "endpoint", "route"]),
      path.hasPrefix("/") || path.hasPrefix("http"), !path.contains(" "),
      method.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    return "\(method.uppercased()) \(path)"
  }

  /// The admonition that says the same; nil for anything else.
  var admonition: String? {
    if let known = Self.admonitions[name] { return known }
    guard
      ["callout", "admonition", "alert", "aside", "banner", "message", "hint", "notice"]
        .contains(name)
    else { return nil }
    let kind =
      value(of: ["type", "kind", "variant", "intent", "level", "color", "style"]) ?? value(of: [""])
      ?? ""
    return Self.admonitions[kind.lowercased()] ?? "note"
  }

  /// The heading of what stands in it; empty where it has none.
  var title: String {
    if let known = value(of: ["title", "label", "summary", "heading", "caption"]) { return known }
    if let found = value(of: ["header", "text"]) { return found }
    switch name {
    case "requestexample": return "Request example"
    case "responseexample": return "Response example"
    case "tab", "tabitem", "tabpanel", "tabitems", "codeblock", "details", "expand", "expandable",
      "collapse", "step", "accordion", "card":
      // The first word of a shortcode needs no name.
      return value(of: isShortcode ? ["name", "", "value", "id"] : ["name", "value"]) ?? ""
    default: return ""
    }
  }

  /// Whether a tag without content says anything to a reader.
  var saysSomething: Bool {
    isField || operation != nil || (!isShortcode && !title.isEmpty && value(of: ["id"]) == nil)
  }

  /// Whether blocks stand in it, however short: a step, a card, or anything with a title.
  var isContainer: Bool {
    ["step", "card", "tab", "tabitem", "tabpanel", "accordion", "frame", "column", "panel"]
      .contains(name) || !title.isEmpty
  }

  /// Whether its content is code, whatever stands in it.
  var isCode: Bool {
    isShortcode && ["highlight", "code", "codeblock", "command", "mermaid", "raw"].contains(name)
  }

  /// Whether it only groups members of a field that shows more when it is opened.
  var isFold: Bool {
    [
      "expandable", "accordion", "accordiongroup", "collapse", "collapsible", "properties",
      "details",
    ]
    .contains(name)
  }

  private static let fields: Set<String> = [
    "paramfield", "responsefield", "returnfield", "requestfield", "bodyfield", "headerfield",
    "param",
    "parameter", "apiparam", "apiparameter", "property", "apiproperty", "field", "attribute",
    "queryparam", "pathparam", "bodyparam", "headerparam", "responseparam",
  ]

  /// The attributes that name a field by its place.
  private static let places = ["path", "query", "body", "header", "cookie", "form"]

  private static let admonitions = [
    "note": "note", "info": "note", "information": "note", "check": "tip", "success": "tip",
    "tip": "tip", "important": "important", "warning": "warning", "warn": "warning",
    "caution": "caution", "danger": "danger", "error": "danger", "critical": "danger",
    "deprecated": "warning",
  ]
}
