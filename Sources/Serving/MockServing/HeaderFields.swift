import SourceText

/// Header fields in the order of a message; names compare without regard to ASCII case (RFC 9110,
/// section 5.1).
public struct HeaderFields: Hashable, Sendable {
  /// A field line.
  public struct Field: Hashable, Sendable {
    /// The name as it is written.
    public var name: String

    /// The value without blanks around it.
    public var value: String

    /// Makes a field.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The fields in order.
  public private(set) var fields: [Field]

  /// Makes header fields of these lines.
  public init(_ fields: [Field] = []) { self.fields = fields }

  /// The value of the first field with this name.
  public subscript(_ name: String) -> String? {
    for field in fields where field.name.isEqual(ignoringCaseTo: name) { return field.value }
    return nil
  }

  /// The values of all fields with this name, in order.
  public func values(of name: String) -> [String] {
    fields.compactMap { $0.name.isEqual(ignoringCaseTo: name) ? $0.value : nil }
  }

  /// Adds a field at the end, whether or not there is one with this name.
  public mutating func add(_ name: String, _ value: String) { fields.append(Field(name, value)) }

  /// Takes out every field with this name.
  public mutating func remove(_ name: String) {
    fields.removeAll { $0.name.isEqual(ignoringCaseTo: name) }
  }

  /// Whether `Vary` names a request field (RFC 9110, section 12.5.5), or all of them.
  func varies(by name: String) -> Bool {
    fields.contains { field in
      guard field.name.isEqual(ignoringCaseTo: "Vary") else { return false }
      return ListField.elements(of: field.value).contains {
        $0 == "*" || $0.isEqual(ignoringCaseTo: name)
      }
    }
  }
}

extension String {
  /// Whether both texts are the same but for the case of ASCII letters.
  func isEqual(ignoringCaseTo other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    var left = utf8.makeIterator()
    var right = other.utf8.makeIterator()
    while let one = left.next(), let another = right.next() {
      if one != another, one.lowerCased != another.lowerCased { return false }
    }
    return true
  }
}
