import MarkupTree
import SourceText

/// A directive as it stands in the text.
struct DirectiveBlock {
  /// The name as written.
  var name: String

  /// The line with the name.
  var line: Line

  /// What stands behind `::`, and the indented lines below, without blank lines at both ends.
  var lines: [Line]

  /// Whether the lines start with an argument or options: behind a blank line is the body.
  var hasHead: Bool

  /// Where the directive stands.
  var place: SourceSpan
}

/// The lines of a directive as docutils divides them: the argument, the options, and the body.
struct DirectiveParts {
  /// The lines of the argument, dedented.
  var argument: [Line] = []

  /// The options in order.
  var options: [Option] = []

  /// The lines of the body, without blank ones at both ends.
  var body: [Line] = []

  /// An option of a directive: `:name: value`.
  struct Option {
    var marker: BlockParser.FieldMarker
    var name: String
    var value: [Line]
  }

  /// Divides the lines of a directive; one that takes no argument has it in the body.
  init(_ block: DirectiveBlock, takesArgument: Bool, in parser: BlockParser) {
    guard block.hasHead else {
      body = block.lines
      return
    }
    let lines = block.lines
    let end = lines.firstIndex(where: \.isBlank) ?? lines.count
    let head = lines[..<end]
    let firstOption = head.firstIndex { line in
      line.indent == 0 && parser.fieldMarker(of: line) != nil
    }
    argument = Array(head[..<(firstOption ?? end)])
    if let firstOption { options = Self.options(Array(head[firstOption...]), in: parser) }
    var rest = Array(lines[end...])
    if !takesArgument {
      rest = argument + rest
      argument = []
    }
    body = rest.trimmingBlankLines()
  }

  /// The text of an option, its lines joined by a space; nil where it is not given.
  func option(_ name: String, in buffer: SourceBuffer) -> String? {
    guard let option = options.first(where: { $0.name == name }) else { return nil }
    return option.value.filter { !$0.isBlank }.map { buffer.text($0) }.joined(separator: " ")
  }

  private static func options(_ lines: [Line], in parser: BlockParser) -> [Option] {
    var options: [Option] = []
    var index = 0
    while index < lines.count {
      guard let marker = parser.fieldMarker(of: lines[index]) else {
        // A line that is neither option nor part of one: kept with the option above.
        if !options.isEmpty { options[options.count - 1].value.append(lines[index]) }
        index += 1
        continue
      }
      let block = lines.indentedBlock(at: index, marker: marker.length)
      let name = parser.buffer.text(marker.name).lowercased()
      options.append(Option(marker: marker, name: name, value: block.lines))
      index = max(block.end, index + 1)
    }
    return options
  }
}
