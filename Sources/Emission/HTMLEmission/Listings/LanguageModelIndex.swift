import APIModel
import SiteEmission

/// The pages of a site for language models, in the form of llmstxt.org: a title, a summary, and
/// sections of links with a line about each.
struct LanguageModelIndex {
  /// The pages of the site, in its order.
  let pages: [PageRecord]
  let plan: SitePlan
  let words: InterfaceWords

  /// `llms.txt`.
  var file: OutputFile {
    let reference = plan.reference
    var text = "# \(Self.escaped(reference.title))\n"
    if !reference.summary.isEmpty { text += "\n> \(Self.escaped(reference.summary))\n" }
    text += section(
      words[.servers],
      reference.servers.map { server in
        Self.item(
          Self.code(ServerView.defaultURL(of: server)), note: Self.escaped(server.summary))
      })
    let lines = Dictionary(grouping: pages.filter(\.page.isListed), by: \.page.group)
      .mapValues { $0.map(\.line) }
    for (index, group) in reference.groups.enumerated() {
      text += section(group.title, lines[index] ?? [])
    }
    // The form gives this section its name: what stands in it may be left out.
    let data = Self.item(
      Self.link("search.json", to: SearchDocument.path, at: plan.published),
      note: Self.escaped(words[.searchData]))
    text += section("Optional", (lines[nil] ?? []) + [data])
    return OutputFile(path: "llms.txt", text: text)
  }

  private func section(_ title: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\n## \(Self.escaped(title))\n\n" + items.joined()
  }

  private static func item(_ lead: String, note: String) -> String {
    note.isEmpty ? "- \(lead)\n" : "- \(lead): \(note)\n"
  }

  /// The line of a page: its Markdown where it has one, else itself.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - published: The address that the site is published at; nil where it is unknown.
  /// - Returns: The line, with LF at its end.
  static func line(of page: WrittenPage, at published: PublishedAddress?) -> String {
    let view = page.view
    let path = view.markdown == nil ? view.path : PageAddress.markdownPath(of: view.path)
    var notes: [String] = []
    if case .endpoint(let endpoint) = view.content {
      let line = endpoint.requestLine
      notes.append(code("\(line.method.rawValue) \(line.path)"))
      if let lifecycle = endpoint.lifecycle { notes.append(escaped(lifecycle.stage)) }
    }
    if !view.summary.isEmpty, view.summary != view.title {
      notes.append(escaped(view.summary))
    }
    return item(link(view.title, to: path, at: published), note: notes.joined(separator: ". "))
  }

  private static func link(
    _ title: String,
    to path: String,
    at published: PublishedAddress?
  ) -> String {
    let address =
      published.map { LinkAddress.published(path, at: $0) }
      ?? LinkAddress(from: SitePage.homePath, to: path)
    // A parenthesis would end the address.
    let target = address.text.replacing("(", with: "%28").replacing(")", with: "%29")
    return "[\(escaped(title))](\(target))"
  }

  /// Text in one line, its signs of Markdown (CommonMark, section 2.4) as themselves.
  ///
  /// Inside of words most of them mean nothing and stay as they are: models read the text itself.
  private static func escaped(_ text: String) -> String {
    let line = oneLine(text)
    guard line.utf8.contains(where: { "\\`*[]<_~#&".utf8.contains($0) }) else { return line }
    let characters = Array(line)
    func isInWord(_ index: Int) -> Bool {
      guard characters.indices.contains(index) else { return false }
      return characters[index].isLetter || characters[index].isNumber
    }
    var result = ""
    for (index, character) in characters.enumerated() {
      let isSign =
        switch character {
        case "\\", "`", "*", "[", "]", "<": true
        case "_", "~": !isInWord(index - 1) || !isInWord(index + 1)
        case "#": !isInWord(index - 1)
        case "&": isInWord(index + 1)
        default: false
        }
      if isSign { result += "\\" }
      result.append(character)
    }
    return result
  }

  /// Text as code in one line.
  private static func code(_ text: String) -> String {
    "`\(oneLine(text).replacing("`", with: "'"))`"
  }

  private static func oneLine(_ text: String) -> String {
    var isBroken = false
    var wasBlank = true
    for byte in text.utf8 {
      isBroken = isBroken || byte < 0x20 || byte > 0x7E || (byte == 0x20 && wasBlank)
      wasBlank = byte == 0x20
    }
    if !isBroken, !wasBlank { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
