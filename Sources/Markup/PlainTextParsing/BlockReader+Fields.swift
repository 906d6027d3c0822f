import MarkupTree
import SourceText
import Vocabulary

extension BlockReader {
  /// The roles of labels that stand before their value on one line: `Method: GET`.
  private static let labelRoles: Set<SectionRole> = [
    .method, .path, .uri, .requestURI, .classification, .function, .authorization, .statusCodes,
    .successStatuses, .requestBody,
  ]

  /// The field list that starts on a line: header lines in a section about headers, and lines whose
  /// label the vocabulary knows.
  func fieldList(at first: Int, in range: Range<Int>) -> (Block, next: Int)? {
    var fields: [Field] = []
    var line = first
    while line < range.upperBound, !page.lines[line].isBlank, let field = field(at: line) {
      fields.append(field)
      line += 1
    }
    guard !fields.isEmpty else { return nil }
    return (Block(.fieldList(fields), span: page.span(ofLines: first..<line)), line)
  }

  private func field(at line: Int) -> Field? {
    let content = page.content(line)
    let isAboutHeaders = context == .requestHeaders || context == .responseHeaders
    if isAboutHeaders, let name = HTTPLine.headerName(content) {
      return field(name: name, value: content[(name.upperBound + 1)...])
    }
    guard let colon = content.firstIndex(of: UInt8(ascii: ":")), colon - content.startIndex <= 40,
      colon + 1 < content.endIndex, content[colon + 1] == 0x20,
      let role = vocabulary.section(String(decoding: content[..<colon], as: UTF8.self)),
      Self.labelRoles.contains(role)
    else { return nil }
    let name = content[content.startIndex..<colon].trimmed
    return field(name: name.startIndex..<name.endIndex, value: content[(colon + 1)...])
  }

  private func field(name: Range<Int>, value: ArraySlice<UInt8>) -> Field {
    let value = value.trimmed
    let text = Inline.text(String(decoding: value, as: UTF8.self))
    let span = page.span(value.startIndex..<value.endIndex)
    return Field(
      name: String(decoding: page.bytes[name], as: UTF8.self),
      blocks: value.isEmpty ? [] : [Block(.paragraph([text]), span: span)],
      span: page.span(name)
    )
  }
}
