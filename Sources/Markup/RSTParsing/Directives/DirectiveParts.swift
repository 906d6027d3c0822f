import MarkupTree
import SourceText

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

  /// Divides lines whose first is what stands behind `::`.
  init(_ lines: [Line], takesArgument: Bool, in parser: BlockParser) {
    let lines = lines.trimmingBlankLines()
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
