/// Code with parts in brackets: on one line where it fits, else a line for each part, as the formatters
/// of Python and JavaScript lay it out.
indirect enum NestedCode {
  /// Code without parts.
  case plain(String)
  /// Code in brackets.
  case bracketed(Brackets)

  /// Brackets, and what stands between them.
  struct Brackets {
    /// What stands before the parts.
    var open: String
    /// The parts, each with what stands before it on its line.
    var parts: [(label: String, code: NestedCode)]
    /// What stands behind the parts.
    var close: String
    /// What stands inside the brackets on one line.
    var padding = ""
    /// What stands behind each part.
    var separator = ","
  }

  /// How wide lines may be, and how far parts stand in.
  struct Layout {
    /// The most characters of a line.
    let width: Int
    /// What parts on lines of their own start with.
    let indentation: String
  }

  /// The lines of the code; the first one starts with `start`, and the last one ends in `end`.
  func lines(
    _ layout: Layout,
    after start: String = "",
    before end: String = "",
    in margin: String = ""
  ) -> [String] {
    let room = layout.width - margin.count - start.count - end.count
    if let line = line(within: room) { return [margin + start + line + end] }
    guard case .bracketed(let brackets) = self else { return [margin + start + text + end] }
    let inner = margin + layout.indentation
    return [margin + start + brackets.open]
      + brackets.parts.flatMap { part in
        part.code.lines(layout, after: part.label, before: brackets.separator, in: inner)
      } + [margin + brackets.close + end]
  }

  /// The code on one line; nil where it is longer than the room or has lines of its own.
  private func line(within room: Int) -> String? {
    switch self {
    case .plain(let text): return text.count <= room && !text.hasLines ? text : nil
    case .bracketed(let brackets):
      var line = brackets.open + (brackets.parts.isEmpty ? "" : brackets.padding)
      for (index, part) in brackets.parts.enumerated() {
        if index > 0 { line += brackets.separator + " " }
        guard let text = part.code.line(within: room - line.count - part.label.count) else {
          return nil
        }
        line += part.label + text
      }
      line += (brackets.parts.isEmpty ? "" : brackets.padding) + brackets.close
      return line.count <= room ? line : nil
    }
  }

  private var text: String {
    switch self {
    case .plain(let text): text
    case .bracketed: ""
    }
  }
}
