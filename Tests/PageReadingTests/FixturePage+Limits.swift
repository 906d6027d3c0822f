import APIModel
import MarkupTree
import PageReading
import SourceText

/// What holds of every page, however broken.
extension FixturePage {
  /// The bytes of the page.
  var bytes: [UInt8] { sources[file]?.bytes ?? [] }

  /// What is wrong with the reading of other bytes in place of the page; empty where nothing is.
  ///
  /// The result is bounded by a multiple of the input, and every place is in a file.
  func problems(with changed: [UInt8]) -> [String] {
    let (tree, document, reading) = read(changed)
    var problems: [String] = []
    // A page may include the files around it, each no more than once for each of its lines.
    let around = sources.files.reduce(0) { $0 + $1.bytes.count } - bytes.count
    let limit = 64 + 4 * changed.count + around
    let blocks = Self.count(document.value.blocks)
    if blocks > limit { problems.append("\(blocks) blocks of \(changed.count) bytes") }
    let text = Self.size(of: reading.value)
    if text > 40 * (changed.count + around) + 4096 {
      problems.append("\(text) bytes of text of \(changed.count)")
    }
    let said = document.diagnostics + reading.diagnostics
    if said.count > limit { problems.append("\(said.count) diagnostics") }
    let spans =
      said.compactMap(\.span) + reading.value.blocks.map(\.span)
      + reading.value.endpoints.map(\.origin.span)
    for span in spans {
      guard let file = tree[span.file], span.bytes.upperBound <= file.bytes.count else {
        problems.append("a place at \(span.bytes) outside its file")
        break
      }
    }
    if reading.value.endpoints.isEmpty, reading.value.guide == nil {
      problems.append("the page is neither an operation nor a guide")
    }
    return problems
  }

  /// The dump of what is read of other bytes in place of the page, and of what is said.
  func dump(of changed: [UInt8]) -> String {
    let (tree, document, reading) = read(changed)
    return PageText.dump(reading.value)
      + PageText.dump(document.diagnostics + reading.diagnostics, in: tree)
  }

  private func read(
    _ changed: [UInt8]
  ) -> (SourceTree, Diagnosed<MarkupDocument>, Diagnosed<PageReading>) {
    var files = sources.files
    let path = files[file.rawValue].path
    files[file.rawValue] =
      TextDecoding.file(path: path, contents: changed, index: file).value
    let tree = SourceTree(files)
    let document = PageText.parse(file, in: tree)
    return (tree, document, PageReader().read(document.value, in: tree))
  }

  private static func count(_ blocks: [Block]) -> Int {
    blocks.reduce(blocks.count) { $0 + count($1.children) }
  }

  private static func size(of reading: PageReading) -> Int {
    var blocks = reading.guide?.blocks ?? []
    for endpoint in reading.endpoints {
      blocks += endpoint.description + endpoint.notes.flatMap(\.blocks)
      blocks += endpoint.parameters.flatMap(\.description)
      blocks += endpoint.responses.flatMap(\.description)
      blocks += [Block(.paragraph(endpoint.lifecycle.notice), span: endpoint.origin.span)]
    }
    let examples = reading.endpoints.flatMap(\.examples).reduce(0) { $0 + $1.raw.text.utf8.count }
    return blocks.plainText.utf8.count + examples
  }
}
