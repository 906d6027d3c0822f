public import JSONText

/// What a query parameter does to a list; a field is a place in an element of it.
public enum FixtureListEffect: Hashable, Sendable {
  /// Keeps elements whose field has the value.
  case equals(field: JSONPointer)
  /// Keeps elements whose field compares so with the value.
  case compares(field: JSONPointer, FixtureComparison, as: FixtureOrder)
  /// States how many elements an answer has at most.
  case pageSize
  /// Names, by this field, the element behind which an answer starts.
  case marker(field: JSONPointer)
  /// States how many elements are left out at the start.
  case offset
  /// States which page is meant; the first page has this number.
  case pageNumber(first: Int)
  /// Names the fields to sort by: `name`, `name:desc`, `-name`, several with commas.
  case sort
  /// States the direction in which the sort goes: `asc` or `desc`.
  case sortDirection
  /// Names the members that elements keep, with commas.
  case fieldSelection
}

/// How the value of a field stands to the value of a parameter.
public enum FixtureComparison: String, Hashable, Sendable, CaseIterable {
  /// The field is as great, or greater.
  case atLeast = "at-least"
  /// The field is as great, or less.
  case atMost = "at-most"
  /// The field is greater.
  case moreThan = "more-than"
  /// The field is less.
  case lessThan = "less-than"
}

/// What makes one value greater than another.
public enum FixtureOrder: String, Hashable, Sendable, CaseIterable {
  /// Their numbers, also where they are written as strings.
  case number
  /// Their instants (ISO 8601); one without an offset is meant in UTC.
  case time
}
