import SiteEmission

extension MarkdownWriter {
  /// All operations from A to Z.
  func index(of entries: some Sequence<MarkdownMemory.Entries>) -> MarkdownLines {
    var lines = MarkdownLines()
    lines.append(heading: "Endpoints A–Z", level: 1)
    let placed = entries.compactMap { entry in entry.place.map { (place: $0, entry: entry) } }
    for (letter, elements) in IndexPlace.sections(of: placed, by: \.place) {
      lines.append(heading: MarkdownEscaping.text(letter), level: 2)
      lines.append(elements.map(\.entry.fromRoot))
    }
    return lines
  }

  /// The statuses of 400 and above, each with the operations that can answer so.
  func errors(of entries: some Sequence<MarkdownMemory.Entries>) -> MarkdownLines {
    var lines = MarkdownLines()
    lines.append(heading: "Errors", level: 1)
    let errors = entries.flatMap { entry in
      entry.errors.map { (error: $0, caller: entry.fromRoot) }
    }
    for entry in ErrorEntry.all(of: errors) {
      let reason = entry.reason.isEmpty ? "" : " \(MarkdownEscaping.text(entry.reason))"
      lines.append(heading: "\(entry.status)\(reason)", level: 2)
      lines.append(paragraph: MarkdownEscaping.text(entry.meaning))
      lines.append(entry.callers)
    }
    return lines
  }
}
