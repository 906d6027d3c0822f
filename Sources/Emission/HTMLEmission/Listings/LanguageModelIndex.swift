import APIModel
import SiteEmission

/// The pages of a site for language models, in the form of llmstxt.org: a title, a summary, and
/// sections of links with a line about each.
struct LanguageModelIndex {
  /// The pages of the site, in its order.
  let pages: [WrittenPage]
  let plan: SitePlan
  let words: InterfaceWords

  /// `llms.txt`; the lines of pages that `memory` knows are not written again.
  func file(_ memory: HTMLMemory) -> OutputFile {
    memory.lines.begin(plan.published)
    defer { memory.lines.end() }
    let line = { (page: WrittenPage) in
      memory.lines.value(at: page.view.path, of: page) { self.item(page) }
    }
    let reference = plan.reference
    var text = "# \(Self.escaped(reference.title))\n"
    if !reference.summary.isEmpty { text += "\n> \(Self.escaped(reference.summary))\n" }
    text += section(
      words[.servers],
      reference.servers.map { server in
        item(Self.code(ServerView.defaultURL(of: server)), note: Self.escaped(server.summary))
      })
    for (index, group) in reference.groups.enumerated() {
      text += section(group.title, pages.filter { $0.page.group == index }.map(line))
    }
    // The form gives this section its name: what stands in it may be left out.
    let others = pages.filter { $0.page.group == nil && $0.page.isListed }.map(line)
    let data = item(
      link("search.json", to: SearchDocument.path), note: Self.escaped(words[.searchData]))
    text += section("Optional", others + [data])
    return OutputFile(path: "llms.txt", text: text)
  }

  private func section(_ title: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\n## \(Self.escaped(title))\n\n" + items.joined()
  }

  private func item(_ lead: String, note: String) -> String {
    note.isEmpty ? "- \(lead)\n" : "- \(lead): \(note)\n"
  }

  /// A page: its Markdown where it has one, else itself.
  private func item(_ page: WrittenPage) -> String {
    let view = page.view
    let path = view.markdown == nil ? view.path : PageAddress.markdownPath(of: view.path)
    var notes: [String] = []
    if case .endpoint(let endpoint) = view.content {
      let line = endpoint.requestLine
      notes.append(Self.code("\(line.method.rawValue) \(line.path)"))
      if let lifecycle = endpoint.lifecycle { notes.append(Self.escaped(lifecycle.stage)) }
    }
    if !view.summary.isEmpty, view.summary != view.title {
      notes.append(Self.escaped(view.summary))
    }
    return item(link(view.title, to: path), note: notes.joined(separator: ". "))
  }

  private func link(_ title: String, to path: String) -> String {
    let address =
      plan.published.map { LinkAddress.published(path, at: $0) }
      ?? LinkAddress(from: SitePage.homePath, to: path)
    // A parenthesis would end the address.
    let target = address.text.replacing("(", with: "%28").replacing(")", with: "%29")
    return "[\(Self.escaped(title))](\(target))"
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
