import FixtureFormat
import JSONText

/// Writes a body whose list has other elements than on the page.
struct ListBody {
  private let list: ListDocument
  private let page: ListPage
  private let selection: Set<String>?
  private let envelope: JSONValue

  /// The body of a page of a list; the links and the count around it are those of the page.
  init(
    _ page: ListPage,
    of list: ListDocument,
    _ query: ListQuery,
    _ rules: ListRules,
    _ addresses: PageAddresses
  ) {
    self.list = list
    self.page = page
    selection = query.selection
    var envelope = list.body
    if let total = rules.total, envelope[total] != nil {
      envelope = envelope.replacing(total, by: .number(String(page.total)))
    }
    for link in rules.links {
      PageLinks.set(link, in: &envelope, addresses, adding: query.isAsked)
    }
    self.envelope = envelope
    isDocumented =
      envelope == list.body && query.selection == nil
      && page.elements.elementsEqual(list.elements.indices)
  }

  /// Whether the body is the one of the page.
  let isDocumented: Bool

  /// The body as a value.
  var json: JSONValue {
    envelope.replacing(list.place, by: .array(page.elements.map(element)))
  }

  /// The body as text, LF at its end.
  var bytes: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(page.elements.reduce(256) { $0 + list.bytes(of: $1).count + 32 })
    write(envelope, list.place.steps[...], depth: 0, into: &output)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  private func element(_ index: Int) -> JSONValue {
    guard let selection, let members = list.elements[index].members else {
      return list.elements[index]
    }
    return .object(members.filter { selection.contains($0.name) })
  }

  /// Writes what is on the way to the list, as ``JSONWriter`` does.
  private func write(
    _ value: JSONValue,
    _ way: ArraySlice<String>,
    depth: Int,
    into output: inout [UInt8]
  ) {
    guard let step = way.first else { return writeList(depth: depth, into: &output) }
    guard let members = value.members,
      let target = members.lastIndex(where: { $0.name == step })
    else { return JSONWriter.write(value, atDepth: depth, into: &output) }
    output.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      breakLine(depth + 1, &output)
      JSONWriter.write(string: member.name, into: &output)
      output += ": ".utf8
      if index == target {
        write(member.value, way.dropFirst(), depth: depth + 1, into: &output)
      } else {
        JSONWriter.write(member.value, atDepth: depth + 1, into: &output)
      }
    }
    breakLine(depth, &output)
    output.append(UInt8(ascii: "}"))
  }

  private func writeList(depth: Int, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "["))
    for (index, element) in page.elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      breakLine(depth + 1, &output)
      if selection == nil {
        output += list.bytes(of: element)
      } else {
        JSONWriter.write(self.element(element), atDepth: depth + 1, into: &output)
      }
    }
    if !page.elements.isEmpty { breakLine(depth, &output) }
    output.append(UInt8(ascii: "]"))
  }

  private func breakLine(_ depth: Int, _ output: inout [UInt8]) {
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }
}
