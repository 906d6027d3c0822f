import APIModel
import FixtureFormat
import JSONText

/// What stands around a list: members that name pages, and the number of all elements.
struct ListEnvelope {
  private(set) var links: [FixturePageLink] = []
  private(set) var total: JSONPointer?

  private static let containers: Set<String> = [
    "links", "_links", "link", "paging", "pagination", "meta", "metadata", "pageinfo", "page",
    "responsemetadata",
  ]

  private static let totals: Set<String> = [
    "total", "totalcount", "count", "totalitems", "totalresults", "totalelements", "totalrecords",
    "totalhits", "@odata.count",
  ]

  /// The envelope that examples show, and tables describe beyond them.
  init(of endpoint: Endpoint, _ shape: ListShape) {
    let around = JSONPointer(Array(shape.place.steps.dropLast()))
    for body in shape.bodies {
      read(body, at: .root, body, shape, isContainer: false)
      if around != .root, let value = body[around] {
        read(value, at: around, body, shape, isContainer: false)
      }
    }
    for response in endpoint.responses where (200...299).contains(response.servedStatus) {
      read(response.body?.fields ?? [], at: .root, isContainer: false)
    }
    // A body that is the list itself has no room for anything else.
    if shape.place == .root { links = [] }
  }

  // MARK: Examples

  private mutating func read(
    _ value: JSONValue,
    at place: JSONPointer,
    _ body: JSONValue,
    _ shape: ListShape,
    isContainer: Bool
  ) {
    let isNumbered = (value.members ?? []).contains {
      FieldName.comparable($0.name) == "totalpages"
    }
    for member in value.members ?? [] {
      let inner = place.appending(member.name)
      let name = FieldName.comparable(member.name)
      if inner == shape.place { continue }
      let shown = shape.bodies.lazy.compactMap { $0[inner] }.first { $0 != .null }
      if let page = PageMember(name, shown ?? member.value, isNumbered: isNumbered) {
        let isNullable = shape.bodies.contains { $0[inner] == .null }
        add(FixturePageLink(page.relation, at: inner, as: page.form, isNullable: isNullable))
      } else if Self.totals.contains(name), total == nil,
        let number = member.value.integer, number >= (body[shape.place]?.elements?.count ?? .max)
      {
        total = inner
      } else if ListShape.isLinkName(name), let elements = member.value.elements {
        for element in elements {
          let relation = element["rel"]?.string.flatMap(FixturePageLink.Relation.init(rawValue:))
          guard let relation, element["href"] != nil else { continue }
          add(FixturePageLink(relation, at: inner, as: .array))
        }
      } else if Self.containers.contains(name), !isContainer {
        read(member.value, at: inner, body, shape, isContainer: true)
      }
    }
  }

  // MARK: Tables

  private mutating func read(_ fields: [SchemaField], at place: JSONPointer, isContainer: Bool) {
    for field in fields {
      let inner = place.appending(field.name)
      let name = FieldName.comparable(field.name)
      let kind = field.schema.type?.kind
      if let relation = PageMember.described[name] {
        let isMarker = ["marker", "cursor", "token"].contains(where: name.hasSuffix)
        if kind == .string {
          add(FixturePageLink(relation, at: inner, as: isMarker ? .marker : .url))
        }
        if field.schema.fields.contains(where: { $0.name == "href" }) {
          add(FixturePageLink(relation, at: inner, as: .object))
        }
      } else if ListShape.isLinkName(name), kind == .array, place == .root, name != "links" {
        add(FixturePageLink(.next, at: inner, as: .array))
      } else if Self.containers.contains(name), kind != .array, !isContainer {
        read(field.schema.fields, at: inner, isContainer: true)
      }
    }
  }

  private mutating func add(_ link: FixturePageLink) {
    let isKnown = links.contains { $0.place == link.place && $0.relation == link.relation }
    if !isKnown { links.append(link) }
  }
}
