import APIModel

/// Forms of several parts (RFC 7578): as curl's `--form` writes their fields, and as they are sent.
enum MultipartText {
  /// The field of `name=text`, `name=@file` or `name=<file`, with `;type=` and `;filename=` behind it;
  /// nil for a text without a name.
  static func part(_ value: String, isText: Bool) -> FormPart? {
    guard let equals = value.firstIndex(of: "="), equals != value.startIndex else { return nil }
    let name = String(value[..<equals])
    var rest = value[value.index(after: equals)...]
    if isText { return FormPart(name, .text(String(rest))) }
    let isFile = rest.first == "@"
    // What `<` reads is a text, too, that the page does not show.
    let isRead = rest.first == "<" && !rest.contains(">")
    if isFile || isRead { rest = rest.dropFirst() }
    let pieces =
      rest.first == "\"" ? [Self.unquoted(&rest)] + settings(rest).dropFirst() : settings(rest)
    var content = pieces.first ?? ""
    var (mediaType, fileName): (String?, String?)
    for setting in pieces.dropFirst() {
      let text = Words.trimmed(setting)
      if let value = Self.value(of: "type", in: text) {
        mediaType = value
      } else if let value = Self.value(of: "filename", in: text) {
        fileName = value
      } else if !isFile, !Self.isSetting(text) {
        content += ";" + setting
      }
    }
    guard isFile else {
      return FormPart(name, .text(isRead ? "" : content), mediaType: mediaType)
    }
    let file = fileName ?? content.split(separator: "/").last.map(String.init) ?? content
    return FormPart(name, .file(file), mediaType: mediaType)
  }

  /// The text of parts, as they are sent; nothing stands for what a file holds.
  static func text(of parts: [FormPart], boundary: String) -> String {
    var text = ""
    for part in parts {
      text += "--\(boundary)\r\n"
      text += "Content-Disposition: form-data; name=\"\(escaped(part.name))\""
      var type = part.mediaType
      if case .file(let name) = part.content {
        text += "; filename=\"\(escaped(name))\""
        type = type ?? "application/octet-stream"
      }
      if let type { text += "\r\nContent-Type: \(type)" }
      text += "\r\n\r\n"
      if case .text(let content) = part.content { text += content }
      text += "\r\n"
    }
    return text + "--\(boundary)--\r\n"
  }

  /// A boundary that stands in no part (RFC 2046, section 5.1.1).
  static func boundary(for parts: [FormPart]) -> String {
    var boundary = "form-boundary"
    var number = 1
    while parts.contains(where: { part in
      if case .text(let text) = part.content { text.contains("--" + boundary) } else { false }
    }) {
      number += 1
      boundary = "form-boundary-\(number)"
    }
    return boundary
  }

  /// A name between quotes, as the HTML Standard escapes it.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "%22"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func settings(_ text: Substring) -> [String] {
    text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
  }

  /// The text between the quotes that a value starts with; what stands behind them is left.
  private static func unquoted(_ text: inout Substring) -> String {
    var result = ""
    text = text.dropFirst()
    while let next = text.popFirst(), next != "\"" {
      result.append(next == "\\" ? text.popFirst() ?? next : next)
    }
    // What is left starts with the semicolon before the first setting.
    text = text.drop { $0 != ";" }
    return result
  }

  private static func isSetting(_ text: String) -> Bool {
    text.hasPrefix("headers=") || text.hasPrefix("encoder=")
  }

  private static func value(of name: String, in text: String) -> String? {
    guard text.hasPrefix(name), text.dropFirst(name.count).first == "=" else { return nil }
    var value = text.dropFirst(name.count + 1)
    if value.first == "\"", value.last == "\"", value.count > 1 {
      value = value.dropFirst().dropLast()
    }
    return String(value)
  }
}
