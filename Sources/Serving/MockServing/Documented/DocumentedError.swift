import JSONText

/// An error of a page whose content has a place for what went wrong.
struct DocumentedError: Sendable {
  private let documented: DocumentedAnswer
  private let content: JSONValue
  private let message: JSONPointer

  /// Nil for an answer without such a place.
  init?(_ documented: DocumentedAnswer, site: SiteSnapshot) {
    guard documented.status >= 400, let message = documented.errorMessage,
      case .file(let file) = documented.answer.body,
      let content = try? JSONParser.parse(site.files[file].bytes), content[message] != nil
    else { return nil }
    self.documented = documented
    self.content = content
    self.message = message
  }

  /// The documented answer with another text in the place of its message.
  func answer(saying text: String) -> MockAnswer {
    var answer = documented.answer
    let json = content.replacing(message, by: .string(text))
    answer.body = .bytes(Array(JSONWriter.pretty(json).utf8) + [UInt8(ascii: "\n")])
    return answer
  }
}
