import MarkupTree
import SourceText

/// A line `:name: value`, as options stand at the top of a MyST fence.
struct FieldLine {
  let field: Field

  init?(_ line: Substring, offset: Int, file: FileIndex) {
    let bytes = line.utf8
    guard bytes.first == UInt8(ascii: ":"),
      let end = bytes.dropFirst().firstIndex(of: UInt8(ascii: ":")),
      end > bytes.index(after: bytes.startIndex)
    else { return nil }
    let name = String(line[line.index(after: line.startIndex)..<end])
    let valueStart = line[line.index(after: end)...].firstIndex { $0 != " " } ?? line.endIndex
    guard valueStart == line.endIndex || valueStart > line.index(after: end) else { return nil }
    let value = String(line[valueStart...])
    let place = offset + bytes.distance(from: bytes.startIndex, to: valueStart)
    let span = SourceSpan(file: file, bytes: place..<place + value.utf8.count)
    field = Field(
      name: name,
      blocks: value.isEmpty ? [] : [Block(.paragraph([.text(value)]), span: span)],
      span: SourceSpan(file: file, bytes: offset..<offset + name.utf8.count + 2)
    )
  }
}
