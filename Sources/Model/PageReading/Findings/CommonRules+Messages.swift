import APIModel
import JSONText
import MarkupTree
import SourceText
import Vocabulary

/// Code blocks that show messages.
extension CommonRules {
  func code(_ code: CodeBlock, at index: Int) -> Finding {
    // Text that is indented behind a table that is not becomes code in Markdown.
    if code.language == nil, LeadText.isSentence(code.literal.text) {
      return LeadText.saysThatTheseAreHeaders(code.literal.text, vocabulary: vocabulary)
        ? .noticed(rule: "table-lead") : .prose
    }
    var messages = MessageText.messages(in: code.literal)
    messages.removeAll(where: \.isPlaceholder)
    if messages.isEmpty { return .noticed(rule: "message-form") }
    let hint = outline.hint(of: outline.passages[index].scope)
    let isMessage = messages.contains { message in
      message.isRequest != nil || !message.headers.isEmpty
        || message.body.map { JSONReading.looksLikeJSON($0.text) } ?? false
    }
    if isMessage { return .messages(messages, rule: "example-block") }
    if let language = code.language?.lowercased(), Self.programmingLanguages.contains(language) {
      return .prose
    }
    let isShown = hint.isExample || hint.side != nil
    return isShown && !messages.isEmpty ? .messages(messages, rule: "example-block") : .prose
  }

  static let programmingLanguages: Set<String> = [
    "python", "ruby", "java", "go", "php", "csharp", "c#", "swift", "kotlin", "objc", "bash", "sh",
    "shell", "console", "powershell", "typescript", "js", "c", "cpp", "perl",
  ]
}
