import APIModel
import MarkupTree
import SiteEmission

extension MarkdownWriter {
  /// A page without an operation.
  func page(of guide: Guide) -> MarkdownLines {
    var lines = MarkdownLines()
    lines.append(heading: MarkdownEscaping.text(guide.title), level: 1)
    append(guide.blocks, level: 2, to: &lines)
    return lines
  }

  /// The page of a group: its text, and what is in it.
  func page(of group: Group, listing entries: [String]) -> MarkdownLines {
    var lines = MarkdownLines()
    lines.append(heading: MarkdownEscaping.text(group.title), level: 1)
    append(group.introduction?.blocks ?? [], level: 2, to: &lines)
    lines.append(entries)
    return lines
  }

  /// The first page: its text, where the API can be called, and all groups with their entries.
  func home(of reference: APIReference, listing entries: [[String]]) -> MarkdownLines {
    var lines = MarkdownLines()
    lines.append(
      heading: MarkdownEscaping.text(reference.home?.title ?? reference.title), level: 1)
    if reference.home == nil { lines.append(paragraph: MarkdownEscaping.text(reference.summary)) }
    append(reference.home?.blocks ?? [], level: 2, to: &lines)
    if !reference.servers.isEmpty {
      lines.append(heading: "Servers", level: 2)
      lines.append(
        reference.servers.map { server in
          let summary = server.summary.isEmpty ? "" : ": \(MarkdownEscaping.text(server.summary))"
          return "- \(MarkdownEscaping.code(server.url))\(summary)"
        })
    }
    for (group, entries) in zip(reference.groups, entries) {
      let title = MarkdownEscaping.text(group.title)
      lines.append(
        heading: link(
          title, toFile: PageAddress.markdownPath(of: PageAddress.groupPage(group.slug))),
        level: 2)
      lines.append(entries)
    }
    return lines
  }

  /// A list item that leads to a page.
  func entry(_ planned: PlannedPage) -> String {
    let title = MarkdownEscaping.text(planned.page.title)
    let link = link(title, toFile: PageAddress.markdownPath(of: planned.address.page))
    guard let endpoint = planned.endpoint?.endpoint else { return "- \(link)" }
    return "- \(link): \(MarkdownEscaping.code("\(endpoint.method) \(endpoint.path)"))"
  }
}
