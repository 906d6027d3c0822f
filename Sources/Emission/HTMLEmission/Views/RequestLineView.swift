import APIModel

/// A method and a path, as the request line of a page shows them.
struct RequestLineView: View {
  /// The method.
  let method: HTTPMethod

  /// The path.
  let path: PathTemplate

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "method": .text(method.rawValue)
    case "methodStyle": .text(method.rawValue.lowercased())
    case "path": .html(Self.html(path))
    default: nil
    }
  }

  /// The path with its variables set apart, and with a place to break before each slash.
  static func html(_ path: PathTemplate) -> HTML {
    var html = HTML()
    for (index, segment) in path.segments.enumerated() {
      if index > 0 { html.void("wbr") }
      html.append(text: "/")
      for part in segment {
        switch part {
        case .literal(let text): html.append(text: text)
        case .variable(let name): html.element("var", text: "{\(name)}")
        }
      }
    }
    return html
  }
}
