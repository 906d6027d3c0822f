import FixtureFormat
import JSONText
import SourceText

/// A documented body with a list, taken apart: what stands around the list, and each element as it is
/// written and as it is compared.
struct ListDocument: Sendable {
  /// The whole body.
  let body: JSONValue

  /// The place of the list in it.
  let place: JSONPointer

  /// The elements in the order of the page.
  let elements: [JSONValue]

  /// The names of the members that elements have, each once.
  let fieldNames: [String]

  private let spellings: [[UInt8]: String]
  private let written: [[UInt8]]
  private let columns: [JSONPointer: [ElementValue]]

  /// Takes a body apart for queries that compare these fields; nil for one that has no array there.
  init?(_ body: JSONValue, list place: JSONPointer, fields: [JSONPointer]) {
    guard let elements = body[place]?.elements else { return nil }
    self.body = body
    self.place = place
    self.elements = elements
    var seen: Set<String> = []
    fieldNames = elements.flatMap { $0.members ?? [] }.map(\.name).filter {
      seen.insert($0).inserted
    }
    spellings = Dictionary(
      fieldNames.map { (Self.comparable($0), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let depth = place.steps.count + 1
    written = elements.map { element in
      var bytes: [UInt8] = []
      JSONWriter.write(element, atDepth: depth, into: &bytes)
      return bytes
    }
    columns = Dictionary(
      fields.map { field in (field, elements.map { ElementValue($0[field]) }) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The values of a field, one for each element.
  func values(of field: JSONPointer) -> [ElementValue] {
    columns[field] ?? elements.map { ElementValue($0[field]) }
  }

  /// The field of the elements that a client names; dashes, underscores and capitals do not matter.
  func field(named name: String) -> JSONPointer? {
    let exact = JSONPointer([name])
    if elements.contains(where: { $0[exact] != nil }) { return exact }
    let way = JSONPointer(name.split(separator: ".").map(String.init))
    if way.steps.count > 1, elements.contains(where: { $0[way] != nil }) { return way }
    return spellings[Self.comparable(name)].map { JSONPointer([$0]) }
  }

  /// The bytes of an element as they stand in a list.
  func bytes(of element: Int) -> [UInt8] { written[element] }

  private static func comparable(_ name: String) -> [UInt8] {
    name.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
      .map(\.lowerCased)
  }
}
