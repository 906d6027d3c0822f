import FixtureFormat
import JSONText

/// The fields of the elements of a list, and what they hold.
struct ElementFields {
  /// A field: a member of an element, or of an object in it.
  struct Field: Hashable {
    /// The place in an element.
    var place: JSONPointer

    /// What the examples show in it.
    var content: Content = []
  }

  /// What a field was seen to hold.
  struct Content: OptionSet, Hashable {
    let rawValue: Int

    static let text = Content(rawValue: 1)
    static let number = Content(rawValue: 2)
    static let time = Content(rawValue: 4)
    static let flag = Content(rawValue: 8)
    static let listOfScalars = Content(rawValue: 16)
    static let structure = Content(rawValue: 32)

    /// What a text of a query can be equal to.
    var isComparable: Bool { !isDisjoint(with: [.text, .number, .flag, .listOfScalars]) }
  }

  /// The fields, an object before its members, in the order in which the examples show them.
  private(set) var fields: [Field] = []

  private var indexes: [JSONPointer: Int] = [:]

  private static let depthLimit = 3
  private static let fieldLimit = 500

  /// Collects the fields of all elements.
  init(of elements: [JSONValue]) {
    for element in elements { add(membersOf: element, at: .root) }
  }

  /// The field at a place.
  subscript(_ place: JSONPointer) -> Field? { indexes[place].map { fields[$0] } }

  /// The fields of the elements themselves.
  var outer: [Field] { fields.filter { $0.place.steps.count == 1 } }

  /// The fields of objects in the elements.
  var inner: [Field] { fields.filter { $0.place.steps.count > 1 } }

  private mutating func add(membersOf value: JSONValue, at place: JSONPointer) {
    guard place.steps.count < Self.depthLimit else { return }
    for member in value.members ?? [] where !ListShape.isLinkName(member.name) {
      let inner = place.appending(member.name)
      note(Content(of: member.value), at: inner)
      add(membersOf: member.value, at: inner)
    }
  }

  private mutating func note(_ content: Content, at place: JSONPointer) {
    if let index = indexes[place] {
      fields[index].content.formUnion(content)
    } else if fields.count < Self.fieldLimit {
      indexes[place] = fields.count
      fields.append(Field(place: place, content: content))
    }
  }
}

extension ElementFields.Content {
  fileprivate init(of value: JSONValue) {
    switch value {
    case .null: self = []
    case .boolean: self = .flag
    case .number: self = .number
    case .string(let text):
      self = .text
      if FixtureInstant(text) != nil { insert(.time) }
      if FixtureNumber(text) != nil { insert(.number) }
    case .array(let elements):
      let isFlat = elements.allSatisfy { $0.members == nil && $0.elements == nil }
      self = isFlat ? .listOfScalars : .structure
    case .object: self = .structure
    }
  }
}
