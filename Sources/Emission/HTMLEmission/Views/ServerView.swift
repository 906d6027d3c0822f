import APIModel

/// A place where the API can be called.
struct ServerView: View {
  let url: HTML
  let summary: String
  let variables: [ServerVariableView]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "url": .html(url)
    case "summary": .text(summary)
    case "hasVariables": .flag(!variables.isEmpty)
    case "variables": .list(variables)
    default: nil
    }
  }

  /// The URL with its variables at their defaults, without a slash at its end.
  static func defaultURL(of server: Server) -> String {
    var url = server.url
    for variable in server.variables {
      url = url.replacing("{\(variable.name)}", with: variable.defaultValue)
    }
    return url.hasSuffix("/") ? String(url.dropLast()) : url
  }

  /// The URL with its variables set apart.
  static func html(url: String) -> HTML {
    var html = HTML()
    var rest = url[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      html.append(text: String(rest[..<open]))
      html.element("var", text: String(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    html.append(text: String(rest))
    return html
  }
}

/// A variable in the URL of a server.
struct ServerVariableView: View {
  let name: String
  let summary: String
  let constraints: HTML

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "name": .text(self.name)
    case "summary": .text(summary)
    case "constraints": .html(constraints)
    default: nil
    }
  }
}

extension PageWriter {
  /// A server with its variables.
  func server(_ server: Server) -> ServerView {
    ServerView(
      url: ServerView.html(url: server.url),
      summary: server.summary,
      variables: server.variables.map { variable in
        var schema = Schema()
        schema.allowedValues = variable.allowedValues
        schema.defaultValue = variable.defaultValue
        return ServerVariableView(
          name: variable.name,
          summary: variable.summary,
          constraints: constraints(of: schema)
        )
      }
    )
  }
}
